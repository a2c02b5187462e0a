import type { Bilingual } from '../../app/words/i18n';
import type { PortalKind } from '../../generated/schema';

/** A link of the home page with the text before it. */
interface Door {
  title: Bilingual;
  text: Bilingual;
  act: Bilingual;
  to: string;
}

/** A kind of record that is published and found: each feature brings its own in `<feature>.search.ts`. */
export interface SearchKind {
  kind: PortalKind;
  order: number;
  /** 需求: on its tab and in each row. */
  word: Bilingual;
  path: (id: string) => string;
  /** What a row calls its sum: 预算, 价格; absent for a kind without one. */
  sum?: Bilingual;
  /** What a row calls its readiness; absent for a kind without one. */
  readiness?: (level: number) => Bilingual;
  /** Its papers are found when one asks for them. */
  papers?: boolean;
  /** Its places on the home page. */
  home: {
    /** The way to publish one's own. */
    door: Door;
    latest: Bilingual;
    all: Bilingual;
    /** For a kind with deadlines: those that come next. */
    deadlines?: { title: Bilingual; none: Bilingual };
  };
  /** Where nothing was found: the way to be found instead. */
  instead?: { text: Bilingual; to: string };
}

const plugs = Object.values(import.meta.glob<{ search: SearchKind }>('../*/*.search.ts', { eager: true }));

export const searchKinds: readonly SearchKind[] = plugs
  .map(({ search }) => search)
  .sort((one, other) => one.order - other.order);

/** What is known of a kind; undefined for one that no feature brought. */
export function searchKind(kind: string | null | undefined): SearchKind | undefined {
  return searchKinds.find((known) => known.kind === kind);
}
