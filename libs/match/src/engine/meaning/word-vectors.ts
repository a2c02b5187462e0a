import type { PreparedText } from '../engine.types.js';
import { TermTable } from '../term-table.js';

/** Numbers per vector. */
export const DIMENSIONS = 192;

/** The direction of a text, of length 1; undefined when none of its terms is known. */
export type TextVector = Float32Array | undefined;

/**
 * Where each term stands among the terms that it occurs with: terms used in the same company point the same way. Learned from the
 * platform's own texts (`train.ts`), kept as bytes: a term is `DIMENSIONS` whole numbers and the unit is unimportant.
 */
export class WordVectors {
  private readonly rows: TermTable;

  /** @param values the vectors one after the other, each in the direction of its term and of about equal length. */
  constructor(
    readonly ids: Uint32Array,
    readonly values: Int8Array,
  ) {
    this.rows = new TermTable(ids.length);
    ids.forEach((id, row) => this.rows.set(id, row + 1));
  }

  /** The weighted sum of a text's terms, as a direction. @param weightOf the weight of a term with its counts in title and body. */
  ofText(
    { ids, title, body }: PreparedText,
    weightOf: (id: number, title: number, body: number) => number,
  ): TextVector {
    const sum = new Float64Array(DIMENSIONS);
    let any = false;
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] as number;
      const row = this.rows.get(id);
      if (row === 0) continue;
      const weight = weightOf(id, title[at] as number, body[at] as number);
      if (weight <= 0) continue;
      any = true;
      const start = (row - 1) * DIMENSIONS;
      for (let d = 0; d < DIMENSIONS; d += 1) sum[d] = (sum[d] as number) + weight * (this.values[start + d] as number);
    }
    return any ? direction(sum) : undefined;
  }

  /** How alike two terms are used, −1 … 1; 0 when one is unknown. */
  likeness(left: number, right: number): number {
    const [a, b] = [this.rows.get(left), this.rows.get(right)];
    if (a === 0 || b === 0) return 0;
    const part = (row: number): Int8Array => this.values.subarray((row - 1) * DIMENSIONS, row * DIMENSIONS);
    return cosine(part(a), part(b));
  }
}

function direction(sum: Float64Array): TextVector {
  let square = 0;
  for (const value of sum) square += value * value;
  if (square === 0) return undefined;
  const length = Math.sqrt(square);
  return Float32Array.from(sum, (value) => value / length);
}

/** The cosine of two vectors of any length. */
export function cosine(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let [dot, leftSquare, rightSquare] = [0, 0, 0];
  for (let d = 0; d < left.length; d += 1) {
    const [a, b] = [left[d] as number, right[d] as number];
    dot += a * b;
    leftSquare += a * a;
    rightSquare += b * b;
  }
  return leftSquare > 0 && rightSquare > 0 ? dot / Math.sqrt(leftSquare * rightSquare) : 0;
}

/** A direction in one byte a number: a few thousandths of the cosine are lost. */
export function toBytes(vector: ArrayLike<number>): Int8Array {
  let largest = 0;
  for (let d = 0; d < vector.length; d += 1) largest = Math.max(largest, Math.abs(vector[d] as number));
  return Int8Array.from(vector, (value) => (largest > 0 ? Math.round((value / largest) * 127) : 0));
}
