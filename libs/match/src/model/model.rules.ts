import { BUILT_IN_WEIGHTS, type MatchWeights } from '../engine/index.js';

type Weights = MatchWeights['weights'];

const NONE = Object.fromEntries(Object.keys(BUILT_IN_WEIGHTS.weights).map((name) => [name, 0])) as Weights;

/** A model's weights for every signal of this release: it gives none to a signal that came after it. */
export function weightsOf({ weights }: { weights: Partial<Weights> }): Weights {
  return { ...NONE, ...weights };
}

interface ScoredTwice {
  id: string;
  left: number;
  right: number;
}
export interface Places {
  id: string;
  placeLeft: number;
  placeRight: number;
}

/** Where each stands under either model, in the order of the right one; those that are in neither's top are left out. */
export function placesUnder(scored: readonly ScoredTwice[], top: number): Places[] {
  const order = (side: 'left' | 'right'): Map<string, number> =>
    new Map(
      [...scored]
        .sort((one, other) => other[side] - one[side] || (one.id < other.id ? -1 : 1))
        .map(({ id }, index) => [id, index + 1]),
    );
  const [left, right] = [order('left'), order('right')];
  return scored
    .map(({ id }) => ({ id, placeLeft: left.get(id)!, placeRight: right.get(id)! }))
    .filter(({ placeLeft, placeRight }) => Math.min(placeLeft, placeRight) <= top)
    .sort((one, other) => one.placeRight - other.placeRight);
}
