import type { FigureRows } from '#kernel/database';
import { valuesOf } from '#kernel/values';
import { accountRows, type OpenedAccount } from '#ledger';
import { AGE_BANDS, AgeBand, ageBandOf } from './ageing/ageing.rules.js';
import { NOT_IN_FORCE } from './core/contract.states.js';

/** What is shown of a contract `c`. */
function shown(day: string, joins: string): FigureRows['shown'] {
  return {
    columns: `c.code, c.field, c.buyer_region_code AS region_code, c.id AS contract_id, NULL AS match_id, 0 AS hush,
      CONCAT(c.name, ' · ', c.buyer_name, ' ← ', c.seller_name) AS title, ${day} AS on_day`,
    joins,
  };
}

/** The contracts behind a sum of the ledger, for a year or a month of it: by field, kind, institute, size and huming (YES or NO). */
export function contractFigure(account: OpenedAccount, year: number, month: number | null): FigureRows {
  return {
    rows: accountRows(account, year, month),
    shown: shown('c.signed_on', 'JOIN contract c ON c.id = r.id'),
    largest: 'amount',
  };
}

/** The instalments of contracts in force that nobody has paid in time: by field and band of age. @param today in Asia/Shanghai */
export function overdueFigure(today: string): FigureRows {
  const bands = valuesOf(AgeBand).filter((band) => AGE_BANDS[band].to !== null);
  const band = `CASE ${bands.map(() => 'WHEN DATEDIFF(?, s.due_on) <= ? THEN ?').join(' ')} ELSE ? END`;
  return {
    rows: {
      sql: `SELECT s.id, s.amount - s.paid_amount AS amount, DATEDIFF(?, s.due_on) AS days, c.field, ${band} AS band
        FROM instalment s LEFT JOIN contract c ON c.id = s.contract_id
        WHERE s.paid_off = 0 AND s.due_on < ? AND s.contract_id NOT IN (SELECT n.id FROM contract n WHERE n.state IN (?))`,
      values: [
        today,
        ...bands.flatMap((name) => [today, AGE_BANDS[name].to, name]),
        ageBandOf(Number.POSITIVE_INFINITY),
        today,
        NOT_IN_FORCE,
      ],
    },
    shown: shown('s.due_on', 'JOIN instalment s ON s.id = r.id JOIN contract c ON c.id = s.contract_id'),
    largest: 'amount',
  };
}
