import type { Random } from './forecast.random.js';

/** What lies beyond the largest month that was seen. */
export interface Tail {
  largest: number;
  /** By how much large months exceed one another, as a mean of logarithms (Hill): a tenth where months are alike, near one where a single contract makes the year. */
  excess: number;
}

const TAIL_SHARE = 0.2;
const TAIL_LEAST = 3;
/** From one on a heavy tail has no mean any more. Set by the back-test. */
const GREATEST_EXCESS = 0.8;

/** Learned from the largest fifth of the months that brought anything. Of too few months nothing is said: the largest is the largest. */
export function tailOf(months: Float64Array): Tail {
  const sorted = months
    .filter((value) => value > 0)
    .sort()
    .reverse();
  const count = Math.max(TAIL_LEAST, Math.round(sorted.length * TAIL_SHARE));
  if (sorted.length <= count) return { largest: sorted[0] ?? 0, excess: 0 };
  const excess = sorted.slice(0, count).reduce((sum, value) => sum + Math.log(value / sorted[count]!), 0) / count;
  return { largest: sorted[0]!, excess: Math.min(GREATEST_EXCESS, excess) };
}

/** A month larger than any that was seen (Pareto). */
export function beyond({ largest, excess }: Tail, random: Random): number {
  return largest * Math.exp(-Math.log(1 - random.uniform()) * excess);
}
