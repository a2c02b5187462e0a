import { Transactions } from '#kernel/database';
import { Loop, Outbox } from '#kernel/jobs';
import { Log } from '#kernel/observability';
import { Injectable } from '@nestjs/common';
import { DocumentSources } from './document-source.registry.js';
import { DocumentWriter, type Patience } from './document-writer.service.js';
import { IndexStates } from './index-states.repository.js';
import { MeiliConnection } from './meili-connection.service.js';
import { Refusals, type Refusal } from './refusals.repository.js';
import { SearchIndexes } from './search-indexes.registry.js';
import { searchEvents } from './search.events.js';

const LEASE_MS = 120_000;
/** Tasks that Meilisearch may have before it; it puts them together by itself. */
const AHEAD = 5;
/** When more are refused the rebuild is given up. */
const MOST_REFUSED = 500;

export interface Rebuilt {
  index: string;
  /** So many are in it. */
  documents: number;
  /** So many were refused, and are named in `search_refused`. */
  refused: number;
}

interface Filled {
  documents: number;
  refused: Refusal[];
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
    private readonly writer: DocumentWriter,
    private readonly refusals: Refusals,
    private readonly states: IndexStates,
    private readonly log: Log,
  ) {}

  /**
   * Leaves marks that its caller applies: all that was marked since it began. Should that be cut off, an event sees to it.
   * @throws Error when a rebuild of one of these kinds is under way, and when nearly everything is refused: the live index stays as it was.
   */
  async run(index: string, kinds: readonly string[]): Promise<Rebuilt> {
    const live = this.indexes.uid(index);
    const fresh = `${live}__rebuild`;
    await this.begin(kinds);
    const alive = new Loop(
      LEASE_MS / 4,
      () => this.lease(kinds),
      (error) => this.log.warn({ err: error, index }, 'search: the rebuild could not say that it is alive'),
    );
    alive.start();
    try {
      await this.indexes.drop(fresh);
      await this.indexes.create(index, fresh);
      const filled = await this.fill(index, fresh);
      await this.indexes.ensure(index);
      await this.meili.task((client) => client.swapIndexes([{ indexes: [live, fresh], rename: false }]));
      await alive.stop();
      await this.end(kinds, index, filled);
      await this.indexes.drop(fresh);
      const rebuilt = { index, documents: filled.documents, refused: filled.refused.length };
      this.log.info(rebuilt, 'search: index rebuilt');
      return rebuilt;
    } catch (error) {
      await alive.stop();
      await this.end(kinds);
      throw error;
    }
  }

  private async fill(index: string, fresh: string): Promise<Filled> {
    const patience: Patience = { left: MOST_REFUSED };
    const tasks: Promise<Refusal[]>[] = [];
    let sent = 0;
    try {
      for (const source of this.sources.ofIndex(index)) {
        for await (const ids of source.ids()) {
          const loaded = await source.load(ids);
          const documents = ids.flatMap((id) => loaded.get(id) ?? []);
          sent += documents.length;
          if (documents.length === 0) continue;
          tasks.push(
            this.writer
              .put(fresh, documents, patience)
              .then((refused) => refused.map((each) => ({ ...each, kind: source.kind }))),
          );
          if (tasks.length >= AHEAD) await tasks[tasks.length - AHEAD];
        }
      }
      const refused = (await Promise.all(tasks)).flat();
      return { documents: sent - refused.length, refused };
    } finally {
      // A document that came after the fresh index was dropped would make one of that name again.
      await Promise.allSettled(tasks);
    }
  }

  /** Waits for writers under way, since they hold the rows' locks: those that come later see that a rebuild is alive. */
  private async begin(kinds: readonly string[]): Promise<void> {
    await this.transactions.run(async (manager) => {
      const alive = (await manager.query(
        'SELECT kind FROM search_kind WHERE kind IN (?) AND building_until > ? FOR UPDATE',
        [kinds, new Date()],
      )) as { kind: string }[];
      if (alive.length > 0)
        throw new Error(`search: a rebuild of ${alive.map(({ kind }) => kind).join(', ')} is under way`);
      await manager.query('UPDATE search_kind SET building_until = ? WHERE kind IN (?)', [
        new Date(Date.now() + LEASE_MS),
        kinds,
      ]);
      await manager.query('DELETE FROM search_dirty WHERE kind IN (?) AND applied = 1', [kinds]);
    });
  }

  private async lease(kinds: readonly string[]): Promise<void> {
    await this.transactions.run((manager) =>
      manager.query('UPDATE search_kind SET building_until = ? WHERE kind IN (?)', [
        new Date(Date.now() + LEASE_MS),
        kinds,
      ]),
    );
  }

  /** What the live index got meanwhile, the new one gets now; after a failure the live one goes on, which has it all. */
  private async end(kinds: readonly string[], index?: string, filled?: Filled): Promise<void> {
    await this.transactions.run(async (manager) => {
      await manager.query('UPDATE search_kind SET building_until = NULL WHERE kind IN (?)', [kinds]);
      if (index === undefined || !filled) {
        await manager.query('DELETE FROM search_dirty WHERE kind IN (?) AND applied = 1', [kinds]);
        return;
      }
      await manager.query('UPDATE search_dirty SET applied = 0 WHERE kind IN (?)', [kinds]);
      await this.refusals.replace(manager, index, filled.refused);
      await this.states.rebuilt(manager, index, filled.documents);
      for (const kind of kinds)
        await this.outbox.append(manager, { type: searchEvents.dirty, subjectId: kind, payload: { kind, ids: [] } });
    });
  }
}
