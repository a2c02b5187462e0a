import type { ReadableEvent } from '#kernel/jobs';
import type { CooperationMode, Field } from '#taxonomy';
import type { HomeCount } from './home-counts.registry.js';
import type { OpenSet } from './open-sets.registry.js';
import type { PortalKind } from './portal.kinds.js';
import type { PortalHit } from './portal.types.js';

/** What a feature gives to the public index of one record: only what anyone may know. */
export interface PortalContent {
  title: string;
  /** All other texts in which a word may be found. */
  body: string;
  field: Field | null;
  trl: number | null;
  modes: readonly CooperationMode[];
  /** What it is worth, in fen: the upper end where there are two. */
  amount: bigint | null;
  regionCode: string | null;
  /** The institute that offers it, for the facet of institutes. */
  instituteId: string | null;
  isPaper: boolean;
  publishedAt: Date | null;
  /** A day in Asia/Shanghai. */
  deadline: string | null;
}

/** What a visitor reads of a record that was found. */
export type PortalCard = Omit<
  PortalHit,
  'kind' | 'id' | 'titleHighlighted' | 'snippetHighlighted' | 'organizationName'
> & {
  /** The text of which a piece is shown. */
  text: string;
  /** Null where the visitor may not know whose it is. */
  organizationId: string | null;
};

/** A kind of record that is published; the feature that owns it declares it, in its `<feature>.portal.ts`. */
export interface PortalRecord {
  /** Declared by `definePortalKind`. */
  kind: PortalKind;
  /** The kind of record as the indexer keeps it. */
  record: string;
  /** The events after which its document may look different. */
  events: readonly ReadableEvent[];
  /** All records that may have a document, in pages of at most 1,000. */
  ids(): AsyncIterable<string[]>;
  /** How many documents `documents` would give for all of them. */
  count(): Promise<number>;
  /** What the public index holds of these, as they are now; absent are those that nobody may find. Public texts only. */
  documents(ids: readonly string[]): Promise<ReadonlyMap<string, PortalContent>>;
  /** These as a visitor may see them now; absent are those that a visitor may not see, whatever the index says. */
  present(ids: readonly string[]): Promise<ReadonlyMap<string, PortalCard>>;
  /** The whole kind as a file for anybody. */
  openData?: OpenSet;
  /** Its number on the home page. */
  homeCount?: HomeCount;
}
