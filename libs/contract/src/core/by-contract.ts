import { groupBy } from '#kernel/values';

/** Rows of many contracts by their contract, each in the order in which they came. */
export function byContract<Row extends { contractId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return groupBy(rows, ({ contractId }) => contractId);
}
