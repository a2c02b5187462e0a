import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { DIMENSIONS, WordVectors, toBytes } from './word-vectors.js';

/**
 * Turns newly learned vectors as a whole, so that the terms that were known before point as nearly as they can where they pointed then. The axes of
 * two decompositions have nothing to do with each other, and while indexes are rebuilt the vectors of both stand side by side. What is alike
 * stays exactly as alike as it was learned (orthogonal Procrustes problem: Schönemann 1966).
 */
export function turnedToward(before: WordVectors, learned: WordVectors): WordVectors {
  const rowBefore = new Map([...before.ids].map((id, row) => [id, row]));
  const shared = [...learned.ids].flatMap((id, row) => (rowBefore.has(id) ? [[row, rowBefore.get(id)!] as const] : []));
  // Fewer do not fix every axis.
  if (shared.length < DIMENSIONS) return learned;
  const { leftSingularVectors, rightSingularVectors } = new SingularValueDecomposition(
    sumOfProducts(learned, before, shared),
    { autoTranspose: true },
  );
  const turn = leftSingularVectors.mmul(rightSingularVectors.transpose()).to1DArray();
  const values = new Int8Array(learned.values.length);
  const turned = new Float64Array(DIMENSIONS);
  for (let row = 0; row < learned.ids.length; row += 1) {
    turned.fill(0);
    for (let i = 0; i < DIMENSIONS; i += 1) {
      const value = learned.values[row * DIMENSIONS + i] as number;
      for (let j = 0; j < DIMENSIONS; j += 1)
        turned[j] = (turned[j] as number) + value * (turn[i * DIMENSIONS + j] as number);
    }
    values.set(toBytes(turned), row * DIMENSIONS);
  }
  return new WordVectors(learned.ids, values);
}

/** Of each shared term, what it is now by what it was before, added up. */
function sumOfProducts(
  learned: WordVectors,
  before: WordVectors,
  shared: readonly (readonly [number, number])[],
): Matrix {
  const sums = new Float64Array(DIMENSIONS * DIMENSIONS);
  for (const [now, then] of shared) {
    for (let i = 0; i < DIMENSIONS; i += 1) {
      const value = learned.values[now * DIMENSIONS + i] as number;
      for (let j = 0; j < DIMENSIONS; j += 1)
        sums[i * DIMENSIONS + j] =
          (sums[i * DIMENSIONS + j] as number) + value * (before.values[then * DIMENSIONS + j] as number);
    }
  }
  return Matrix.from1DArray(DIMENSIONS, DIMENSIONS, sums);
}
