import { groupBy, halfWidth } from '#kernel/values';
import type { SignalName } from './engine.types.js';
import { PARAMETERS } from './parameters.js';

export type Weights = Readonly<Record<SignalName, number>>;

/** One pair that people judged: what each signal said of it, and their grade from 0 (not at all) to 4 (a contract). */
export interface JudgedPair {
  strengths: Partial<Record<SignalName, number>>;
  grade: number;
}

/** All judged pairs of one demand; only pairs of one demand are held against each other. */
export interface JudgedDemand {
  id: string;
  text: string;
  pairs: JudgedPair[];
}

/** How well weights put the better pair first: the share of pairs in order (ties count half), and nDCG@10; means over demands. */
export interface Figures {
  demands: number;
  auc: number;
  ndcg: number;
}

export interface CrossValidation {
  folds: number;
  /** On held-back demands: weights fitted without them, and the weights that are in use. */
  fitted: Figures;
  current: Figures;
  /** The smallest and largest AUC of a fold, fitted: how far the figure can be trusted. */
  spread: [number, number];
}

const NAMES = Object.keys(PARAMETERS.weights) as SignalName[];
/** How sure a difference of the score of 1 is: a tenth already decides most pairs. */
const STEEPNESS = 12;
const STEPS = 400;
const DEPTH = 10;
const TWIN = 0.5;

/**
 * Pairwise logistic regression with a pull toward the prior. Of each two pairs of a demand with different grades the better one shall score
 * more; two grades apart count double. Every demand weighs the same however many pairs it has, and `strength` says how many demands' word the
 * prior is worth, so few rows move little. Weights stay non-negative and add up to 1 (projected gradient). The same rows give the same weights.
 */
export function fitWeights(
  demands: readonly JudgedDemand[],
  prior: Weights,
  { strength }: { strength: number },
): Weights {
  const told = demands.map(differencesOf).filter(({ length }) => length > 0);
  const start = NAMES.map((name) => prior[name]);
  if (told.length === 0) return { ...prior };
  // The pull is measured on the scale of one demand's curvature, so that `strength` reads as a number of demands.
  const pull = strength * STEEPNESS;
  const curvature = told.reduce(
    (sum, pairs) => sum + pairs.reduce((part, { apart, share }) => part + share * norm(apart), 0),
    0,
  );
  const step = 1 / ((STEEPNESS ** 2 / 4) * curvature + 2 * pull);
  let weights = start;
  for (let round = 0; round < STEPS; round += 1) {
    const slope = weights.map((weight, index) => 2 * pull * (weight - start[index]!));
    for (const pairs of told) {
      for (const { apart, share } of pairs) {
        const miss = share * STEEPNESS * (1 / (1 + Math.exp(STEEPNESS * dot(weights, apart))));
        for (const [index, part] of apart.entries()) slope[index]! -= miss * part;
      }
    }
    weights = onSimplex(weights.map((weight, index) => weight - step * slope[index]!));
  }
  return Object.fromEntries(NAMES.map((name, index) => [name, weights[index]!])) as Record<SignalName, number>;
}

/** Demands that teach something: two pairs with different grades. */
export function telling(demands: readonly JudgedDemand[]): JudgedDemand[] {
  return demands.filter((demand) => differencesOf(demand).length > 0);
}

export function figuresOf(demands: readonly JudgedDemand[], weights: Weights): Figures {
  const able = telling(demands);
  const mean = (of: (demand: JudgedDemand) => number): number =>
    able.length ? able.reduce((sum, demand) => sum + of(demand), 0) / able.length : 0;
  return {
    demands: able.length,
    auc: mean((demand) => aucOf(demand, weights)),
    ndcg: mean((demand) => ndcgOf(demand, weights)),
  };
}

/** Fits on all folds but one and measures on that one. Near-identical demands stand in one fold: with a twin in training, the figures would lie. */
export function crossValidate(
  demands: readonly JudgedDemand[],
  weights: { prior: Weights; current: Weights },
  options: { strength: number; folds: number },
): CrossValidation {
  const groups = twinsTogether(telling(demands));
  const folds = Math.min(options.folds, groups.length);
  const measured = Array.from({ length: folds }, (_, fold) => {
    const held = groups.filter((_, index) => index % folds === fold).flat();
    const rest = groups.filter((_, index) => index % folds !== fold).flat();
    return {
      fitted: figuresOf(held, fitWeights(rest, weights.prior, options)),
      current: figuresOf(held, weights.current),
    };
  });
  const aucs = measured.map(({ fitted }) => fitted.auc);
  return {
    folds,
    fitted: together(measured.map(({ fitted }) => fitted)),
    current: together(measured.map(({ current }) => current)),
    spread: aucs.length ? [Math.min(...aucs), Math.max(...aucs)] : [0, 0],
  };
}

/** Groups of demands whose texts share at least half of their bigrams, directly or through others; largest first, then by id. */
export function twinsTogether(demands: readonly JudgedDemand[]): JudgedDemand[][] {
  const texts = demands.map(({ text }) => bigrams(text));
  const group = demands.map((_, index) => index);
  const rootOf = (index: number): number => (group[index] === index ? index : (group[index] = rootOf(group[index]!)));
  for (let left = 0; left < demands.length; left += 1) {
    for (let right = left + 1; right < demands.length; right += 1)
      if (jaccard(texts[left]!, texts[right]!) >= TWIN) group[rootOf(right)] = rootOf(left);
  }
  const groups = groupBy(demands.keys(), rootOf);
  const first = (members: JudgedDemand[]): string => members.map(({ id }) => id).sort()[0]!;
  const members = [...groups.values()].map((indexes) => indexes.map((index) => demands[index]!));
  return members.sort((left, right) => right.length - left.length || (first(left) < first(right) ? -1 : 1));
}

/** The score of strengths; a signal that was not known then counts neutral. */
export function scoreOf(strengths: JudgedPair['strengths'], weights: Weights): number {
  return NAMES.reduce((sum, name) => sum + weights[name] * (strengths[name] ?? PARAMETERS.neutral), 0);
}

interface Difference {
  apart: number[];
  share: number;
}

function differencesOf({ pairs }: JudgedDemand): Difference[] {
  const found: { apart: number[]; grades: number }[] = [];
  for (const better of pairs) {
    for (const worse of pairs) {
      if (better.grade <= worse.grade) continue;
      const apart = NAMES.map(
        (name) => (better.strengths[name] ?? PARAMETERS.neutral) - (worse.strengths[name] ?? PARAMETERS.neutral),
      );
      found.push({ apart, grades: better.grade - worse.grade });
    }
  }
  const whole = found.reduce((sum, { grades }) => sum + grades, 0);
  return found.map(({ apart, grades }) => ({ apart, share: grades / whole }));
}

function aucOf({ pairs }: JudgedDemand, weights: Weights): number {
  let [right, all] = [0, 0];
  for (const better of pairs) {
    for (const worse of pairs) {
      if (better.grade <= worse.grade) continue;
      const lead = scoreOf(better.strengths, weights) - scoreOf(worse.strengths, weights);
      right += lead > 0 ? 1 : lead === 0 ? 0.5 : 0;
      all += 1;
    }
  }
  return right / all;
}

function ndcgOf({ pairs }: JudgedDemand, weights: Weights): number {
  const gain = (sorted: readonly JudgedPair[]): number =>
    sorted.slice(0, DEPTH).reduce((sum, { grade }, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
  // Among equal scores the worse grade stands first: no luck in the order of the rows.
  const scored = pairs
    .map((pair) => ({ pair, score: scoreOf(pair.strengths, weights) }))
    .sort((left, right) => right.score - left.score || left.pair.grade - right.pair.grade);
  return gain(scored.map(({ pair }) => pair)) / gain([...pairs].sort((left, right) => right.grade - left.grade));
}

function together(parts: readonly Figures[]): Figures {
  const demands = parts.reduce((sum, part) => sum + part.demands, 0);
  const mean = (of: (part: Figures) => number): number =>
    demands ? parts.reduce((sum, part) => sum + of(part) * part.demands, 0) / demands : 0;
  return { demands, auc: mean(({ auc }) => auc), ndcg: mean(({ ndcg }) => ndcg) };
}

function bigrams(text: string): Set<string> {
  const characters = [
    ...halfWidth(text)
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, ''),
  ];
  return new Set(characters.slice(1).map((character, index) => characters[index]! + character));
}

function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const bigram of left) if (right.has(bigram)) shared += 1;
  return shared / (left.size + right.size - shared);
}

const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, index) => sum + value * right[index]!, 0);
const norm = (vector: readonly number[]): number => dot(vector, vector);

/** The nearest point whose parts are non-negative and add up to 1. */
function onSimplex(values: readonly number[]): number[] {
  const sorted = [...values].sort((left, right) => right - left);
  let [sum, shift] = [0, 0];
  for (const [index, value] of sorted.entries()) {
    sum += value;
    const next = (sum - 1) / (index + 1);
    if (value > next) shift = next;
  }
  return values.map((value) => Math.max(0, value - shift));
}
