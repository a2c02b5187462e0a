import { describe, expect, it } from '@jest/globals';
import type { SignalExplanation, SignalScore } from '../engine/index.js';
import { contributionOf, sharesOf, worthImproving } from './contribution.js';

const signals: SignalScore[] = [
  { name: 'TEXT', verdict: 'FITS', strength: 0.8, weight: 0.5 },
  { name: 'TRL', verdict: 'MISSES', strength: 0.2, weight: 0.2 },
  { name: 'BUDGET', verdict: 'UNKNOWN', strength: 0.5, weight: 0.1 },
  { name: 'REGION', verdict: 'MISSES', strength: 0, weight: 0.02 },
];
const told = signals.map(({ name, verdict, strength }): SignalExplanation => ({
  name,
  label: name,
  verdict,
  summary: '',
  strength,
}));

describe('what each signal brings to a score', () => {
  it('a score’s breakdown shares the score out, all of it', () => {
    const shares = sharesOf(signals);
    expect(Object.values(shares).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(shares['TEXT']!.share).toBeCloseTo(0.4 / 0.49);
  });

  it('a score’s breakdown shares nothing out when nothing speaks for the pair', () => {
    expect(sharesOf([{ name: 'TEXT', verdict: 'MISSES', strength: 0, weight: 1 }])['TEXT']).toEqual({
      share: 0,
      missing: 1,
    });
  });

  it('what each signal brings to a score is said in words', () => {
    expect([0.6, 0.2, 0.1, 0.03, 0].map(contributionOf)).toEqual(['LARGE', 'LARGE', 'MEDIUM', 'SMALL', 'NONE']);
  });

  it('a score’s breakdown names first what costs most, and leaves out what fits or hardly counts', () => {
    expect(worthImproving(told, sharesOf(signals)).map(({ name }) => name)).toEqual(['TRL', 'BUDGET']);
  });

  it('a score’s breakdown says nothing of a match whose parts were not kept', () => {
    expect(worthImproving(told, {})).toEqual([]);
  });
});
