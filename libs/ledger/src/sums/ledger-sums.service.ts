import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { LedgerLineSum } from '../entries/ledger.accounts.js';
import type { LedgerEntry } from '../entries/ledger.entity.js';
import type { Filing } from '../entries/ledger.posting.js';
import { LedgerBalance, TurnoverCut } from './ledger.sums.entity.js';

/** By what a year's turnover is cut: a contract's field, and the columns of its filing. */
export const CUT_COLUMNS = {
  field: 'field',
  kind: 'kind',
  seller: 'seller',
  buyerSize: 'buyer_size',
  huming: 'huming',
} as const satisfies Record<keyof Filing | 'field', string>;
export type TurnoverCutName = keyof typeof CUT_COLUMNS;

export const CUTS = Object.keys(CUT_COLUMNS) as TurnoverCutName[];

/** One part of a cut: so much from so many contracts. A yes or no is 1 or 0. */
export type TurnoverPart = Pick<TurnoverCut, 'part' | 'amount' | 'contracts'>;

/** Keeps sums up in the transaction that adds lines, so that no figure is ever added up from the entries while somebody waits for it. */
@Injectable()
export class LedgerSums {
  constructor(private readonly dataSource: DataSource) {}

  /** @param filing left out for a contract that has entries already: it stays where it is filed. */
  async addUp(
    manager: EntityManager,
    { year, month, field, units, contractId }: LedgerEntry,
    lines: readonly LedgerLineSum[],
    given: Filing | undefined,
  ): Promise<void> {
    const filing = given ?? (await this.filingOf(manager, contractId));
    const { kind, seller, buyerSize, huming } = filing;
    await manager.query(
      `INSERT INTO ledger_tally (year, month, field, account, amount, units) VALUES ${marks(lines, 6)} ON DUPLICATE KEY UPDATE amount = amount + VALUES(amount), units = units + VALUES(units)`,
      lines.flatMap(({ account, amount }) => [year, month, field, account, String(amount), units]),
    );
    await this.cut(
      manager,
      { contractId, year, filing: { field, ...filing } },
      lines.find(({ account }) => account === 'TURNOVER')?.amount ?? 0n,
    );
    await manager.query(
      `INSERT INTO ledger_balance (contract_id, year, account, amount, field, kind, seller, buyer_size, huming) VALUES ${marks(lines, 9)} ON DUPLICATE KEY UPDATE amount = amount + VALUES(amount)`,
      lines.flatMap(({ account, amount }) => [
        contractId,
        year,
        account,
        String(amount),
        field,
        kind,
        seller,
        buyerSize,
        huming ? 1 : 0,
      ]),
    );
  }

  /** A year's turnover by one cut, the largest part first; parts that came to nothing are left out. */
  async turnover(year: number, cut: TurnoverCutName): Promise<TurnoverPart[]> {
    const rows = await this.dataSource.manager.find(TurnoverCut, {
      where: { year, cut },
      order: { amount: 'DESC', part: 'ASC' },
    });
    return rows.filter(({ contracts }) => contracts !== 0);
  }

  /** Adds a change of a contract's turnover to each cut; called before its balance changes, which says whether the contract is counted already. */
  private async cut(
    manager: EntityManager,
    { contractId, year, filing }: { contractId: string; year: number; filing: Filing & { field: string } },
    change: bigint,
  ): Promise<void> {
    if (change === 0n) return;
    const before = (await manager.findOneBy(LedgerBalance, { contractId, year, account: 'TURNOVER' }))?.amount ?? 0n;
    const contracts = Number(before + change !== 0n) - Number(before !== 0n);
    await manager.query(
      `INSERT INTO turnover_cut (year, cut, part, amount, contracts) VALUES ${marks(CUTS, 5)} ON DUPLICATE KEY UPDATE amount = amount + VALUES(amount), contracts = contracts + VALUES(contracts)`,
      CUTS.flatMap((cut) => [
        year,
        cut,
        String(cut === 'huming' ? Number(filing.huming) : filing[cut]),
        String(change),
        contracts,
      ]),
    );
  }

  private async filingOf(manager: EntityManager, contractId: string): Promise<Filing> {
    const known = await manager.findOneBy(LedgerBalance, { contractId });
    if (!known) throw new Error(`the first entry of contract ${contractId} says nothing of where it is filed`);
    return known;
  }
}

function marks(rows: readonly unknown[], columns: number): string {
  return rows.map(() => `(${Array(columns).fill('?').join(', ')})`).join(', ');
}
