import { expect, it } from '@jest/globals';
import { Matrix, QrDecomposition } from 'ml-matrix';
import { turnedToward } from './turn.js';
import { DIMENSIONS, WordVectors, cosine, toBytes } from './word-vectors.js';

/** Numbers between −1 and 1 that are the same each time. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

const TERMS = 600;
const vectorsOf = (ids: number[], rows: readonly number[][]) =>
  new WordVectors(Uint32Array.from(ids), Int8Array.from(rows.flatMap((row) => [...toBytes(row)])));
const rowOf = (vectors: WordVectors, id: number) => {
  const row = vectors.ids.indexOf(id);
  return vectors.values.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
};

it('the same words learned along other axes point where they pointed before, and are as alike as they were learned', () => {
  const next = noise(7);
  const ids = Array.from({ length: TERMS }, (_, id) => id + 1);
  const rows = ids.map(() => Array.from({ length: DIMENSIONS }, next));
  const axes = new QrDecomposition(
    Matrix.from1DArray(DIMENSIONS, DIMENSIONS, Array.from({ length: DIMENSIONS ** 2 }, next)),
  ).orthogonalMatrix;
  const elsewhere = new Matrix(rows)
    .mmul(axes)
    .to2DArray()
    .map((row) => row.map((value) => value + 0.1 * next()));
  const before = vectorsOf(ids, rows);
  // Some words are new, some are gone, and all stand in another order.
  const learned = vectorsOf(
    [...ids.slice(50).reverse(), 9_001],
    [...elsewhere.slice(50).reverse(), Array.from({ length: DIMENSIONS }, next)],
  );
  const turned = turnedToward(before, learned);
  const [was, is] = [learned, turned].map((vectors) =>
    ids.slice(50).map((id) => cosine(rowOf(before, id), rowOf(vectors, id))),
  );
  expect(Math.max(...was!)).toBeLessThan(0.5);
  expect(Math.min(...is!)).toBeGreaterThan(0.9);
  for (const [left, right] of [
    [60, 61],
    [100, 9_001],
    [599, 600],
  ] as const)
    expect(turned.likeness(left, right)).toBeCloseTo(learned.likeness(left, right), 1);
});

it('vocabularies with too few words in common have nothing to be turned by', () => {
  const rows = [Array.from({ length: DIMENSIONS }, noise(3))];
  const learned = vectorsOf([1], rows);
  expect(turnedToward(vectorsOf([1], rows), learned)).toBe(learned);
});
