import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/src/index.js';
import { Outbox } from '../../jobs/src/index.js';
import { Log } from '../../observability/src/index.js';
import { DIRTY, DocumentSources } from './document-source.js';
import { MeiliConnection } from './meili-connection.js';
import { SearchIndexes } from './search-indexes.js';

const LEASE_MS = 120_000;
/** Tasks that Meilisearch may have before it; it puts them together by itself. */
const AHEAD = 5;

export interface Rebuilt {
  index: string;
  documents: number;
}

/**
 * Builds an index afresh beside the live one. While it does, the live index is kept up to date as ever, and what is written there is
 * remembered: after the swap it is applied to the new one, which may have read those records before they changed.
 */
@Injectable()
export class IndexRebuild {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly sources: DocumentSources,
    private readonly indexes: SearchIndexes,
    private readonly meili: MeiliConnection,
    private readonly log: Log,
  ) {}

  /**
   * Leaves marks that its caller applies: all that was marked since it began. Should that be cut off, an event sees to it.
   * @throws Error when a rebuild of one of these kinds is under way.
   */
  async run(index: string, kinds: readonly string[]): Promise<Rebuilt> {
    const live = this.indexes.uid(index);
    const fresh = `${live}__rebuild`;
    await this.begin(kinds);
    try {
      await this.indexes.drop(fresh);
      await this.indexes.create(index, fresh);
      const documents = await this.fill(index, fresh, kinds);
      await this.indexes.ensure(index);
      await this.meili.task((client) => client.swapIndexes([{ indexes: [live, fresh], rename: false }]));
      await this.end(kinds, true);
      await this.indexes.drop(fresh);
      this.log.info({ index, documents }, 'search: index rebuilt');
      return { index, documents };
    } catch (error) {
      await this.end(kinds, false);
      throw error;
    }
  }

  private async fill(index: string, fresh: string, kinds: readonly string[]): Promise<number> {
    const tasks: Promise<void>[] = [];
    let count = 0;
    for (const source of this.sources.ofIndex(index)) {
      for await (const ids of source.ids()) {
        const loaded = await source.load(ids);
        const documents = ids.flatMap((id) => loaded.get(id) ?? []);
        count += documents.length;
        await this.lease(kinds);
        if (documents.length === 0) continue;
        const task = this.meili.task((client) => client.index(fresh).addDocuments(documents, { primaryKey: 'id' }));
        // It is awaited further down; until then its failure must not count as unhandled.
        task.catch(() => undefined);
        tasks.push(task);
        if (tasks.length >= AHEAD) await tasks[tasks.length - AHEAD];
      }
    }
    await Promise.all(tasks);
    return count;
  }

  /** Waits for writers under way, since they hold the rows' locks: those that come later see that a rebuild is alive. */
  private async begin(kinds: readonly string[]): Promise<void> {
    await this.transactions.run(async (manager) => {
      const alive = (await manager.query('SELECT kind FROM search_kind WHERE kind IN (?) AND building_until > ? FOR UPDATE', [kinds, new Date()])) as { kind: string }[];
      if (alive.length > 0) throw new Error(`search: a rebuild of ${alive.map(({ kind }) => kind).join(', ')} is under way`);
      await manager.query('UPDATE search_kind SET building_until = ? WHERE kind IN (?)', [new Date(Date.now() + LEASE_MS), kinds]);
      await manager.query('DELETE FROM search_dirty WHERE kind IN (?) AND applied = 1', [kinds]);
    });
  }

  private async lease(kinds: readonly string[]): Promise<void> {
    await this.transactions.run((manager) => manager.query('UPDATE search_kind SET building_until = ? WHERE kind IN (?)', [new Date(Date.now() + LEASE_MS), kinds]));
  }

  /** What the live index got meanwhile, the new one gets now; after a failure the live one goes on, which has it all. */
  private async end(kinds: readonly string[], swapped: boolean): Promise<void> {
    await this.transactions.run(async (manager) => {
      await manager.query('UPDATE search_kind SET building_until = NULL WHERE kind IN (?)', [kinds]);
      if (!swapped) {
        await manager.query('DELETE FROM search_dirty WHERE kind IN (?) AND applied = 1', [kinds]);
        return;
      }
      await manager.query('UPDATE search_dirty SET applied = 0 WHERE kind IN (?)', [kinds]);
      for (const kind of kinds) await this.outbox.append(manager, { type: DIRTY, subjectId: kind, payload: { kind, ids: [] } });
    });
  }
}
