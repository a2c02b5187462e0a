import type { Sql } from '#kernel/database';
import type { FIGURES } from './entries/ledger.accounts.js';
import type { LedgerKind } from './entries/ledger.entity.js';

/** The accounts whose rows can be opened. */
export type OpenedAccount = Exclude<(typeof FIGURES)[number], 'TECHNOLOGY'>;

/** Which entries can move an account; a correction takes any back. */
const MOVES: Readonly<Record<OpenedAccount, readonly LedgerKind[]>> = {
  TURNOVER: ['SIGNED', 'AMENDED', 'ROYALTY_STATED', 'TERMINATED', 'CORRECTION'],
  REGISTERED: ['REGISTERED', 'CORRECTION'],
  PAID: ['PAID', 'REFUNDED', 'CORRECTION'],
};

/**
 * What an account holds of each contract, for a year or a month of it: the contract's id, its amount in fen, no days; by field, kind,
 * institute, size and huming (YES or NO).
 */
export function accountRows(account: OpenedAccount, year: number, month: number | null): Sql {
  const filing = `b.field, b.kind, b.seller AS institute, b.buyer_size AS size, IF(b.huming, 'YES', 'NO') AS huming`;
  if (!month) {
    return {
      sql: `SELECT b.contract_id AS id, b.amount, NULL AS days, ${filing} FROM ledger_balance b WHERE b.year = ? AND b.account = ? AND b.amount <> 0`,
      values: [year, account],
    };
  }
  const sums = `(SELECT e.contract_id, SUM(l.amount) AS amount FROM ledger_entry e JOIN ledger_line l ON l.year = e.year AND l.seq = e.seq AND l.account = ?
    WHERE e.year = ? AND e.kind IN (?) AND e.month = ? GROUP BY e.contract_id HAVING SUM(l.amount) <> 0)`;
  // LEFT, because the server then leaves the join out where nothing is read from it.
  const sql = `SELECT t.contract_id AS id, t.amount, NULL AS days, ${filing} FROM ${sums} t LEFT JOIN ledger_balance b ON b.contract_id = t.contract_id AND b.year = ? AND b.account = ?`;
  return { sql, values: [account, year, MOVES[account], month, year, account] };
}
