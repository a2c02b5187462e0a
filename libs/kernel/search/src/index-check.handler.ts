import { Config } from '#kernel/config';
import { Transactions } from '#kernel/database';
import { JobHandlers, Outbox, Schedules, type JobHandler, type OutboxEvent } from '#kernel/jobs';
import { Log } from '#kernel/observability';
import { DAY_MS } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DocumentSources } from './document-source.registry.js';
import { IndexStates, type Sighting } from './index-states.repository.js';
import { Indexer } from './indexer.service.js';
import { Refusals } from './refusals.repository.js';
import { SearchIndexes } from './search-indexes.registry.js';
import type { SearchIndexState } from './search.entities.js';
import { searchEvents } from './search.events.js';

const RETRIED_AT_ONCE = 100;

export interface Count {
  /** Documents that the database has for the index, without those that were refused. */
  expected: number;
  /** Documents in it; null when there is no index. */
  found: number | null;
  /** Records wait to be indexed, or the index is being rebuilt: the two need not agree now. */
  moving: boolean;
}

/**
 * What a count says of an index. What is missing is lost at once. A difference must stand, unchanged, in two looks at rest: an event that
 * has not become a mark yet, or a document on its way, is no fault.
 */
export function judge(
  before: Pick<SearchIndexState, 'state' | 'difference'> | null,
  { expected, found, moving }: Count,
): Sighting {
  const known = before?.state ?? 'WHOLE';
  if (found === null) return { state: expected > 0 ? 'LOST' : 'WHOLE', expected, found: 0, difference: null };
  if (moving) return { state: known, expected, found, difference: null };
  const difference = expected - found;
  if (difference === 0) return { state: 'WHOLE', expected, found, difference };
  if (known === 'LOST') return { state: 'LOST', expected, found, difference };
  const stands = before?.difference === difference;
  return { state: !stands ? known : found === 0 ? 'LOST' : 'DIFFERENT', expected, found, difference };
}

/** Compares each index with the database, again and again, and has one that is not whole rebuilt: without an operator. */
@Injectable()
export class IndexCheck implements JobHandler {
  readonly name = 'search-recover';
  readonly queue = 'index';
  readonly events = [searchEvents.recover];

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly sources: DocumentSources,
    private readonly indexes: SearchIndexes,
    private readonly indexer: Indexer,
    private readonly states: IndexStates,
    private readonly refusals: Refusals,
    private readonly log: Log,
    config: Config,
    schedules: Schedules,
    handlers: JobHandlers,
  ) {
    schedules.register({ name: 'search-check', everyMs: config.values.SEARCH_CHECK_MS, run: () => this.run() });
    handlers.register(this);
  }

  /** Looks at every index, and asks for what is to be rebuilt. @throws UserError UNAVAILABLE when Meilisearch is away. */
  async run(): Promise<void> {
    // With its data Meilisearch loses its keys as well.
    await this.indexes.prepareSearchKey();
    for (const index of this.sources.indexes()) {
      const { state } = await this.look(index);
      if (state !== 'WHOLE') await this.ask(index);
    }
    await this.retryRefused();
  }

  /** Compares every index with the database now. */
  async lookAtAll(): Promise<void> {
    for (const index of this.sources.indexes()) await this.look(index);
  }

  /** Compares one index with the database and keeps what was seen. */
  async look(index: string): Promise<Sighting> {
    const before = await this.states.get(index);
    const count = await this.count(index);
    const seen = judge(before, count);
    await this.states.saw(index, before, seen);
    if (count.found === null && seen.state === 'WHOLE') await this.indexes.settle(index);
    return seen;
  }

  /** Rebuilds the index, unless it has come right meanwhile. A failure is not this job's: the next look asks again. */
  async handle(event: OutboxEvent): Promise<void> {
    const index = event.subjectId;
    try {
      if ((await this.look(index)).state === 'WHOLE' || (await this.building(index))) return;
      this.log.warn({ index }, 'search: the index is not what the database says; it is rebuilt');
      await this.indexer.rebuildIndex(index);
    } catch (error) {
      this.log.error({ err: error, index }, 'search: the rebuild failed; it will be tried again');
    }
  }

  /** Once a day what was refused is tried again: Meilisearch may have had a bad hour, or be a newer one. The log names again what still is. */
  private async retryRefused(): Promise<void> {
    const kinds = await this.refusals.before(new Date(Date.now() - DAY_MS), RETRIED_AT_ONCE);
    for (const [kind, ids] of kinds) {
      await this.transactions.run(async (manager) => {
        await this.refusals.touch(manager, kind, ids);
        await this.indexer.mark(manager, kind, ids);
      });
    }
  }

  private async ask(index: string): Promise<void> {
    if (await this.building(index)) return;
    await this.transactions.run(async (manager: EntityManager) => {
      if (await this.states.claimRebuild(manager, index))
        await this.outbox.append(manager, { type: searchEvents.recover, subjectId: index });
    });
  }

  private async count(index: string): Promise<Count> {
    const before = await this.waiting(index);
    const all = await this.sources.count(index);
    const refused = (await this.refusals.counts()).get(index) ?? 0;
    const found = await this.indexes.documents(index);
    const moving = before || (await this.waiting(index)) || (await this.building(index));
    return { expected: Math.max(0, all - refused), found, moving };
  }

  private async waiting(index: string): Promise<boolean> {
    const rows = (await this.dataSource.query('SELECT 1 FROM search_dirty WHERE kind IN (?) AND applied = 0 LIMIT 1', [
      this.kinds(index),
    ])) as unknown[];
    return rows.length > 0;
  }

  private async building(index: string): Promise<boolean> {
    const rows = (await this.dataSource.query(
      'SELECT 1 FROM search_kind WHERE kind IN (?) AND building_until > ? LIMIT 1',
      [this.kinds(index), new Date()],
    )) as unknown[];
    return rows.length > 0;
  }

  private kinds(index: string): string[] {
    return this.sources.ofIndex(index).map(({ kind }) => kind);
  }
}
