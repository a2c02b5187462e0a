import type { Viewer } from '#kernel/access';
import { firstOfLine } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, In, Not, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { findPage, type ListArgs, type PageOf } from '../../kernel/graphql/src/page.js';
import { isBroker } from './demand.access.js';
import { Demand } from './demand.entity.js';
import { OPEN, OVER, PHASES, type DemandPhase, type DemandState } from './demand.states.js';

export interface DemandQuery {
  states?: DemandState[];
  phase?: DemandPhase;
  mine?: boolean;
  text?: string;
  field?: string;
  sort?: string;
}

/** Queries that are not trivial. */
@Injectable()
export class DemandRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byIds(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Demand[]> {
    return ids.length ? manager.findBy(Demand, { id: In([...ids]) }) : [];
  }

  /** Locks them against change, in the order of ids; others may lock them in the same way. */
  async hold(manager: EntityManager, ids: readonly string[]): Promise<Pick<Demand, 'id' | 'state' | 'publishedAt'>[]> {
    if (ids.length === 0) return [];
    const select = { id: true, state: true, publishedAt: true } as const;
    return manager.find(Demand, {
      where: { id: In([...new Set(ids)].sort()) },
      select,
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_read' },
    });
  }

  async lock(manager: EntityManager, id: string): Promise<void> {
    await manager.findOne(Demand, { where: { id }, select: { id: true }, lock: { mode: 'pessimistic_write' } });
  }

  /** The lists that people work in: a firm's own postings; all but drafts for a broker. */
  page(viewer: Viewer, query: DemandQuery, args: ListArgs): Promise<PageOf<Demand>> {
    const builder = this.dataSource.manager.createQueryBuilder(Demand, 'demand');
    if (query.mine || !isBroker(viewer)) ownedBy(builder, viewer);
    else builder.andWhere("demand.state <> 'DRAFT'");
    if (query.states?.length) builder.andWhere('demand.state IN (:...states)', { states: query.states });
    if (query.phase) builder.andWhere('demand.state IN (:...phase)', { phase: PHASES[query.phase] });
    if (query.field) builder.andWhere('demand.field = :field', { field: query.field });
    if (query.text)
      builder.andWhere('(demand.title LIKE :text OR demand.code LIKE :text)', {
        text: `%${firstOfLine(query.text, 100).replace(/[\\%_]/g, '\\$&')}%`,
      });
    // A review queue is worked oldest first; everything else shows what changed last.
    if (query.sort === 'OLDEST') builder.orderBy('demand.submittedAt', 'ASC');
    else builder.orderBy('demand.updatedAt', 'DESC');
    return findPage(builder.addOrderBy('demand.id', 'ASC'), args);
  }

  /** Ids of all demands that look for matches, in batches, for rebuilding an index. */
  async *openIds(batch = 1_000, after = ''): AsyncGenerator<string[]> {
    for (let last = after; ;) {
      const rows = await this.dataSource.manager
        .createQueryBuilder(Demand, 'demand')
        .select('demand.id', 'id')
        .where('demand.state IN (:...states) AND demand.id > :last', { states: OPEN, last })
        .orderBy('demand.id', 'ASC')
        .limit(batch)
        .getRawMany<{ id: string }>();
      if (!rows.length) return;
      last = rows.at(-1)!.id;
      yield rows.map(({ id }) => id);
    }
  }

  async over(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.dataSource.manager.find(Demand, {
      where: { id: In([...new Set(ids)]), state: In([...OVER]) },
      select: { id: true },
    });
    return new Set(rows.map(({ id }) => id));
  }

  countOpen(): Promise<number> {
    return this.dataSource.manager.countBy(Demand, { state: In([...OPEN]) });
  }

  /** Of the open ones, those that anyone may find. */
  countForPortal(): Promise<number> {
    return this.dataSource.manager.countBy(Demand, { state: In([...OPEN]), secrecy: Not('INVITED') });
  }
}

function ownedBy(builder: SelectQueryBuilder<Demand>, viewer: Viewer): void {
  builder.andWhere('(demand.createdBy = :userId OR demand.organizationId = :organizationId)', {
    userId: viewer.userId,
    organizationId: viewer.organizationId ?? '',
  });
}
