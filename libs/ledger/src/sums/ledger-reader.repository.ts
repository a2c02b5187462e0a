import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FIGURES, type Figures, type LedgerAccount } from '../entries/ledger.accounts.js';
import type { LedgerKind } from '../entries/ledger.entity.js';

/** One line of an entry, as a list of the whole book shows it. */
export interface BookLine {
  year: number;
  seq: number;
  month: number;
  kind: LedgerKind;
  contractId: string;
  effectiveOn: string;
  reason: string | null;
  digest: string;
  account: LedgerAccount;
  /** In fen; credits are negative. */
  amount: bigint;
}

/** The book read from the beginning to the end. */
@Injectable()
export class LedgerReader {
  constructor(private readonly dataSource: DataSource) {}

  /** How many lines there are, of a year or of all. */
  async count(year: number | null): Promise<number> {
    const rows = (await this.dataSource.query(
      `SELECT COUNT(*) AS lineCount FROM ledger_line${year ? ' WHERE year = ?' : ''}`,
      year ? [year] : [],
    )) as { lineCount: string }[];
    return Number(rows[0]?.lineCount ?? 0);
  }

  /** The lines of up to `limit` entries that follow an entry, in the order of the chain. */
  async after({ year, seq }: { year: number; seq: number }, until: number | null, limit: number): Promise<BookLine[]> {
    const rows = (await this.dataSource.query(
      `SELECT entry.year, entry.seq, entry.month, entry.kind, entry.contract_id AS contractId, entry.effective_on AS effectiveOn, entry.reason, entry.digest, line.account, line.amount
         FROM (SELECT * FROM ledger_entry WHERE (year, seq) > (?, ?) AND year <= ? ORDER BY year, seq LIMIT ?) entry
         JOIN ledger_line line ON line.year = entry.year AND line.seq = entry.seq ORDER BY entry.year, entry.seq, line.account`,
      [year, seq, until ?? 9999, limit],
    )) as (Omit<BookLine, 'amount'> & { amount: string })[];
    return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
  }

  /** What contracts moved on the accounts whose sums people speak of, in a year or ever; one that moved nothing is left out. */
  async moved(contractIds: readonly string[], year: number | null): Promise<Map<string, Figures>> {
    if (!contractIds.length) return new Map();
    const rows = (await this.dataSource.query(
      `SELECT contract_id AS contractId, account, SUM(amount) AS amount FROM ledger_balance WHERE contract_id IN (?) AND account IN (?)${year ? ' AND year = ?' : ''} GROUP BY contract_id, account`,
      [contractIds, FIGURES, ...(year ? [year] : [])],
    )) as { contractId: string; account: keyof Figures; amount: string }[];
    const moved = new Map<string, Figures>();
    for (const { contractId, account, amount } of rows)
      moved.set(contractId, { ...(moved.get(contractId) ?? nothing()), [account]: BigInt(amount) });
    return moved;
  }

  /** The same of all contracts, from the tallies that the cockpit reads. */
  async totals(year: number | null): Promise<Figures> {
    const rows = (await this.dataSource.query(
      `SELECT account, SUM(amount) AS amount FROM ledger_tally WHERE account IN (?)${year ? ' AND year = ?' : ''} GROUP BY account`,
      [FIGURES, ...(year ? [year] : [])],
    )) as { account: keyof Figures; amount: string }[];
    return { ...nothing(), ...Object.fromEntries(rows.map(({ account, amount }) => [account, BigInt(amount)])) };
  }
}

function nothing(): Figures {
  return { TURNOVER: 0n, TECHNOLOGY: 0n, REGISTERED: 0n, PAID: 0n };
}
