import type { Sentence } from '#kernel/errors';
import { addValue, defineOpenEnum, isValueOf } from '#kernel/values';

/** The kinds of what can be found: the GraphQL enum, filled by `definePortalKind` as the features are loaded, before a schema is built. */
export const PortalKind = defineOpenEnum('PortalKind', 'What can be found in the portal 搜索内容.');
export type PortalKind = string;

const KIND = /^[A-Z][A-Z_]{0,31}$/;

/**
 * Declares a kind at the top of a feature's `<feature>.portal.ts`; a provider there brings what belongs to it with `PortalRecords.register`.
 * @param kind as the API and the index spell it, e.g. `DEMAND`; never renamed
 * @param words what one such record is called
 * @throws Error for a malformed or taken kind: a mistake of the program, found at start-up
 */
export function definePortalKind(kind: string, words: Sentence): PortalKind {
  if (!KIND.test(kind)) throw new Error(`"${kind}" is no name for a kind of the portal`);
  addValue(PortalKind, kind, words);
  return kind;
}

export function isPortalKind(kind: string): boolean {
  return isValueOf(PortalKind, kind);
}
