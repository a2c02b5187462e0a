import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { countCoOccurrence, type SparseMatrix } from './co-occurrence.js';
import { DIMENSIONS, WordVectors, toBytes } from './word-vectors.js';

/** Where the numbers come from: the flat part of a trial with the judged benchmark (docs/matching.md). */
const SETTINGS = {
  /** A term must stand in so many contexts, and the most frequent are kept. */
  least: 3,
  most: 20_000,
  /** Flattens the frequency of the company, so that rare words do not seem close to everything. */
  smoothing: 0.75,
  /** What a pair must say beyond chance, in nats. */
  shift: 0.5,
  /** Directions found beside those kept, and passes: both sharpen the randomised decomposition. */
  spare: 16,
  passes: 2,
};

/**
 * Word vectors from the texts alone: positive pointwise mutual information of terms that stand near each other, reduced by a truncated
 * singular value decomposition (Levy & Goldberg 2014, "Neural word embedding as implicit matrix factorization"; the randomised range finder
 * is Halko, Martinsson & Tropp 2011). The same contexts give the same vectors.
 * @returns undefined when the texts are too few to learn from
 */
export function trainWordVectors(contexts: readonly Uint32Array[]): WordVectors | undefined {
  const { ids, matrix } = countCoOccurrence(contexts, SETTINGS);
  if (ids.length < 2 * DIMENSIONS) return undefined;
  const vectors = leftVectors(positiveInformation(matrix));
  const values = new Int8Array(ids.length * DIMENSIONS);
  for (let row = 0; row < ids.length; row += 1)
    values.set(toBytes(unit(vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS))), row * DIMENSIONS);
  return new WordVectors(ids, values);
}

/** log P(b near a) / P(b), less the shift, where that is positive. */
function positiveInformation({ size, starts, columns, values }: SparseMatrix): SparseMatrix {
  const sums = new Float64Array(size);
  for (let row = 0; row < size; row += 1)
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1)
      sums[row] = (sums[row] as number) + (values[at] as number);
  const company = sums.map((sum) => sum ** SETTINGS.smoothing);
  const whole = company.reduce((total, value) => total + value, 0);
  const kept = {
    size,
    starts: new Uint32Array(size + 1),
    columns: new Uint32Array(columns.length),
    values: new Float32Array(values.length),
  };
  let next = 0;
  for (let row = 0; row < size; row += 1) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const column = columns[at] as number;
      const information =
        Math.log((values[at] as number) / (((sums[row] as number) * (company[column] as number)) / whole)) -
        SETTINGS.shift;
      if (information <= 0) continue;
      kept.columns[next] = column;
      kept.values[next] = information;
      next += 1;
    }
    kept.starts[row + 1] = next;
  }
  return { ...kept, columns: kept.columns.subarray(0, next), values: kept.values.subarray(0, next) };
}

/** Numbers of a tall matrix, row by row. */
type Tall = Float64Array;
const WIDTH = DIMENSIONS + SETTINGS.spare;

/** The left singular vectors, each by the square root of its singular value: the first `DIMENSIONS` numbers of each row. */
function leftVectors(matrix: SparseMatrix): Float64Array {
  const flipped = transposed(matrix);
  let basis = orthonormal(times(matrix, beginning(matrix.size)), matrix.size);
  for (let pass = 1; pass < SETTINGS.passes; pass += 1)
    basis = orthonormal(times(matrix, orthonormal(times(flipped, basis), matrix.size)), matrix.size);
  // B = basisᵀ · matrix is small on one side: the eigenvectors of B·Bᵀ turn the basis into singular vectors.
  const projected = times(flipped, basis);
  const { vectors, values } = eigen(gram(projected, matrix.size));
  const result = new Float64Array(matrix.size * DIMENSIONS);
  for (let row = 0; row < matrix.size; row += 1) {
    for (let d = 0; d < DIMENSIONS; d += 1) {
      let sum = 0;
      for (let k = 0; k < WIDTH; k += 1) sum += (basis[row * WIDTH + k] as number) * vectors.get(k, d);
      result[row * DIMENSIONS + d] = sum * Math.max(0, values[d] as number) ** 0.25;
    }
  }
  return result;
}

/** Pseudo-random numbers that are the same each time: a start for the range finder, nothing secret. */
function beginning(rows: number): Tall {
  const start = new Float64Array(rows * WIDTH);
  let state = 0x2545f491;
  for (let at = 0; at < start.length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    start[at] = (state >>> 0) / 2 ** 31 - 1;
  }
  return start;
}

function times({ size, starts, columns, values }: SparseMatrix, tall: Tall): Tall {
  const result = new Float64Array(size * WIDTH);
  for (let row = 0; row < size; row += 1) {
    const to = row * WIDTH;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const [from, value] = [(columns[at] as number) * WIDTH, values[at] as number];
      for (let k = 0; k < WIDTH; k += 1)
        result[to + k] = (result[to + k] as number) + value * (tall[from + k] as number);
    }
  }
  return result;
}

function transposed({ size, starts, columns, values }: SparseMatrix): SparseMatrix {
  const result = {
    size,
    starts: new Uint32Array(size + 1),
    columns: new Uint32Array(columns.length),
    values: new Float32Array(values.length),
  };
  for (const column of columns) result.starts[column + 1] = (result.starts[column + 1] as number) + 1;
  for (let row = 0; row < size; row += 1)
    result.starts[row + 1] = (result.starts[row + 1] as number) + (result.starts[row] as number);
  const free = result.starts.slice(0, size);
  for (let row = 0; row < size; row += 1) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const column = columns[at] as number;
      const to = free[column] as number;
      free[column] = to + 1;
      result.columns[to] = row;
      result.values[to] = values[at] as number;
    }
  }
  return result;
}

function gram(tall: Tall, rows: number): Matrix {
  const sums = new Float64Array(WIDTH * WIDTH);
  for (let row = 0; row < rows; row += 1) {
    for (let i = 0; i < WIDTH; i += 1) {
      const left = tall[row * WIDTH + i] as number;
      if (left === 0) continue;
      for (let j = 0; j <= i; j += 1)
        sums[i * WIDTH + j] = (sums[i * WIDTH + j] as number) + left * (tall[row * WIDTH + j] as number);
    }
  }
  const matrix = Matrix.zeros(WIDTH, WIDTH);
  for (let i = 0; i < WIDTH; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      matrix.set(i, j, sums[i * WIDTH + j] as number);
      matrix.set(j, i, sums[i * WIDTH + j] as number);
    }
  }
  return matrix;
}

/** Eigenvectors of a symmetric matrix, those of the largest eigenvalues first. */
function eigen(matrix: Matrix): { vectors: Matrix; values: number[] } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const order = realEigenvalues
    .map((value, index) => ({ value, index }))
    .sort((left, right) => right.value - left.value);
  return {
    values: order.map(({ value }) => value),
    vectors: eigenvectorMatrix.subMatrixColumn(order.map(({ index }) => index)),
  };
}

/** Columns of length 1 at right angles that span the same space. */
function orthonormal(tall: Tall, rows: number): Tall {
  const { vectors, values } = eigen(gram(tall, rows));
  const turn = new Float64Array(WIDTH * WIDTH);
  for (let k = 0; k < WIDTH; k += 1) {
    const length = Math.sqrt(Math.max(values[k] as number, 1e-12 * (values[0] as number) + Number.MIN_VALUE));
    for (let i = 0; i < WIDTH; i += 1) turn[i * WIDTH + k] = vectors.get(i, k) / length;
  }
  const result = new Float64Array(rows * WIDTH);
  for (let row = 0; row < rows; row += 1) {
    for (let i = 0; i < WIDTH; i += 1) {
      const value = tall[row * WIDTH + i] as number;
      for (let k = 0; k < WIDTH; k += 1)
        result[row * WIDTH + k] = (result[row * WIDTH + k] as number) + value * (turn[i * WIDTH + k] as number);
    }
  }
  return result;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? vector.map((value) => value / length) : vector;
}
