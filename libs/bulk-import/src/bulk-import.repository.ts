import type { Viewer } from '#kernel/access';
import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In, type EntityManager } from 'typeorm';
import { ImportEntry, ImportRun } from './bulk-import.entity.js';
import { ImportKinds } from './import-kinds.registry.js';

const KEYS_AT_ONCE = 500;

@Injectable()
export class BulkImportRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly kinds: ImportKinds,
  ) {}

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<ImportRun | null> {
    return manager.findOneBy(ImportRun, { id });
  }

  /** The newest imports that this person may see; `maySeeRun` as a query. */
  list(viewer: Viewer, first: number): Promise<ImportRun[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(ImportRun, 'run')
      .orderBy('run.createdAt', 'DESC')
      .addOrderBy('run.id', 'DESC')
      .take(first);
    const { userId, organizationId } = viewer;
    const kinds = this.kinds.all().flatMap(({ kind, allowed }) => (allowed(viewer) ? [kind] : []));
    query.where(
      new Brackets((or) => {
        or.where('run.createdBy = :userId', { userId });
        if (organizationId && kinds.length)
          or.orWhere('(run.visibleTo = :organizationId AND run.kind IN (:...kinds))', { organizationId, kinds });
      }),
    );
    return query.getMany();
  }

  /** Which of these rows came in before. */
  async known(keys: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Set<string>> {
    const found = new Set<string>();
    for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
      const entries = await manager.find(ImportEntry, {
        where: { sourceKey: In(keys.slice(from, from + KEYS_AT_ONCE)) },
        select: { sourceKey: true },
      });
      for (const { sourceKey } of entries) found.add(sourceKey);
    }
    return found;
  }

  /** What a run made, from the top of its file. */
  entries(runId: string, first: number): Promise<ImportEntry[]> {
    return this.dataSource.manager.find(ImportEntry, { where: { runId }, order: { sourceRow: 'ASC' }, take: first });
  }
}
