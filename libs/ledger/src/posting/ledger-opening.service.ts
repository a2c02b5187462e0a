import { Transactions } from '#kernel/database';
import { Clock, shanghaiDate } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isCounted, transfer } from '../entries/ledger.accounts.js';
import { LedgerEntry } from '../entries/ledger.entity.js';
import { UNITS } from '../entries/ledger.posting.js';
import { LedgerSources, type ExpectedEntries } from './ledger-sources.registry.js';
import { Ledger } from './ledger.service.js';

const BATCH = 200;

/** Opens the books of a platform that had contracts before it had this ledger: posts what the contracts themselves say, once. */
@Injectable()
export class LedgerOpening {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly sources: LedgerSources,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** @returns how many contracts were posted; none when the books are open already. */
  async open(): Promise<number> {
    if (await this.dataSource.manager.existsBy(LedgerEntry, {})) return 0;
    return this.transactions.run(async (manager) => {
      let posted = 0;
      let last: LedgerEntry | undefined;
      for (let after = ''; ;) {
        const facts = await this.sources.get().after(manager, after, BATCH);
        for (const each of facts) {
          const entry = await this.post(manager, each);
          if (!entry) continue;
          posted += 1;
          last = entry;
        }
        if (facts.length < BATCH) break;
        after = facts.at(-1)!.contractId;
      }
      // One word for all: there may be a hundred thousand.
      if (last) await this.ledger.tell(manager, last);
      return posted;
    });
  }

  /** @returns the newest of its entries; none when it does not count. */
  private async post(
    manager: EntityManager,
    { contractId, filing, postings, released }: ExpectedEntries,
  ): Promise<LedgerEntry | undefined> {
    const today = shanghaiDate(this.clock.now());
    let entry: LedgerEntry | undefined;
    for (const { takenBack, countedOnly, kind, units, ...posting } of postings) {
      if (kind === 'TERMINATED' || kind === 'CORRECTION') throw new Error(`${kind} is written with what it takes back`);
      entry = await this.ledger.post(manager, {
        ...posting,
        kind,
        contractId,
        filing,
        units: units ?? UNITS[kind],
        whenClosed: 'carry',
        actor: 'system',
        quietly: true,
      });
      const lines = countedOnly ? posting.lines.filter(({ account }) => isCounted(account)) : posting.lines;
      if (takenBack && lines.length)
        await this.ledger.reverse(
          manager,
          { entry, lines: [...lines] },
          { kind: takenBack, effectiveOn: today, actor: 'system', reason: '期初建账', quietly: true },
        );
    }
    const [first] = postings;
    if (!released || !first) return entry;
    const owed = await Promise.all(
      (['PROMISED', 'DUE'] as const).map(async (account) =>
        transfer('AGREED', account, await this.ledger.balanceOf(manager, contractId, account)),
      ),
    );
    const { field, policy } = first;
    if (owed.flat().length)
      await this.ledger.post(manager, {
        kind: 'TERMINATED',
        contractId,
        sourceId: contractId,
        effectiveOn: today,
        field,
        policy,
        lines: owed.flat(),
        units: 0,
        whenClosed: 'carry',
        actor: 'system',
        quietly: true,
      });
    return entry;
  }
}
