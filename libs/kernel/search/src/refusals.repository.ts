import { Log } from '#kernel/observability';
import { cut, groupBy } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan, type EntityManager } from 'typeorm';
import { SearchRefused } from './search.entities.js';

const REASON_MAX = 500;

/** A document that an index did not take, and why. */
export interface Refusal {
  kind: string;
  id: string;
  reason: string;
}

/** The records that are published and cannot be found, because Meilisearch does not take their documents. */
@Injectable()
export class Refusals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
  ) {}

  /** Notes for these records of a kind which of them were refused just now; the others are not, any more. */
  async settle(
    manager: EntityManager,
    index: string,
    kind: string,
    ids: readonly string[],
    refused: readonly Refusal[],
  ): Promise<void> {
    await manager.delete(SearchRefused, { indexName: index, kind, recordId: In([...ids]) });
    await this.note(manager, index, refused);
  }

  /** Notes which records of all were refused when the index was built. */
  async replace(manager: EntityManager, index: string, refused: readonly Refusal[]): Promise<void> {
    await manager.delete(SearchRefused, { indexName: index });
    await this.note(manager, index, refused);
  }

  /** How many documents each index does not have for this reason; without those that have all. */
  async counts(): Promise<Map<string, number>> {
    const rows = (await this.dataSource.query(
      'SELECT index_name AS name, COUNT(*) AS count FROM search_refused GROUP BY index_name',
    )) as { name: string; count: string }[];
    return new Map(rows.map(({ name, count }) => [name, Number(count)]));
  }

  /** The latest of an index. */
  async latest(index: string, limit = 20): Promise<SearchRefused[]> {
    return this.dataSource.manager.find(SearchRefused, {
      where: { indexName: index },
      order: { refusedAt: 'DESC', recordId: 'ASC' },
      take: limit,
    });
  }

  /** Those that were refused before then, by kind. */
  async before(when: Date, limit: number): Promise<Map<string, string[]>> {
    const rows = await this.dataSource.manager.find(SearchRefused, {
      where: { refusedAt: LessThan(when) },
      order: { refusedAt: 'ASC' },
      take: limit,
    });
    const kinds = groupBy(rows, ({ kind }) => kind);
    return new Map([...kinds].map(([kind, refused]) => [kind, refused.map(({ recordId }) => recordId)]));
  }

  /** Says that these are being tried again, so that nobody else does. */
  async touch(manager: EntityManager, kind: string, ids: readonly string[]): Promise<void> {
    await manager.update(SearchRefused, { kind, recordId: In([...ids]) }, { refusedAt: new Date() });
  }

  private async note(manager: EntityManager, index: string, refused: readonly Refusal[]): Promise<void> {
    const refusedAt = new Date();
    for (const { kind, id, reason } of refused) {
      this.log.error(
        { index, kind, recordId: id, reason },
        'search: a document was refused; its record is published and cannot be found until it changes',
      );
      await manager.insert(SearchRefused, {
        indexName: index,
        kind,
        recordId: id,
        reason: cut(reason, REASON_MAX),
        refusedAt,
      });
    }
  }
}
