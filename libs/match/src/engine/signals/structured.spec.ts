import { expect, it } from '@jest/globals';
import type { AchievementText, DemandText } from '../engine.types.js';
import { PARAMETERS } from '../parameters.js';
import {
  budgetSignal,
  cooperationSignal,
  fieldSignal,
  modeSignal,
  moneyRange,
  nearness,
  priceAgainstBudget,
  regionSignal,
  trlSignal,
} from './structured.js';

const demand = (part: Partial<DemandText> = {}): DemandText => ({
  id: 'd',
  title: '',
  situation: '',
  wantedResult: '',
  constraints: '',
  indicators: [],
  modes: [],
  ...part,
});
const achievement = (part: Partial<AchievementText> = {}): AchievementText => ({
  id: 'a',
  title: '',
  abstract: '',
  problemSolved: '',
  indicators: [],
  modes: [],
  keywords: [],
  ...part,
});

it('a field that is not stated is an unknown, neutral signal', () => {
  for (const signal of [fieldSignal, trlSignal, budgetSignal, modeSignal, regionSignal]) {
    expect(signal(demand(), achievement())).toMatchObject({ verdict: 'UNKNOWN', strength: 0.5 });
  }
});

it.each([
  [6, 7, 'FITS', 1],
  [6, 6, 'FITS', 1],
  [6, 5, 'MISSES', 0.45],
  [6, 4, 'MISSES', 0.2],
  [9, 1, 'MISSES', 0],
  [0, 5, 'UNKNOWN', 0.5],
  [6, 12, 'UNKNOWN', 0.5],
])('TRL asked %d, reached %d: %s', (requiredTrl, trl, verdict, strength) => {
  expect(trlSignal(demand({ requiredTrl }), achievement({ trl }))).toMatchObject({ verdict, strength });
});

it.each([
  ['within', 60n, 80n, 70n, 70n, 'FITS'],
  ['below', 60n, 80n, 50n, 50n, 'FITS'],
  ['overlapping at the edge', 60n, 80n, 80n, 200n, 'FITS'],
  ['above', 60n, 80n, 100n, 100n, 'MISSES'],
  ['far above', 60n, 80n, 10n ** 15n, 10n ** 15n, 'MISSES'],
  ['a budget of nothing', 0n, 0n, 5n, 5n, 'MISSES'],
])('price %s', (_, budgetMinFen, budgetMaxFen, priceMinFen, priceMaxFen, verdict) => {
  const signal = budgetSignal(demand({ budgetMinFen, budgetMaxFen }), achievement({ priceMinFen, priceMaxFen }));
  expect(signal.verdict).toBe(verdict);
  expect(signal.strength).toBeGreaterThanOrEqual(0);
});

it('a price range that only begins within the budget is worth less than one that ends there', () => {
  const budget = demand({ budgetMinFen: 60n, budgetMaxFen: 80n });
  const at = (priceMinFen: bigint, priceMaxFen: bigint) => {
    const price = achievement({ priceMinFen, priceMaxFen });
    return [priceAgainstBudget(budget, price), budgetSignal(budget, price).strength];
  };
  expect(at(50n, 500n)).toEqual(['overlaps', PARAMETERS.budget.overlaps]);
  expect([at(50n, 80n), at(10n, 20n), at(90n, 95n)[0]]).toEqual([['within', 1], ['below', 1], 'above']);
});

it('contracts signed together speak for a pair; that there are none says nothing', () => {
  expect(cooperationSignal({ contractsTogether: 2 })).toMatchObject({ verdict: 'FITS', strength: 1 });
  for (const facts of [{}, { contractsTogether: 0 }])
    expect(cooperationSignal(facts)).toMatchObject({ verdict: 'UNKNOWN', strength: PARAMETERS.neutral });
});

it('a price with one end is a range, and swapped ends are put in order', () => {
  expect(moneyRange(undefined, 5n)).toEqual({ low: 5n, high: 5n });
  expect(moneyRange(9n, 5n)).toEqual({ low: 5n, high: 9n });
  expect(moneyRange(null, undefined)).toBeUndefined();
});

it.each([
  ['350404', '350404', 'district'],
  ['350404', '350481', 'city'],
  ['350404', '350200', 'province'],
  ['350404', '350000', 'province'],
  ['350404', '310000', 'shanghai'],
  ['310115', '350481', 'shanghai'],
  ['350200', '310000', 'elsewhere'],
  ['350404', '110000', 'elsewhere'],
  ['350404', '', undefined],
  ['350404', 'Fujian', undefined],
])('%s and %s: %s', (left, right, near) => {
  expect(nearness(left, right)).toBe(near);
});

it('one common mode of cooperation is enough to fit', () => {
  expect(modeSignal(demand({ modes: ['JOINT', 'SERVICE'] }), achievement({ modes: ['SERVICE'] })).verdict).toBe('FITS');
  expect(modeSignal(demand({ modes: ['JOINT'] }), achievement({ modes: ['LICENCE'] })).verdict).toBe('MISSES');
});
