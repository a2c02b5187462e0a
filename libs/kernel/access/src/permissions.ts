import type { Viewer } from './viewer.js';

/** Everyone, signed in or not. */
export const PUBLIC = 'public';
/** Everyone who is signed in. */
export const SIGNED_IN = 'signed-in';

const rolesOf = new Map<string, ReadonlySet<string>>();

/** Declares which roles hold a feature's permissions. Declared twice is a mistake of the program. */
export function declarePermissions(permissions: Record<string, readonly string[]>): void {
  for (const [permission, roles] of Object.entries(permissions)) {
    if (rolesOf.has(permission)) throw new Error(`permission "${permission}" is declared twice`);
    rolesOf.set(permission, new Set(roles));
  }
}

export function isPermission(permission: string): boolean {
  return permission === PUBLIC || permission === SIGNED_IN || rolesOf.has(permission);
}

/** Lock one: may this person use operations of this kind at all? Deny is the default. */
export function hasPermission(viewer: Viewer | undefined, permission: string): boolean {
  if (permission === PUBLIC) return true;
  if (!viewer) return false;
  if (permission === SIGNED_IN) return true;
  const roles = rolesOf.get(permission);
  return roles !== undefined && viewer.roles.some((role) => roles.has(role));
}

/** All that a person holds, for the web app to draw its menus from. */
export function permissionsOf(viewer: Viewer): string[] {
  return [...rolesOf.keys()].filter((permission) => hasPermission(viewer, permission)).sort();
}

/** Every declared permission with its roles, for the generated document and the contract test. */
export function allPermissions(): Record<string, string[]> {
  return Object.fromEntries([...rolesOf].map(([permission, roles]) => [permission, [...roles].sort()]).sort());
}
