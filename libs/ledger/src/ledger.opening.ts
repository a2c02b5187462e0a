import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../../kernel/database/src/index.js';
import { Clock, shanghaiDate } from '../../kernel/values/src/index.js';
import { transfer } from './ledger.accounts.js';
import { isCounted } from './ledger.contracts.js';
import { LedgerEntry } from './ledger.entity.js';
import { UNITS } from './ledger.posting.js';
import { LedgerSources, type ContractFacts } from './ledger.sources.js';
import { Ledger } from './ledger.js';

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
      for (let after = ''; ; ) {
        const facts = await this.sources.get().after(manager, after, BATCH);
        for (const each of facts) if (await this.post(manager, each)) posted += 1;
        if (facts.length < BATCH) return posted;
        after = facts.at(-1)!.contractId;
      }
    });
  }

  private async post(manager: EntityManager, { contractId, filing, postings, released }: ContractFacts): Promise<boolean> {
    const today = shanghaiDate(this.clock.now());
    for (const { takenBack, kind, units, ...posting } of postings) {
      if (kind === 'TERMINATED' || kind === 'CORRECTION') throw new Error(`${kind} is written with what it takes back`);
      const entry = await this.ledger.post(manager, { ...posting, kind, contractId, filing, units: units ?? UNITS[kind], whenClosed: 'carry', actor: 'system' });
      const lines = takenBack === 'TERMINATED' ? posting.lines.filter(({ account }) => isCounted(account)) : posting.lines;
      if (takenBack && lines.length) await this.ledger.reverse(manager, { entry, lines: [...lines] }, { kind: takenBack, effectiveOn: today, actor: 'system', reason: '期初建账' });
    }
    const [first] = postings;
    if (!released || !first) return postings.length > 0;
    const owed = await Promise.all((['PROMISED', 'DUE'] as const).map(async (account) => transfer('AGREED', account, await this.ledger.balanceOf(manager, contractId, account))));
    const { field, policy } = first;
    if (owed.flat().length) await this.ledger.post(manager, { kind: 'TERMINATED', contractId, sourceId: contractId, effectiveOn: today, field, policy, lines: owed.flat(), units: 0, whenClosed: 'carry', actor: 'system' });
    return true;
  }
}
