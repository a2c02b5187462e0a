import type { Bilingual } from '../../app/words/i18n';
import type { ImportKind, Role } from '../../generated/schema';

/** A kind of record that can be imported; each feature brings its own in `<feature>.import.ts`. */
export interface Importable {
  kind: ImportKind;
  order: number;
  word: Bilingual;
  /** Who may import it; the server has the last word. */
  roles: readonly Role[];
  /** What becomes of what is imported, by staff or by a member for the own organisation. */
  outcome: { staff: Bilingual; own: Bilingual };
  path: (id: string) => string;
  /** Lines of JSON with these words on what they hold; a CSV file with a template when absent. */
  lines?: Bilingual;
  /** Whose it is, as staff say it: 'rows' name it or else this organisation, 'file' names one for all, 'none' is asked. */
  owner: 'rows' | 'none' | { file: Bilingual };
  /** One wrong row, and nothing of the file comes in: says so. */
  whole?: (failed: number) => Bilingual;
}

const plugs = Object.values(import.meta.glob<{ imports: readonly Importable[] }>('../*/*.import.ts', { eager: true }));

export const importables: readonly Importable[] = plugs
  .flatMap(({ imports }) => imports)
  .sort((one, other) => one.order - other.order);

/** What is known of a kind. @throws for a kind that no feature brought. */
export function importable(kind: ImportKind): Importable {
  const known = importables.find((each) => each.kind === kind);
  if (!known) throw new Error(`no feature imports ${kind}`);
  return known;
}
