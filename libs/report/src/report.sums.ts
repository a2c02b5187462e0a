import type { LedgerAccount, LedgerSum } from '#ledger';

/** The four sums that are never mixed: each is an account of its own. */
export const FOUR = {
  turnover: 'TURNOVER',
  technology: 'TECHNOLOGY',
  registered: 'REGISTERED',
  paid: 'PAID',
} as const satisfies Record<string, LedgerAccount>;
export type SumName = keyof typeof FOUR;
export const SUM_NAMES = Object.keys(FOUR) as SumName[];

export interface Sum {
  amount: bigint;
  /** How many contracts, registrations, receipts. */
  units: number;
}

export type FourSums = Record<SumName, Sum>;

/** Adds up ledger sums, each account by itself. */
export function fourOf(sums: readonly LedgerSum[]): FourSums {
  const of = (account: LedgerAccount): Sum => {
    const own = sums.filter((sum) => sum.account === account);
    return {
      amount: own.reduce((total, { amount }) => total + amount, 0n),
      units: own.reduce((total, { units }) => total + units, 0),
    };
  };
  return {
    turnover: of(FOUR.turnover),
    technology: of(FOUR.technology),
    registered: of(FOUR.registered),
    paid: of(FOUR.paid),
  };
}
