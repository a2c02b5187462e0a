import { indexBy } from '#kernel/values';
import type { EntityManager } from 'typeorm';
import { CUTS, CUT_COLUMNS } from '../sums/ledger-sums.service.js';
import type { Found } from './ledger.findings.js';

/** Adds the cuts up again from the balances. @param year only this one, when given @returns the first part that is inconsistent */
export async function cutsDiffer(manager: EntityManager, year?: number): Promise<Found | null> {
  const only = year === undefined ? '' : ' AND year = ?';
  const values = year === undefined ? [] : [year];
  for (const cut of CUTS) {
    const kept = (await manager.query(
      `SELECT year, part, amount, contracts FROM turnover_cut WHERE cut = ?${only} AND (amount <> 0 OR contracts <> 0)`,
      [cut, ...values],
    )) as PartRow[];
    const balances = (await manager.query(
      `SELECT year, ${CUT_COLUMNS[cut]} AS part, SUM(amount) AS amount, COUNT(*) AS contracts FROM ledger_balance WHERE account = 'TURNOVER' AND amount <> 0${only} GROUP BY year, ${CUT_COLUMNS[cut]}`,
      values,
    )) as PartRow[];
    const sums = indexBy(balances, (row) => nameOf(row));
    for (const row of kept) {
      const sum = sums.get(nameOf(row));
      sums.delete(nameOf(row));
      if (sum?.amount !== row.amount || Number(sum.contracts) !== Number(row.contracts))
        return inconsistent(cut, row, `the balances add up to ${inWords(sum)}, the cut says ${inWords(row)}`);
    }
    const [missing] = sums.values();
    if (missing) return inconsistent(cut, missing, `the balances add up to ${inWords(missing)}, there is no such part`);
  }
  return null;
}

interface PartRow {
  year: number;
  part: string | number;
  amount: string;
  contracts: string | number;
}

function nameOf({ year, part }: PartRow): string {
  return `${year} ${part}`;
}

function inWords(row: PartRow | undefined): string {
  return row ? `${row.amount} fen of ${row.contracts} contracts` : 'nothing';
}

function inconsistent(cut: string, { year, part }: PartRow, detail: string): Found {
  return { table: 'turnover_cut', year, seq: null, proof: 'tally', detail: `${cut} ${part}: ${detail}` };
}
