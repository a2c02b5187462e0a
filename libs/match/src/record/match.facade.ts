import { DemandFacade } from '#demand';
import type { Viewer } from '#kernel/access';
import { byId, indexBy, isId } from '#kernel/values';
import type { Field } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { maySee } from './match.access.js';
import { Match } from './match.entity.js';
import { MatchPresenter } from './match.presenter.js';
import { MatchRepository, type StageSum } from './match.repository.js';
import { PATH, type MatchStage } from './match.states.js';
import type { MatchType } from './match.types.js';

/** A row of a match as other features read it, without its explanation. */
export type MatchRecord = Readonly<Omit<Match, 'explanation'>>;

/** What a contract takes from the match it came out of. */
export interface MatchForContract {
  matchId: string;
  demandId: string;
  achievementId: string;
  achievementAuthorId: string;
  buyerOrganizationId: string;
  sellerOrganizationId: string;
  field: Field | null;
  expectedSum: bigint | null;
  stage: MatchStage;
}

const FUNNEL: readonly MatchStage[] = [...PATH, 'CONTRACTED'];

/** Facade of matching for other features. */
@Injectable()
export class MatchFacade {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: MatchRepository,
    private readonly presenter: MatchPresenter,
    demands: DemandFacade,
  ) {
    demands.discloseBy((viewer, demandIds) => this.repository.revealedTo(viewer, demandIds));
  }

  async byIds(ids: readonly string[], manager?: EntityManager): Promise<Map<string, MatchRecord>> {
    return byId(await this.repository.byIds(ids, manager));
  }

  /** Matches as this viewer may see them; those that may not be seen are absent. */
  async present(viewer: Viewer, ids: readonly string[]): Promise<Map<string, MatchType>> {
    const views = await this.presenter.present(viewer, await this.repository.byIds(ids));
    return byId(views);
  }

  maySee(viewer: Viewer | undefined, match: MatchRecord): boolean {
    return maySee(viewer, match);
  }

  async forContract(
    matchId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<MatchForContract | undefined> {
    const match = isId(matchId) ? await manager.findOneBy(Match, { id: matchId }) : null;
    if (!match) return undefined;
    const {
      demandId,
      achievementId,
      demandOrganizationId,
      instituteId,
      achievementAuthorId,
      field,
      expectedSum,
      state,
    } = match;
    return {
      matchId,
      demandId,
      achievementId,
      achievementAuthorId,
      buyerOrganizationId: demandOrganizationId,
      sellerOrganizationId: instituteId,
      field,
      expectedSum,
      stage: state,
    };
  }

  /** How many matches stand at each stage and what they may be worth, in the order of the stages. */
  async funnel(): Promise<StageSum[]> {
    const sums = indexBy(await this.repository.sums(), ({ stage }) => stage);
    return FUNNEL.map((stage) => sums.get(stage) ?? { stage, count: 0, expectedSum: 0n });
  }
}
