import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** How much a document selects once its fragments are written out: each spread, each alias and each field under @include or @skip counts. */
export interface Selections {
  /** Fields of the root, of the operation that has most. */
  roots: number;
  /** Fields and spreads of all operations. */
  all: number;
}

/**
 * Counts without writing anything out: a fragment is counted once and its figure taken for each spread, so that fragments which multiply cost no
 * more than their text. Cycles, which validation has refused, count nothing.
 */
export function selectionsOf(document: DocumentNode): Selections {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
  const operations = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const roots = counter(fragments, false);
  const all = counter(fragments, true);
  return {
    roots: Math.max(0, ...operations.map(({ selectionSet }) => roots(selectionSet))),
    all: operations.reduce((sum, { selectionSet }) => sum + all(selectionSet), 0),
  };
}

/** @param whole counts what is below the fields too, and the spreads themselves */
function counter(fragments: ReadonlyMap<string, SelectionSetNode>, whole: boolean): (set: SelectionSetNode) => number {
  const counted = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    counted.set(name, 0);
    const set = fragments.get(name);
    const count = set ? ofSet(set) : 0;
    counted.set(name, count);
    return count;
  };
  const ofSet = (set: SelectionSetNode): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD)
        return sum + 1 + (whole && selection.selectionSet ? ofSet(selection.selectionSet) : 0);
      const spread = whole ? 1 : 0;
      return (
        sum +
        spread +
        (selection.kind === Kind.INLINE_FRAGMENT ? ofSet(selection.selectionSet) : ofFragment(selection.name.value))
      );
    }, 0);
  return ofSet;
}
