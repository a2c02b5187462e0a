import { expect, it } from '@jest/globals';
import { BUILT_IN_WEIGHTS } from '../engine/index.js';
import { placesUnder, weightsOf } from './model.rules.js';

it('a model gives no weight to a signal that came after it', () => {
  const { COOPERATION: _later, ...weights } = BUILT_IN_WEIGHTS.weights;
  expect(weightsOf({ weights })).toEqual({ ...BUILT_IN_WEIGHTS.weights, COOPERATION: 0 });
});

it('two models are compared by whoever is in either top, in the order of the right one, equal scores by id', () => {
  const scored = [
    { id: 'c', left: 0.9, right: 0.1 },
    { id: 'b', left: 0.5, right: 0.8 },
    { id: 'a', left: 0.5, right: 0.5 },
    { id: 'd', left: 0.2, right: 0.3 },
  ];
  expect(placesUnder(scored, 2)).toEqual([
    { id: 'b', placeLeft: 3, placeRight: 1 },
    { id: 'a', placeLeft: 2, placeRight: 2 },
    { id: 'c', placeLeft: 1, placeRight: 4 },
  ]);
});
