/** Sums of fewer contracts are not told to everyone. */
export const FEWEST_TOLD = 3;

export interface Sum {
  amount: bigint;
  count: number;
}

/** Fields that stand together. */
export const OTHER = 'OTHER';

export function plus(left: Sum = { amount: 0n, count: 0 }, { amount, count }: Sum): Sum {
  return { amount: left.amount + amount, count: left.count + count };
}

/** Fields of few contracts stand together; when these are still few, the smallest of the others joins them, so that nothing is left that could be subtracted from a total. */
export function tellable(fields: readonly [string, Sum][]): [string, Sum][] {
  const shown = fields
    .filter(([, { count }]) => count >= FEWEST_TOLD)
    .sort(([, left], [, right]) => right.count - left.count);
  const few = fields.filter(([, { count }]) => count < FEWEST_TOLD);
  if (few.length === 0) return shown;
  let other = few.reduce<Sum>((sum, [, each]) => plus(sum, each), { amount: 0n, count: 0 });
  while (other.count < FEWEST_TOLD && shown.length > 0) other = plus(other, shown.pop()![1]);
  return other.count >= FEWEST_TOLD ? [...shown, [OTHER, other]] : [];
}
