import { Config } from '#kernel/config';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { LedgerYear } from '../entries/ledger.entity.js';
import { LedgerSources } from '../posting/ledger-sources.registry.js';
import { ChainCheck } from './chain.check.js';
import { ContractCheck } from './contract.check.js';
import { LedgerCheck } from './ledger-check.entity.js';
import type { Found, LedgerFinding, LedgerHead } from './ledger.findings.js';
import { cutsDiffer } from './turnover.check.js';

/** What a check of the ledger says. */
export interface LedgerVerdict {
  ok: boolean;
  entries: number;
  contracts: number;
  heads: LedgerHead[];
  /** The first inconsistent row. */
  finding: LedgerFinding | null;
}

/** Proves the whole ledger anew: chains, digests, heads, balances, tallies, and contract = ledger. Reads one moment's state, and writes nothing. */
@Injectable()
export class LedgerVerifier {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sources: LedgerSources,
    private readonly config: Config,
  ) {}

  /** @param year only this year's chain, sums and entries, when given. */
  verify(year?: number): Promise<LedgerVerdict> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const noted = await this.noted(manager);
      const years = (await this.years(manager, noted)).filter((each) => year === undefined || each === year);
      const verdict: LedgerVerdict = { ok: true, entries: 0, contracts: 0, heads: [], finding: null };
      for (const each of years) {
        const chain = new ChainCheck(
          manager,
          this.config.values.LEDGER_KEY,
          each,
          noted.find((head) => head.year === each),
        );
        const found = await chain.run();
        verdict.entries += chain.entries;
        if (found) return this.failed(manager, verdict, found);
        const { count, digest } = await manager.findOneByOrFail(LedgerYear, { year: each });
        verdict.heads.push({ year: each, count, digest });
      }
      const closings = new Map(
        (await manager.find(LedgerYear)).flatMap(({ year: own, firstClosedAt }) =>
          firstClosedAt ? [[own, firstClosedAt] as const] : [],
        ),
      );
      const contracts = new ContractCheck(manager, this.sources.get(), closings, year);
      const found = await contracts.run();
      verdict.contracts = contracts.contracts;
      const inconsistency = found ?? (await cutsDiffer(manager, year));
      return inconsistency ? this.failed(manager, verdict, inconsistency) : verdict;
    });
  }

  private async failed(
    manager: EntityManager,
    verdict: LedgerVerdict,
    { contractId, ...found }: Found,
  ): Promise<LedgerVerdict> {
    const codes = contractId ? await this.sources.get().codesOf(manager, [contractId]) : undefined;
    const contractCode = (contractId && codes?.get(contractId)) || null;
    return { ...verdict, ok: false, finding: { ...found, contractCode } };
  }

  /** Every year that anything speaks of: heads, entries, lines, tallies, and what an earlier check wrote down. */
  private async years(manager: EntityManager, noted: readonly LedgerHead[]): Promise<number[]> {
    const tables = ['ledger_year', 'ledger_entry', 'ledger_line', 'ledger_tally'];
    const found = await Promise.all(
      tables.map((table) => manager.query(`SELECT DISTINCT year FROM ${table}`) as Promise<{ year: number }[]>),
    );
    return [...new Set([...found.flat().map(({ year }) => Number(year)), ...noted.map(({ year }) => year)])].sort(
      (a, b) => a - b,
    );
  }

  private async noted(manager: EntityManager): Promise<LedgerHead[]> {
    const last = await manager.findOne(LedgerCheck, { where: { ok: true }, order: { at: 'DESC', id: 'DESC' } });
    return last?.heads ?? [];
  }
}
