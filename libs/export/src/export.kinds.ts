import type { Role } from '#identity';
import type { Sentence } from '#kernel/errors';
import { addValue, defineOpenEnum } from '#kernel/values';

/** What can be taken out: the GraphQL enum, filled by `defineExport` as the features are loaded, before a schema is built. */
export const ExportKind = defineOpenEnum('ExportKind', 'What can be taken out as a file 导出内容.');
export type ExportKind = string;

/** What a table is, known before anybody opens it. */
export interface ExportDefinition {
  /** Stored with every run and spoken by the API: at most 16 capitals and underscores, never renamed. */
  kind: ExportKind;
  /** Names the file and the choice. */
  label: Sentence;
  /** Where it stands among the choices, the smallest first. */
  order: number;
  /** The roles that may take it out; it holds only what such a viewer sees on the pages. */
  allowed: readonly Role[];
  /** What belongs to a year; left out where the table is not cut by years. */
  yearHint?: Sentence;
}

const KIND = /^[A-Z][A-Z_]{0,15}$/;

/**
 * Declares a table at the top of a feature's `<feature>.export.ts`; a provider there opens it with `ExportTables.register`.
 * @throws Error for a malformed or taken kind: a mistake of the program, found at start-up
 */
export function defineExport(definition: ExportDefinition): ExportDefinition {
  const { kind } = definition;
  if (!KIND.test(kind)) throw new Error(`"${kind}" is no name for a kind of export`);
  addValue(ExportKind, kind, definition.label);
  return definition;
}
