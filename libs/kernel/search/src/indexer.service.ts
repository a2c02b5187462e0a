import { Transactions } from '#kernel/database';
import { UserError } from '#kernel/errors';
import { JobHandlers, Outbox, type JobHandler, type OutboxEvent } from '#kernel/jobs';
import { Log } from '#kernel/observability';
import { newId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import { DocumentSources, type DocumentSource } from './document-source.registry.js';
import { DocumentWriter } from './document-writer.service.js';
import { IndexRebuild, type Rebuilt } from './rebuild.service.js';
import { searchEvents } from './search.events.js';

const BATCH = 500;

interface DirtyRow {
  id: string;
  token: string;
}

/**
 * Keeps the indexes as the rows are. What changes is marked in the transaction that changes it; the job reads the rows as they are by
 * then, so events may come late, twice or in any order.
 */
@Injectable()
export class Indexer implements JobHandler {
  readonly name = 'search-index';
  readonly queue = 'index';
  readonly events = [searchEvents.dirty];
  private readonly knownKinds = new Set<string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly sources: DocumentSources,
    private readonly writer: DocumentWriter,
    private readonly rebuilding: IndexRebuild,
    private readonly log: Log,
    handlers: JobHandlers,
  ) {
    handlers.register(this);
  }

  register(source: DocumentSource): void {
    this.sources.register(source);
  }

  /** Says, in the transaction that changes them, that records may look different now. */
  async mark(manager: EntityManager, kind: string, ids: readonly string[]): Promise<void> {
    // In one order, so that two who mark the same records do not block each other.
    const sorted = [...new Set(ids)].sort();
    for (let start = 0; start < sorted.length; start += BATCH) {
      const batch = sorted.slice(start, start + BATCH);
      const markedAt = new Date();
      await manager.query(
        `INSERT INTO search_dirty (kind, record_id, token, marked_at, applied) VALUES ?
         ON DUPLICATE KEY UPDATE token = VALUES(token), marked_at = VALUES(marked_at), applied = 0`,
        [batch.map((id) => [kind, id, newId(), markedAt, 0])],
      );
      await this.outbox.append(manager, { type: searchEvents.dirty, subjectId: kind, payload: { kind, ids: batch } });
    }
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const { kind, ids } = event.payload as { kind: string; ids: string[] };
    const count = await this.apply(manager, kind, ids);
    if (count === BATCH)
      await this.outbox.append(manager, { type: searchEvents.dirty, subjectId: kind, payload: { kind, ids: [] } });
  }

  /** Applies all marks of a kind now. @returns how many records. */
  async drain(kind: string): Promise<number> {
    for (let total = 0; ;) {
      const count = await this.transactions.run((manager) => this.apply(manager, kind, []));
      total += count;
      if (count < BATCH) return total;
    }
  }

  /** The kinds of records that can be found. */
  kinds(): string[] {
    return this.sources.kinds();
  }

  /** Builds the indexes of a kind (or all) afresh, one after the other. @throws Error when there is no such kind. */
  async rebuild(kind?: string): Promise<Rebuilt[]> {
    if (kind !== undefined && !this.kinds().includes(kind)) throw new Error(`search: there is no kind "${kind}"`);
    const rebuilt: Rebuilt[] = [];
    for (const index of this.sources.indexes(kind)) rebuilt.push(await this.rebuildIndex(index));
    return rebuilt;
  }

  /** Builds an index afresh and swaps it in; what is marked meanwhile is applied after the swap. */
  async rebuildIndex(index: string): Promise<Rebuilt> {
    const kinds = this.sources.ofIndex(index).map((source) => source.kind);
    for (const each of kinds) await this.know(each);
    const rebuilt = await this.rebuilding.run(index, kinds);
    for (const each of kinds) await this.drain(each);
    return rebuilt;
  }

  /**
   * Writes the documents of marked records: those of `own` first, and with them others that wait, since one task for many is cheaper.
   * One record that can't be read does not hold up the rest: then each event answers for its own.
   */
  private async apply(manager: EntityManager, kind: string, own: readonly string[]): Promise<number> {
    await this.know(kind);
    const [lock] = (await manager.query(
      'SELECT building_until > ? AS building FROM search_kind WHERE kind = ? FOR UPDATE',
      [new Date(), kind],
    )) as { building: unknown }[];
    const rows = (await manager.query(
      `SELECT record_id AS id, token FROM search_dirty WHERE kind = ? AND applied = 0
       ORDER BY ${own.length > 0 ? 'record_id IN (?) DESC, ' : ''}marked_at LIMIT ?`,
      own.length > 0 ? [kind, own, BATCH] : [kind, BATCH],
    )) as DirtyRow[];
    if (rows.length === 0) return 0;
    const written = await this.writeOrFallBack(manager, kind, rows, new Set(own));
    await this.clear(manager, kind, written, Number(lock?.building ?? 0) === 1);
    return written.length;
  }

  private async writeOrFallBack(
    manager: EntityManager,
    kind: string,
    rows: DirtyRow[],
    own: ReadonlySet<string>,
  ): Promise<DirtyRow[]> {
    try {
      await this.write(
        manager,
        kind,
        rows.map(({ id }) => id),
      );
      return rows;
    } catch (error) {
      const mine = rows.filter(({ id }) => own.has(id));
      const passing = error instanceof UserError && error.code === 'UNAVAILABLE';
      if (passing || own.size === 0 || mine.length === rows.length) throw error;
      this.log.warn({ err: error, kind, records: rows.length }, 'search: a batch failed; each event indexes its own');
      if (mine.length > 0)
        await this.write(
          manager,
          kind,
          mine.map(({ id }) => id),
        );
      return mine;
    }
  }

  private async write(manager: EntityManager, kind: string, ids: string[]): Promise<void> {
    await Promise.all(this.sources.ofKind(kind).map((source) => this.writer.write(manager, source, ids)));
  }

  /** A record that was marked again meanwhile has another token: its row stays, and its own event finds it. */
  private async clear(manager: EntityManager, kind: string, rows: DirtyRow[], building: boolean): Promise<void> {
    if (rows.length === 0) return;
    const seen = [kind, rows.map(({ id, token }) => [id, token])];
    if (building)
      await manager.query('UPDATE search_dirty SET applied = 1 WHERE kind = ? AND (record_id, token) IN (?)', seen);
    else await manager.query('DELETE FROM search_dirty WHERE kind = ? AND (record_id, token) IN (?)', seen);
  }

  /** Outside the transaction: an ignored insert would keep a shared lock there, and two of them a deadlock. */
  private async know(kind: string): Promise<void> {
    if (this.knownKinds.has(kind)) return;
    await this.dataSource.query('INSERT IGNORE INTO search_kind (kind) VALUES (?)', [kind]);
    this.knownKinds.add(kind);
  }
}
