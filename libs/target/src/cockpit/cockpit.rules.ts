import { daysBetween } from '#kernel/values';
import type { LedgerAccount, LedgerSum } from '#ledger';

export interface Money {
  signed: bigint;
  registered: bigint;
  paid: bigint;
}

export interface Figures extends Money {
  /** Contracts newly signed; what was amended or stated of older ones adds a sum and none. */
  contractCount: number;
  byMonth: (Money & { month: number })[];
  byField: (Money & { field: string; count: number })[];
}

/** Which figure an account holds; what is taken back is a negative sum of the same account, so that figures are sums and nothing else. */
const FIGURE: Readonly<Partial<Record<LedgerAccount, keyof Money>>> = {
  TURNOVER: 'signed',
  REGISTERED: 'registered',
  PAID: 'paid',
};

/** Adds a year's ledger sums up: in all, by month (all twelve), by field (all of them, in the given order). */
export function figuresOf(sums: readonly LedgerSum[], fields: readonly string[]): Figures {
  const total = nothing();
  const byMonth = Array.from({ length: 12 }, (_, index) => ({ month: index + 1, ...nothing() }));
  const byField = new Map(fields.map((field) => [field, { field, count: 0, ...nothing() }]));
  let contractCount = 0;
  for (const { account, month, field, amount, units } of sums) {
    const figure = FIGURE[account];
    if (!figure) continue;
    const count = figure === 'signed' ? units : 0;
    const ofField = byField.get(field);
    total[figure] += amount;
    byMonth[month - 1]![figure] += amount;
    contractCount += count;
    if (!ofField) continue;
    ofField[figure] += amount;
    ofField.count += count;
  }
  return { ...total, contractCount, byMonth, byField: [...byField.values()] };
}

function nothing(): Money {
  return { signed: 0n, registered: 0n, paid: 0n };
}

/** A part of a whole, to four decimals; nothing of nothing is nothing. */
export function shareOf(part: bigint, whole: bigint): number {
  return whole > 0n ? Number((part * 10_000n) / whole) / 10_000 : 0;
}

/** How much of the year has passed by the end of today: what an even pace would have reached. @param today the day in Asia/Shanghai. */
export function elapsedShare(year: number, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  if (year !== thisYear) return year < thisYear ? 1 : 0;
  const start = `${year}-01-01`;
  const days = daysBetween(start, `${year + 1}-01-01`);
  const passed = daysBetween(start, today) + 1;
  return Math.round((passed / days) * 10_000) / 10_000;
}
