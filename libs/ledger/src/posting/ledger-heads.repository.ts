import { Config } from '#kernel/config';
import { lockRow } from '#kernel/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { genesisOf, sealOf } from '../entries/ledger.digest.js';
import { LedgerYear } from '../entries/ledger.entity.js';

/** The heads of the years' chains. Whoever holds a head is alone in its year until the transaction ends. */
@Injectable()
export class LedgerHeads {
  constructor(private readonly config: Config) {}

  /** Locks a year's head, made when the year has none. @throws Error when the head was tampered with: nothing is added to a broken chain. */
  async lock(manager: EntityManager, year: number): Promise<LedgerYear> {
    const head = (await this.locked(manager, year)) ?? (await this.made(manager, year));
    if (head.seal !== this.seal(head))
      throw new Error(`ledger_year ${year} does not bear the seal of LEDGER_KEY: run "cli ledger verify"`);
    return head;
  }

  async save(manager: EntityManager, head: LedgerYear): Promise<void> {
    head.seal = this.seal(head);
    const { year, ...columns } = head;
    await manager.update(LedgerYear, { year }, columns);
  }

  private seal(head: LedgerYear): string {
    return sealOf(this.config.values.LEDGER_KEY, head);
  }

  private locked(manager: EntityManager, year: number): Promise<LedgerYear | null> {
    return lockRow(manager, LedgerYear, { year });
  }

  private async made(manager: EntityManager, year: number): Promise<LedgerYear> {
    const fresh = {
      year,
      count: 0,
      digest: genesisOf(this.config.values.LEDGER_KEY, year),
      closed: false,
      firstClosedAt: null,
    };
    // Takes the row's lock outright, also when somebody else has just made it.
    await manager.query(
      'INSERT INTO ledger_year (year, count, digest, closed, seal) VALUES (?, 0, ?, 0, ?) ON DUPLICATE KEY UPDATE year = VALUES(year)',
      [year, fresh.digest, sealOf(this.config.values.LEDGER_KEY, fresh)],
    );
    return (await this.locked(manager, year))!;
  }
}
