import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { findPage, type ListArgs, type PageOf } from '#kernel/graphql';
import { firstOfLine } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { isBroker } from './achievement.access.js';
import { Achievement } from './achievement.entity.js';
import {
  OPEN,
  PHASES,
  type AchievementKind,
  type AchievementPhase,
  type AchievementState,
} from './achievement.states.js';

export interface AchievementQuery {
  states?: AchievementState[];
  phase?: AchievementPhase;
  mine?: boolean;
  text?: string;
  field?: string;
  kind?: AchievementKind;
  sort?: string;
}

/** Queries that are not trivial. */
@Injectable()
export class AchievementRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byIds(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Achievement[]> {
    return ids.length ? manager.findBy(Achievement, { id: In([...ids]) }) : [];
  }

  /** Locks them against change, in the order of ids; others may lock them in the same way. */
  async hold(
    manager: EntityManager,
    ids: readonly string[],
  ): Promise<Pick<Achievement, 'id' | 'state' | 'publishedAt'>[]> {
    if (ids.length === 0) return [];
    const select = { id: true, state: true, publishedAt: true } as const;
    return manager.find(Achievement, {
      where: { id: In([...new Set(ids)].sort()) },
      select,
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_read' },
    });
  }

  /** The lists that people work in: a researcher's own, an office's institute, all but drafts for a broker. */
  page(viewer: Viewer, query: AchievementQuery, args: ListArgs): Promise<PageOf<Achievement>> {
    const builder = this.dataSource.manager.createQueryBuilder(Achievement, 'achievement');
    const own = 'achievement.createdBy = :userId';
    const office = viewer.roles.includes(Role.INSTITUTE_OFFICE) && viewer.organizationId;
    if (query.mine && !office) builder.andWhere(own, { userId: viewer.userId });
    else if (isBroker(viewer) && !query.mine) builder.andWhere("achievement.state <> 'DRAFT'");
    else if (office)
      builder.andWhere(`(${own} OR (achievement.instituteId = :institute AND achievement.state <> 'DRAFT'))`, {
        userId: viewer.userId,
        institute: office,
      });
    else builder.andWhere(own, { userId: viewer.userId });
    if (query.states?.length) builder.andWhere('achievement.state IN (:...states)', { states: query.states });
    if (query.phase) builder.andWhere('achievement.state IN (:...phase)', { phase: PHASES[query.phase] });
    if (query.field) builder.andWhere('achievement.field = :field', { field: query.field });
    if (query.kind) builder.andWhere('achievement.kind = :kind', { kind: query.kind });
    if (query.text)
      builder.andWhere('(achievement.title LIKE :text OR achievement.code LIKE :text)', {
        text: `%${firstOfLine(query.text, 100).replace(/[\\%_]/g, '\\$&')}%`,
      });
    if (query.sort === 'OLDEST') builder.orderBy('achievement.submittedAt', 'ASC');
    else builder.orderBy('achievement.updatedAt', 'DESC');
    return findPage(builder.addOrderBy('achievement.id', 'ASC'), args);
  }

  /** Ids of all that look for a match, in batches, for rebuilding an index. */
  async *openIds(batch = 1_000): AsyncGenerator<string[]> {
    for (let last = ''; ;) {
      const rows = await this.dataSource.manager
        .createQueryBuilder(Achievement, 'achievement')
        .select('achievement.id', 'id')
        .where('achievement.state IN (:...states) AND achievement.id > :last', { states: OPEN, last })
        .orderBy('achievement.id', 'ASC')
        .limit(batch)
        .getRawMany<{ id: string }>();
      if (!rows.length) return;
      last = rows.at(-1)!.id;
      yield rows.map(({ id }) => id);
    }
  }

  /** All that `openIds` gives, papers too. */
  countListed(): Promise<number> {
    return this.dataSource.manager.countBy(Achievement, { state: In([...OPEN]) });
  }

  countOpen(): Promise<number> {
    return this.dataSource.manager.countBy(Achievement, { state: In([...OPEN]), kind: 'ACHIEVEMENT' });
  }
}
