/** Rows of many contracts by their contract, each in the order in which they came. */
export function byContract<Row extends { contractId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const others = groups.get(row.contractId);
    if (others) others.push(row);
    else groups.set(row.contractId, [row]);
  }
  return groups;
}
