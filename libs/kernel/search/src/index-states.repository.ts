import { HOUR_MS } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { SearchIndexState, type IndexState } from './search.entities.js';
import { recovering } from './search.messages.js';

const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 6 * HOUR_MS;

/** What was seen of an index in one look. */
export interface Sighting {
  state: IndexState;
  expected: number;
  found: number;
  difference: number | null;
}

/** What is known of the indexes, in rows that every process reads. */
@Injectable()
export class IndexStates {
  constructor(private readonly dataSource: DataSource) {}

  async get(index: string): Promise<SearchIndexState | null> {
    return this.dataSource.manager.findOneBy(SearchIndexState, { indexName: index });
  }

  async all(): Promise<SearchIndexState[]> {
    return this.dataSource.manager.find(SearchIndexState, { order: { indexName: 'ASC' } });
  }

  /** @throws UserError UNAVAILABLE when one of these was lost and is not back yet. */
  async refuseLost(indexes: readonly string[]): Promise<void> {
    if (
      await this.dataSource.manager.existsBy(SearchIndexState, { indexName: In([...new Set(indexes)]), state: 'LOST' })
    )
      throw recovering();
  }

  /** An index is not there, or empty, and should hold so many documents. Seen by everyone at once, whatever transaction its caller is in. */
  async lose(index: string, expected: number): Promise<void> {
    const now = new Date();
    await this.dataSource.query(
      `INSERT INTO search_index_state (index_name, state, since, expected, found, checked_at) VALUES (?, 'LOST', ?, ?, 0, ?)
       ON DUPLICATE KEY UPDATE state = 'LOST', since = VALUES(since), expected = VALUES(expected), found = 0, difference = NULL, checked_at = VALUES(checked_at)`,
      [index, now, expected, now],
    );
  }

  /**
   * Keeps what was seen, unless the index was lost or rebuilt since `before` was read. When all was as it should be, the next fault is mended
   * at once again.
   */
  async saw(index: string, before: SearchIndexState | null, sighting: Sighting): Promise<void> {
    const now = new Date();
    const seen = {
      ...sighting,
      checkedAt: now,
      ...(sighting.difference === 0 ? { attempts: 0, nextTryAt: null } : {}),
    };
    const { manager } = this.dataSource;
    if (!before)
      await manager
        .createQueryBuilder()
        .insert()
        .into(SearchIndexState)
        .values({ indexName: index, since: now, ...seen })
        .orIgnore()
        .execute();
    else {
      const { state, since } = before;
      await manager.update(
        SearchIndexState,
        { indexName: index, state, since },
        { ...seen, since: seen.state === state ? since : now },
      );
    }
  }

  /** The index was built afresh. Whether that was enough is seen when it is compared next. */
  async rebuilt(manager: EntityManager, index: string, documents: number): Promise<void> {
    await manager.query(
      `INSERT INTO search_index_state (index_name, state, since, expected, found) VALUES (?, 'WHOLE', ?, ?, ?)
       ON DUPLICATE KEY UPDATE state = 'WHOLE', since = VALUES(since), expected = VALUES(expected),
         found = VALUES(found), difference = NULL`,
      [index, new Date(), documents, documents],
    );
  }

  /** @returns whether a rebuild is due; the next one will be only after a while, each time a longer one. */
  async claimRebuild(manager: EntityManager, index: string): Promise<boolean> {
    const now = new Date();
    const [row] = (await manager.query(
      'SELECT attempts FROM search_index_state WHERE index_name = ? AND (next_try_at IS NULL OR next_try_at <= ?) FOR UPDATE',
      [index, now],
    )) as { attempts: number }[];
    if (!row) return false;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(row.attempts, 16));
    await manager.update(
      SearchIndexState,
      { indexName: index },
      { attempts: row.attempts + 1, nextTryAt: new Date(now.getTime() + wait) },
    );
    return true;
  }
}
