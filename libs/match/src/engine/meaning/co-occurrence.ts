import { TermTable } from '../term-table.js';

/** A square sparse matrix, row by row. */
export interface SparseMatrix {
  size: number;
  /** Where each row begins, and one more for the end. */
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float32Array;
}

export interface CoOccurrence {
  /** The terms, by row. */
  ids: Uint32Array;
  matrix: SparseMatrix;
}

/** The terms that stand in at least `least` contexts, the most frequent `most` of them. */
function vocabularyOf(contexts: readonly Uint32Array[], least: number, most: number): Uint32Array {
  const frequency = new TermTable(most);
  for (const context of contexts) for (const id of context) frequency.add(id, 1);
  const kept = [...frequency.entries()]
    .filter(([, count]) => count >= least)
    .sort((left, right) => right[1] - left[1] || left[0] - right[0]);
  return Uint32Array.from(kept.slice(0, most), ([id]) => id).sort();
}

/** Sums of weights by pair, in one table keyed by both rows. */
class Pairs {
  private keys = new Uint32Array(1 << 20);
  private values = new Float32Array(1 << 20);
  private used = 0;

  add(key: number, weight: number): void {
    if (this.used * 1.6 >= this.keys.length) this.grow();
    const at = this.find(key);
    if (this.keys[at] === 0) {
      this.keys[at] = key;
      this.used += 1;
    }
    this.values[at] = (this.values[at] as number) + weight;
  }

  *entries(): Generator<[key: number, weight: number]> {
    for (let at = 0; at < this.keys.length; at += 1)
      if (this.keys[at] !== 0) yield [this.keys[at] as number, this.values[at] as number];
  }

  get size(): number {
    return this.used;
  }

  private find(key: number): number {
    const mask = this.keys.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> 4) & mask;
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Float32Array(keys.length * 2);
    for (let from = 0; from < keys.length; from += 1) {
      if (keys[from] === 0) continue;
      const at = this.find(keys[from] as number);
      this.keys[at] = keys[from] as number;
      this.values[at] = values[from] as number;
    }
  }
}

/**
 * How often two terms stand in one context. A long context says less about each of its pairs, so each of its terms gives one in all.
 * @param most at most 65,535 terms, since a pair is one number of 32 bits
 */
export function countCoOccurrence(
  contexts: readonly Uint32Array[],
  { least, most }: { least: number; most: number },
): CoOccurrence {
  const ids = vocabularyOf(contexts, least, most);
  const rows = new TermTable(ids.length);
  ids.forEach((id, row) => rows.set(id, row + 1));
  const pairs = new Pairs();
  for (const context of contexts) {
    const known = Array.from(context, (id) => rows.get(id))
      .filter((row) => row > 0)
      .sort((left, right) => left - right);
    if (known.length < 2) continue;
    const weight = 1 / (known.length - 1);
    for (let i = 1; i < known.length; i += 1)
      for (let j = 0; j < i; j += 1) pairs.add((known[i] as number) * 65_536 + (known[j] as number), weight);
  }
  return { ids, matrix: symmetric(pairs, ids.length) };
}

function symmetric(pairs: Pairs, size: number): SparseMatrix {
  const counts = new Uint32Array(size + 1);
  for (const [key] of pairs.entries()) {
    counts[(key >>> 16) - 1] = (counts[(key >>> 16) - 1] as number) + 1;
    counts[(key & 0xffff) - 1] = (counts[(key & 0xffff) - 1] as number) + 1;
  }
  const starts = new Uint32Array(size + 1);
  for (let row = 0; row < size; row += 1) starts[row + 1] = (starts[row] as number) + (counts[row] as number);
  const free = starts.slice(0, size);
  const columns = new Uint32Array(pairs.size * 2);
  const values = new Float32Array(pairs.size * 2);
  const put = (row: number, column: number, value: number): void => {
    const at = free[row] as number;
    free[row] = at + 1;
    columns[at] = column;
    values[at] = value;
  };
  for (const [key, weight] of pairs.entries()) {
    put((key >>> 16) - 1, (key & 0xffff) - 1, weight);
    put((key & 0xffff) - 1, (key >>> 16) - 1, weight);
  }
  return { size, starts, columns, values };
}
