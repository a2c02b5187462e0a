import { AchievementFacade } from '#achievement';
import { DemandFacade } from '#demand';
import type { Viewer } from '#kernel/access';
import { IdempotentCommands, Transactions, lockRow } from '#kernel/database';
import { UserError } from '#kernel/errors';
import type { ListArgs, PageOf } from '#kernel/graphql';
import { Clock, formatYuan, indexBy, isId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { MatchExclusions } from '../curation/match-exclusions.service.js';
import { CorpusStatistics } from '../engine/index.js';
import { MatchUpserter } from '../matching/match-upserter.service.js';
import { mayMeet, scorePair, type Candidate } from '../matching/pair-scoring.js';
import { PastCooperation } from '../matching/past-cooperation.service.js';
import { MatchTransitions } from '../record/match-transitions.service.js';
import { isBroker, sideOf } from '../record/match.access.js';
import { Match } from '../record/match.entity.js';
import { matchLifecycle } from '../record/match.lifecycle.js';
import { touchMatch } from '../record/match.locks.js';
import { MatchPresenter } from '../record/match.presenter.js';
import { MatchRepository, type MatchQuery } from '../record/match.repository.js';
import { PATH, type MatchStage } from '../record/match.states.js';
import type { Board, MatchType } from '../record/match.types.js';
import { readAchievement, readDemand } from '../search/record-readings.js';
import { FollowUp } from './follow-up.entity.js';
import { MatchResponseService } from './match-response.service.js';

const CARDS = 50;
const COLUMNS: readonly MatchStage[] = [...PATH, 'CONTRACTED', 'ON_HOLD', 'CLOSED'];
const OF_ONE_RECORD = 20;

/** Queries over matches, and proposals of pairs by people. */
@Injectable()
export class MatchService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly repository: MatchRepository,
    private readonly presenter: MatchPresenter,
    private readonly upserter: MatchUpserter,
    private readonly transitions: MatchTransitions,
    private readonly answers: MatchResponseService,
    private readonly exclusions: MatchExclusions,
    private readonly cooperation: PastCooperation,
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
  ) {}

  /** @throws UserError NOT_FOUND when there is none, or none for this viewer. */
  async get(viewer: Viewer, id: string): Promise<MatchType> {
    const [view] = isId(id) ? await this.presenter.present(viewer, await this.repository.byIds([id])) : [];
    if (!view) throw UserError.notFound('match');
    return view;
  }

  async list(viewer: Viewer, query: MatchQuery, args: ListArgs): Promise<PageOf<MatchType>> {
    const page = await this.repository.page(viewer, query, args);
    return { ...page, nodes: await this.presenter.present(viewer, page.nodes) };
  }

  /** The matches of one demand or achievement that this viewer may see, best first. */
  async ofRecord(
    viewer: Viewer | undefined,
    query: Pick<MatchQuery, 'demandId' | 'achievementId'>,
    first?: number,
  ): Promise<MatchType[]> {
    if (!viewer) return [];
    return (await this.list(viewer, query, { first: first ?? OF_ONE_RECORD })).nodes;
  }

  async board(viewer: Viewer, query: MatchQuery): Promise<Board> {
    const stages = COLUMNS.filter((stage) => !query.stages?.length || query.stages.includes(stage));
    const sums = indexBy(await this.repository.sums(viewer, query), ({ stage }) => stage);
    const rows = await Promise.all(
      stages.map((stage) => (sums.has(stage) ? this.repository.column(viewer, query, stage, CARDS) : [])),
    );
    const views = await this.presenter.present(viewer, rows.flat());
    return {
      columns: stages.map((stage) => ({
        stage,
        label: matchLifecycle.states[stage][viewer.locale],
        count: sums.get(stage)?.count ?? 0,
        expectedSum: formatYuan(sums.get(stage)?.expectedSum ?? 0n),
        cards: views.filter((view) => view.stage === stage),
      })),
    };
  }

  /** What brokers noted of each of these matches, newest first; the sides do not read it. */
  async followUps(viewer: Viewer | undefined, ids: readonly string[]): Promise<Map<string, FollowUp[]>> {
    const found = new Map<string, FollowUp[]>(ids.map((id) => [id, []]));
    if (!isBroker(viewer)) return found;
    const rows = await this.dataSource.manager.find(FollowUp, {
      where: { matchId: In([...ids]) },
      order: { happenedAt: 'DESC', id: 'DESC' },
    });
    for (const row of rows) found.get(row.matchId)?.push(row);
    return found;
  }

  /**
   * Puts a pair together by hand. A broker's is a lead; a side's own counts as its acceptance and is shown to the other at once. A pair that
   * exists is answered as it is.
   */
  async propose(viewer: Viewer, demandId: string, achievementId: string, clientMutationId: string): Promise<MatchType> {
    const candidate = await this.candidate(viewer, demandId, achievementId);
    const id = await this.transactions.run(async (manager) => {
      const pair = { demandId, achievementId };
      await this.holdBoth(manager, pair);
      const known = await lockRow(manager, Match, pair);
      if (known && !isBroker(viewer) && (known.state === 'CLOSED' || known.state === 'ON_HOLD'))
        throw UserError.bad(undefined, 'match.propose.ended');
      const command = { by: viewer, operation: 'match.propose', clientMutationId, id: known?.id, manager };
      const { repeated } = await this.commands.run(command, async () => undefined);
      const match =
        known ??
        (await this.upserter.add(manager, candidate, isBroker(viewer) ? 'BROKER' : 'USER', viewer)) ??
        (await manager.findOneByOrFail(Match, pair));
      if (repeated) return match.id;
      // Both are published, or there would be no candidate: what was hidden when one was not comes back.
      if (match.hidden) await this.upserter.refresh(manager, match, candidate, { listed: true });
      if (isBroker(viewer)) {
        // A lead that the platform had found is the broker's now, and not dropped for a better one.
        if (!match.brokerId) await touchMatch(manager, match, { brokerId: viewer.userId }, this.clock.now());
        return match.id;
      }
      const shown =
        match.state === 'LEAD'
          ? await this.transitions.move(manager, match, { action: 'TO_RECOMMENDED', actor: 'system' })
          : match;
      await this.answers.acceptByProposing(manager, viewer, shown);
      return match.id;
    });
    return this.get(viewer, id);
  }

  /** @throws UserError when one of the two went off the list in this moment. */
  private async holdBoth(
    manager: EntityManager,
    { demandId, achievementId }: Pick<Match, 'demandId' | 'achievementId'>,
  ): Promise<void> {
    const held = [await this.demands.hold(manager, [demandId]), await this.achievements.hold(manager, [achievementId])];
    if (held.some(({ size }) => size === 0)) throw UserError.bad(undefined, 'match.notOpen');
  }

  /** A pair is put together by one of its sides or by a broker; nobody else learns whether the two would fit. */
  private async refuseThirdParty(viewer: Viewer, demandId: string, achievementId: string): Promise<void> {
    const demand = (await this.demands.byIds([demandId])).get(demandId)!;
    const achievement = (await this.achievements.byIds([achievementId])).get(achievementId)!;
    const sides = {
      demandOrganizationId: demand.organizationId,
      demandAuthorId: demand.createdBy,
      instituteId: achievement.instituteId,
      achievementAuthorId: achievement.createdBy,
    };
    if (!isBroker(viewer) && !sideOf(viewer, sides)) throw UserError.forbidden();
  }

  /** A first score without the catalogue's counts, which the worker has; it scores anew at once. */
  private async candidate(viewer: Viewer, demandId: string, achievementId: string): Promise<Candidate> {
    const seesDemand = isId(demandId) && (await this.demands.present(viewer, [demandId])).get(demandId);
    if (!seesDemand) throw UserError.notFound('demandId');
    const seesAchievement =
      isId(achievementId) && (await this.achievements.present(viewer, [achievementId])).get(achievementId);
    if (!seesAchievement) throw UserError.notFound('achievementId');
    await this.refuseThirdParty(viewer, demandId, achievementId);
    const demand = (await this.demands.forMatching([demandId])).get(demandId);
    const achievement = (await this.achievements.open([achievementId])).get(achievementId);
    if (!demand || !achievement) throw UserError.bad(undefined, 'match.notOpen');
    // Whose a masked demand is, is told to those alone who see all of it.
    if (!mayMeet(demand, achievement))
      throw UserError.bad(undefined, seesDemand.masked ? 'match.notOpen' : 'match.sameOrganization');
    // Whom the owner does not want is between them and the broker.
    if (!(await this.exclusions.of(demandId)).allows(achievement))
      throw UserError.bad(undefined, isBroker(viewer) ? 'match.banned' : 'match.notOpen');
    const together = await this.cooperation.between([demand], [achievement]);
    return scorePair(readDemand(demand), readAchievement(achievement), {
      vocabulary: { version: 'none', statistics: new CorpusStatistics() },
      together,
    });
  }
}
