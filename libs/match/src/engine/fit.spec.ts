import { describe, expect, test } from '@jest/globals';
import type { SignalName } from './engine.types.js';
import {
  crossValidate,
  figuresOf,
  fitWeights,
  scoreOf,
  twinsTogether,
  type JudgedDemand,
  type Weights,
} from './fit.js';
import { PARAMETERS } from './parameters.js';

const prior: Weights = PARAMETERS.weights;
const NAMES = Object.keys(prior) as SignalName[];
const truth = Object.fromEntries(
  NAMES.map((name) => [name, name === 'TRL' ? 0.6 : name === 'TEXT' ? 0.4 : 0]),
) as Weights;

/** Numbers that look random and are the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

function world(count: number, seed = 7): JudgedDemand[] {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, id) => ({
    id: `d${String(id).padStart(3, '0')}`,
    text: Array.from({ length: 40 }, () => String.fromCodePoint(0x4e00 + Math.floor(roll() * 4_000))).join(''),
    pairs: Array.from({ length: 8 }, () => {
      const strengths = Object.fromEntries(NAMES.map((name) => [name, roll()])) as Record<SignalName, number>;
      return { strengths, grade: Math.min(4, Math.floor(scoreOf(strengths, truth) * 5)) };
    }),
  }));
}

const away = (weights: Weights, from: Weights): number =>
  NAMES.reduce((sum, name) => sum + Math.abs(weights[name] - from[name]), 0);

describe('fitting weights', () => {
  test('a fit of weights finds the weights that made the grades', () => {
    const fitted = fitWeights(world(200), prior, { strength: 1 });
    expect(away(fitted, truth)).toBeLessThan(0.15);
    expect(Object.values(fitted).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(Math.min(...Object.values(fitted))).toBeGreaterThanOrEqual(0);
  });

  test('a fit without rows, or with rows that contrast nothing, stays at the prior', () => {
    expect(fitWeights([], prior, { strength: 10 })).toEqual(prior);
    const flat = world(20).map((demand) => ({ ...demand, pairs: demand.pairs.map((pair) => ({ ...pair, grade: 2 })) }));
    expect(fitWeights(flat, prior, { strength: 10 })).toEqual(prior);
  });

  test('more rows move a fit further from the prior, a stronger prior less far', () => {
    const moved = (count: number, strength: number): number =>
      away(fitWeights(world(count), prior, { strength }), prior);
    expect(moved(5, 20)).toBeGreaterThan(0);
    expect(moved(40, 20)).toBeGreaterThan(moved(5, 20));
    expect(moved(200, 20)).toBeGreaterThan(moved(40, 20));
    expect(moved(40, 200)).toBeLessThan(moved(40, 20));
  });

  test('a fit of the same rows gives the same weights', () => {
    expect(fitWeights(world(30), prior, { strength: 20 })).toEqual(fitWeights(world(30), prior, { strength: 20 }));
  });

  test('a signal that was not recorded counts as neutral in a fit', () => {
    expect(scoreOf({}, prior)).toBeCloseTo(PARAMETERS.neutral, 9);
  });
});

describe('measuring on held-back demands', () => {
  test('on held-back demands true weights put every pair in order, and weights fitted on other demands beat the prior', () => {
    const demands = world(60);
    expect(figuresOf(demands, truth)).toMatchObject({ auc: 1, ndcg: 1 });
    const { fitted, current, folds, spread } = crossValidate(
      demands,
      { prior, current: prior },
      { strength: 5, folds: 5 },
    );
    expect(folds).toBe(5);
    expect(fitted.demands).toBe(figuresOf(demands, truth).demands);
    expect(fitted.auc).toBeGreaterThan(current.auc);
    expect(spread[0]).toBeLessThanOrEqual(fitted.auc);
  });

  test('weights fitted to grades by chance do not look like knowledge', () => {
    const roll = dice(3);
    const noise = world(80).map((demand) => ({
      ...demand,
      pairs: demand.pairs.map((pair) => ({ ...pair, grade: Math.floor(roll() * 4) })),
    }));
    expect(
      Math.abs(crossValidate(noise, { prior, current: prior }, { strength: 5, folds: 5 }).fitted.auc - 0.5),
    ).toBeLessThan(0.06);
  });

  test('near-identical demands are held back together, also through a third', () => {
    const text = '大型球墨铸铁件铸造过程中的缩孔缩松缺陷预测与工艺优化技术';
    const demand = (id: string, words: string): JudgedDemand => ({ id, text: words, pairs: [] });
    const groups = twinsTogether([
      demand('c', '高纯氢氟酸的蒸馏提纯'),
      demand('a', text),
      demand('b', `${text}，求合作`),
    ]);
    expect(groups.map((members) => members.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
  });
});
