import type { Viewer } from '#kernel/access';
import { type CodeTaking, type PlainCode, type Sentence } from '#kernel/errors';
import { addValue, defineOpenEnum } from '#kernel/values';
import type { OrganizationRecord } from '#organization';
import type { EntityManager } from 'typeorm';
import type { CellReader } from './cells/cell-reader.js';
import type { SourceKind } from './source/source-table.js';

/**
 * What a file may hold, as GraphQL's enum. `defineImportKind` fills it while the features' files are loaded, so that the schema is whole before
 * anything is built; stored with each run, at most 16 characters.
 */
export const ImportKind = defineOpenEnum('ImportKind', 'What a file that is imported holds 导入内容.');

/** What is known of a row besides its cells. */
export interface RowContext {
  /** Shanghai calendar day. */
  today: string;
  /** Where the organisation is: the place of a row that names none. */
  regionCode: string | null;
}

/** A row as its feature understands it. */
export interface ImportedRow<Draft> {
  title: string;
  draft: Draft;
}

/** Where a record comes from. */
export interface RowOrigin {
  /** Made of the row itself: the same key is the same record, whoever brings it. */
  sourceKey: string;
  /** Whose record it becomes; empty for a kind without owner. */
  organizationId: string;
}

/** What one kind of file is, without the services behind it. */
export interface ImportKindDefinition<Draft = unknown> extends SourceKind {
  kind: string;
  /** What its rows are, many of them: `需求`, `demands`. */
  label: Sentence;
  /** Code of the sentence, with `{failed}`, that refuses a file of which any row is wrong. Without it the good rows come in. */
  wholeOnly?: CodeTaking<'failed'>;
  /** Its records belong to no organisation. */
  ownerless?: boolean;
  /** @returns the code of the sentence why this organisation can't own such a record; undefined when it can */
  ownerRefusal?(owner: OrganizationRecord): PlainCode | undefined;
  /** Lock two: who imports this kind. */
  allowed(viewer: Pick<Viewer, 'roles'>): boolean;
  /** Reads a row and checks it by the very rules of the form; what is wrong is noted in `cells.problems`. */
  read(cells: CellReader, context: RowContext): ImportedRow<Draft>;
}

/** A kind with the way in which its feature takes a row in. */
export interface ImportKindPlug<Draft = unknown> extends ImportKindDefinition<Draft> {
  /** Makes the record of a good row, inside the caller's transaction. @returns its id @throws UserError when it is refused after all */
  create(manager: EntityManager, viewer: Viewer, draft: Draft, origin: RowOrigin): Promise<string>;
}

/** Declares a kind, in its feature's `<feature>.import.ts`. @throws Error when there is one of this name already */
export function defineImportKind<Draft>(definition: ImportKindDefinition<Draft>): ImportKindDefinition<Draft> {
  addValue(ImportKind, definition.kind, definition.label);
  return definition;
}
