/** The kinds of what can be found: the GraphQL enum, filled by `definePortalKind` as the features are loaded, before a schema is built. */
export const PortalKind: Record<string, string> = {};
export type PortalKind = string;

const KIND = /^[A-Z][A-Z_]{0,31}$/;

/**
 * Declares a kind at the top of a feature's `<feature>.portal.ts`; a provider there brings what belongs to it with `PortalRecords.register`.
 * @param kind as the API and the index spell it, e.g. `DEMAND`; never renamed
 * @throws Error for a malformed or taken kind: a mistake of the program, found at start-up
 */
export function definePortalKind(kind: string): PortalKind {
  if (!KIND.test(kind)) throw new Error(`"${kind}" is no name for a kind of the portal`);
  if (isPortalKind(kind)) throw new Error(`the portal's kind "${kind}" is declared twice`);
  PortalKind[kind] = kind;
  return kind;
}

export function isPortalKind(kind: string): boolean {
  return Object.hasOwn(PortalKind, kind);
}
