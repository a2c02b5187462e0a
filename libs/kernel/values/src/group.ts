/** Rows by what they belong to, each group in the order given. What `Map.groupBy` is from Node 21 on. */
export function groupBy<Row, Key>(rows: Iterable<Row>, keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Rows by a key of which each has its own; of two with the same key the later one stays. */
export function indexBy<Row, Key>(rows: Iterable<Row>, keyOf: (row: Row) => Key): Map<Key, Row> {
  const index = new Map<Key, Row>();
  for (const row of rows) index.set(keyOf(row), row);
  return index;
}

/** What most rows are asked for by. */
export function byId<Row extends { id: string }>(rows: Iterable<Row>): Map<string, Row> {
  return indexBy(rows, ({ id }) => id);
}
