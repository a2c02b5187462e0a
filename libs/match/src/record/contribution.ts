import { defineEnum } from '#kernel/values';
import type { Explanation, SignalScore } from '../engine/index.js';

export const Contribution = defineEnum('Contribution', 'How much of the score a signal makes 贡献大小.', {
  LARGE: { zh: '贡献大', en: 'Counts much' },
  MEDIUM: { zh: '贡献中', en: 'Counts' },
  SMALL: { zh: '贡献小', en: 'Counts little' },
  NONE: { zh: '几乎没有贡献', en: 'Hardly counts' },
});
export type Contribution = keyof typeof Contribution;

const LARGE = 0.2;
const MEDIUM = 0.08;
const SMALL = 0.02;
/** What a signal costs at least to be worth a word. */
const WORTH_SAYING = 0.03;
const MOST = 3;

/** How a pair's score is put together: for each signal its part of the whole, and what it still misses. */
export interface Shares {
  [signal: string]: { share: number; missing: number };
}

/** Parts of the score, adding up to 1; `missing` is counted in points of the score, so that signals compare. */
export function sharesOf(signals: readonly SignalScore[]): Shares {
  const score = signals.reduce((sum, { weight, strength }) => sum + weight * strength, 0);
  return Object.fromEntries(
    signals.map(({ name, weight, strength }) => [
      name,
      { share: score > 0 ? (weight * strength) / score : 0, missing: weight * (1 - strength) },
    ]),
  );
}

/** A share in a word: people read "large", not 0.37. */
export function contributionOf(share: number): Contribution {
  if (share >= LARGE) return 'LARGE';
  if (share >= MEDIUM) return 'MEDIUM';
  return share >= SMALL ? 'SMALL' : 'NONE';
}

/** The signals that would raise a pair most if they were told or met, the dearest first. */
export function worthImproving(signals: Explanation['signals'], shares: Shares): Explanation['signals'] {
  const missing = (name: string): number => shares[name]?.missing ?? 0;
  return signals
    .filter(({ name, verdict }) => verdict !== 'FITS' && missing(name) >= WORTH_SAYING)
    .sort((left, right) => missing(right.name) - missing(left.name))
    .slice(0, MOST);
}
