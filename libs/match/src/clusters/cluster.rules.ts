/** Two demands that ask for much the same. */
export interface Link {
  leftId: string;
  rightId: string;
  likeness: number;
}

export const LARGEST = 12;
/** To join, a demand must hang together with so many of those who are in: a chain of neighbours is no common problem. */
const WITH = 0.5;

/** Greedy clustering over similarity links, the strongest first. Clusters are disjoint. */
export function clustersOf(links: readonly Link[]): string[][] {
  const ties = new Map<string, Set<string>>();
  const tie = (from: string, to: string): void => void (ties.get(from) ?? ties.set(from, new Set()).get(from)!).add(to);
  for (const { leftId, rightId } of links) {
    tie(leftId, rightId);
    tie(rightId, leftId);
  }
  const groups: Set<string>[] = [];
  const groupOf = (id: string): Set<string> | undefined => groups.find((group) => group.has(id));
  const mayJoin = (id: string, group: ReadonlySet<string>): boolean =>
    group.size < LARGEST && [...group].filter((other) => ties.get(id)!.has(other)).length >= group.size * WITH;
  for (const { leftId, rightId } of [...links].sort(
    (one, other) => other.likeness - one.likeness || (one.leftId + one.rightId < other.leftId + other.rightId ? -1 : 1),
  )) {
    const [left, right] = [groupOf(leftId), groupOf(rightId)];
    if (!left && !right) groups.push(new Set([leftId, rightId]));
    else if (left && !right && mayJoin(rightId, left)) left.add(rightId);
    else if (right && !left && mayJoin(leftId, right)) right.add(leftId);
  }
  return groups.map((group) => [...group].sort());
}
