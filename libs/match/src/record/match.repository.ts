import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { findPage, type ListArgs, type PageOf } from '#kernel/graphql';
import { addDays, Clock, shanghaiDate } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Annotation } from './annotation.entity.js';
import { isBroker } from './match.access.js';
import { Match } from './match.entity.js';
import { isUntouched } from './match.rules.js';
import { ANSWERABLE, PATH, STAGE_DAYS, type MatchStage } from './match.states.js';

/** A demand keeps so many matches, beside those that were moved or taken. */
export const KEPT_PER_DEMAND = 10;

export interface MatchQuery {
  stages?: MatchStage[];
  mine?: boolean;
  unassigned?: boolean;
  late?: boolean;
  field?: string;
  demandId?: string;
  achievementId?: string;
  pendingMyAnswer?: boolean;
  /** Only those that the viewer's side called not relevant, which are otherwise left out. */
  aside?: boolean;
}

/** One stage of the funnel. */
export interface StageSum {
  stage: MatchStage;
  count: number;
  expectedSum: bigint;
}

/** Newest pin first, then everything that is not pinned. */
const PINNED_FIRST = 'm.pinnedAt';
const ON_DEMAND_SIDE = '(m.demandOrganizationId = :organizationId OR m.demandAuthorId = :userId)';
const ON_ACHIEVEMENT_SIDE = '(m.achievementAuthorId = :userId OR m.instituteId = :officeOf)';

/**
 * Reads and writes rows of `match_record`. Every list is filtered to what the viewer may see; `maySee` says the same of one row. New rows and
 * new scores are written by `MatchUpserter`.
 */
@Injectable()
export class MatchRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Match[]> {
    return ids.length ? manager.findBy(Match, { id: In([...ids]) }) : [];
  }

  page(viewer: Viewer, query: MatchQuery, args: ListArgs): Promise<PageOf<Match>> {
    const builder = this.visible(viewer, query);
    if (query.demandId || query.achievementId) builder.orderBy(PINNED_FIRST, 'DESC').addOrderBy('m.score', 'DESC');
    else builder.orderBy('m.updatedAt', 'DESC');
    return findPage(builder.addOrderBy('m.id', 'ASC'), args);
  }

  /** The cards of one column: what waits longest first. */
  column(viewer: Viewer, query: MatchQuery, stage: MatchStage, limit: number): Promise<Match[]> {
    const builder = this.visible(viewer, query).andWhere('m.state = :stage', { stage });
    // Leads are worked best first, the rest in the order in which they wait.
    if (stage === 'LEAD') builder.orderBy('m.score', 'DESC');
    else builder.orderBy('m.stageSince', 'ASC');
    return builder.addOrderBy('m.id', 'ASC').take(limit).getMany();
  }

  /** Counts and sums by stage; of all matches without a viewer. */
  async sums(viewer?: Viewer, query: MatchQuery = {}): Promise<StageSum[]> {
    const builder = viewer
      ? this.visible(viewer, query)
      : this.dataSource.manager.createQueryBuilder(Match, 'm').where('m.hidden = 0 AND m.banned = 0');
    const rows = await builder
      .select('m.state', 'stage')
      .addSelect('COUNT(*)', 'count')
      .addSelect('CAST(COALESCE(SUM(m.expectedSum), 0) AS CHAR)', 'expectedSum')
      .groupBy('m.state')
      .getRawMany<{ stage: MatchStage; count: string; expectedSum: string }>();
    return rows.map(({ stage, count, expectedSum }) => ({
      stage,
      count: Number(count),
      expectedSum: BigInt(expectedSum),
    }));
  }

  /** Of these demands, those whose owner has shown this viewer of the achievement side who they are. */
  async revealedTo(viewer: Viewer, demandIds: readonly string[]): Promise<Set<string>> {
    if (!demandIds.length) return new Set();
    const rows = await this.dataSource.manager
      .createQueryBuilder(Match, 'm')
      .select('DISTINCT m.demandId', 'demandId')
      .where('m.demandId IN (:...demandIds) AND m.identityRevealedAt IS NOT NULL AND m.invited = 0', { demandIds })
      .andWhere(ON_ACHIEVEMENT_SIDE, identity(viewer))
      .getRawMany<{ demandId: string }>();
    return new Set(rows.map(({ demandId }) => demandId));
  }

  /** The matches that a person may see, as `m`. */
  visible(viewer: Viewer, query: MatchQuery): SelectQueryBuilder<Match> {
    const builder = this.dataSource.manager.createQueryBuilder(Match, 'm').where('m.hidden = 0 AND m.banned = 0');
    if (!isBroker(viewer)) {
      // What the other side called not relevant is between that side and the broker.
      const aside = query.aside ? 1 : 0;
      builder.andWhere(
        `m.shownAt IS NOT NULL AND ((${ON_DEMAND_SIDE} AND m.demandAside = :aside) OR (${ON_ACHIEVEMENT_SIDE} AND m.invited = 0 AND m.achievementAside = :aside))`,
        { ...identity(viewer), aside },
      );
    }
    return this.narrow(builder, viewer, query);
  }

  /** Deletes the weakest untouched leads beyond `KEPT_PER_DEMAND` and renumbers the rest; hidden and banned matches have no rank. */
  async rerank(manager: EntityManager, demandId: string): Promise<void> {
    const where = { demandId, banned: false, hidden: false };
    const select = { id: true, state: true, version: true, origin: true, brokerId: true, rankInDemand: true } as const;
    const matches = await manager.find(Match, { where, order: { pinnedAt: 'DESC', score: 'DESC', id: 'ASC' }, select });
    const surplus = matches.filter(isUntouched).slice(KEPT_PER_DEMAND);
    const removed = await this.removeUntouched(
      manager,
      surplus.map(({ id }) => id),
    );
    for (const [index, { id, rankInDemand }] of matches.filter(({ id }) => !removed.has(id)).entries()) {
      if (rankInDemand !== index + 1) await manager.update(Match, { id }, { rankInDemand: index + 1 });
    }
  }

  /** Deletes an untouched lead that scores as noise. */
  async drop(manager: EntityManager, { id }: Match): Promise<void> {
    await this.removeUntouched(manager, [id]);
  }

  /** Hides the matches of an unlisted record that are not in talks yet. */
  async hide(manager: EntityManager, side: 'demandId' | 'achievementId', id: string): Promise<void> {
    await manager.update(Match, { [side]: id, state: In(['LEAD', 'RECOMMENDED']) }, { hidden: true });
  }

  /** The hidden matches of a record: to be shown when it is listed again, unless the other record is unlisted. */
  async hiddenWith(manager: EntityManager, side: 'demandId' | 'achievementId', id: string): Promise<Match[]> {
    return manager.findBy(Match, { [side]: id, hidden: true, state: In(['LEAD', 'RECOMMENDED']) });
  }

  async show(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length) await manager.update(Match, { id: In([...ids]) }, { hidden: false });
  }

  /** Deletes untouched leads that carry no annotation. @returns the ids of those deleted. */
  private async removeUntouched(manager: EntityManager, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const noted = new Set(
      (
        await manager.find(Annotation, {
          where: { matchId: In([...ids]), removedAt: IsNull() },
          select: { id: true, matchId: true },
        })
      ).map(({ matchId }) => matchId),
    );
    const gone = ids.filter((id) => !noted.has(id));
    if (gone.length) await manager.delete(Match, { id: In(gone), state: 'LEAD', version: 1 });
    return new Set(gone);
  }

  private narrow(builder: SelectQueryBuilder<Match>, viewer: Viewer, query: MatchQuery): SelectQueryBuilder<Match> {
    if (query.stages?.length) builder.andWhere('m.state IN (:...stages)', { stages: query.stages });
    if (query.field) builder.andWhere('m.field = :field', { field: query.field });
    if (query.demandId) builder.andWhere('m.demandId = :demandId', { demandId: query.demandId });
    if (query.achievementId)
      builder.andWhere('m.achievementId = :achievementId', { achievementId: query.achievementId });
    // The two sides only ever see their own.
    if (query.mine && isBroker(viewer)) builder.andWhere('m.brokerId = :me', { me: viewer.userId });
    if (query.unassigned) builder.andWhere('m.brokerId IS NULL');
    if (query.late) this.narrowToLate(builder);
    if (query.pendingMyAnswer) {
      const open = "IN ('UNREAD', 'READ')";
      builder
        .andWhere('m.state IN (:...answerable)', { answerable: ANSWERABLE })
        .andWhere(
          `((${ON_DEMAND_SIDE} AND m.demandAnswer ${open}) OR (${ON_ACHIEVEMENT_SIDE} AND m.achievementAnswer ${open}))`,
          identity(viewer),
        );
    }
    return builder;
  }

  private narrowToLate(builder: SelectQueryBuilder<Match>): void {
    const now = this.clock.now();
    const tooLong = PATH.map((stage) => `(m.state = '${stage}' AND m.stageSince < :since${stage})`).join(' OR ');
    const since = Object.fromEntries(PATH.map((stage) => [`since${stage}`, addDays(now, -STAGE_DAYS[stage])]));
    builder
      .andWhere('m.state IN (:...path)', { path: PATH })
      .andWhere(`(m.nextActionDue < :today OR ${tooLong})`, { today: shanghaiDate(now), ...since });
  }
}

/** A researcher stands for what they listed, an office for all of its institute; the empty text equals no id. */
function identity(viewer: Viewer): { userId: string; organizationId: string; officeOf: string } {
  const organizationId = viewer.organizationId ?? '';
  return {
    userId: viewer.userId,
    organizationId,
    officeOf: viewer.roles.includes(Role.INSTITUTE_OFFICE) ? organizationId : '',
  };
}
