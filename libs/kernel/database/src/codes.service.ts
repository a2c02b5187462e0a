import { Clock, shanghaiYear } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Codes that people read out to each other: `XQ-2026-000123`. */
@Injectable()
export class Codes {
  constructor(private readonly clock: Clock) {}

  /** The next code of a prefix in this year, taken inside the caller's transaction so that none is lost or given twice. */
  async next(manager: EntityManager, prefix: string): Promise<string> {
    const year = shanghaiYear(this.clock.now());
    await manager.query(
      'INSERT INTO code_counter (prefix, year, last) VALUES (?, ?, LAST_INSERT_ID(1)) ON DUPLICATE KEY UPDATE last = LAST_INSERT_ID(last + 1)',
      [prefix, year],
    );
    const [row] = (await manager.query('SELECT LAST_INSERT_ID() AS last')) as { last: string }[];
    return `${prefix}-${year}-${String(row!.last).padStart(6, '0')}`;
  }
}
