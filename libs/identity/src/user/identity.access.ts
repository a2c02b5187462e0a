import { declarePermissions, type Viewer } from '#kernel/access';
import { Role } from './identity.roles.js';

declarePermissions({
  'user.list': [Role.ADMIN],
  'user.grant': [Role.ADMIN],
});

/** Whose address and phone a person may see: their own, a colleague's, a broker's (staff), and all of them for brokers and administrators. */
export function maySeeContact(
  viewer: Viewer | undefined,
  person: { id: string; roles: readonly string[]; organizationId: string | null },
): boolean {
  if (!viewer) return false;
  if (viewer.userId === person.id) return true;
  if (viewer.roles.includes(Role.ADMIN) || viewer.roles.includes(Role.BROKER)) return true;
  if (person.roles.includes(Role.BROKER)) return true;
  return viewer.organizationId !== undefined && viewer.organizationId === person.organizationId;
}

/** The centre's own people: they answer for what they do by name, and know everybody's. */
function isCentre({ roles }: { roles: readonly string[] }): boolean {
  return roles.includes(Role.BROKER) || roles.includes(Role.ADMIN);
}

/**
 * Whether a person is told by name who did something to a record: their colleagues and the centre's staff. Across organisations nobody is
 * named: a record may be masked, and its people would say whose it is.
 */
export function mayKnowName(
  viewer: Viewer,
  person: { id: string; roles: readonly string[]; organizationId: string | null; memberState: string | null },
): boolean {
  if (viewer.userId === person.id || isCentre(viewer) || isCentre(person)) return true;
  return (
    viewer.organizationId !== undefined &&
    viewer.organizationId === person.organizationId &&
    person.memberState === 'ACTIVE'
  );
}
