import { declarePermissions, type Viewer } from '../../kernel/access/src/index.js';
import { Role } from './identity.roles.js';

declarePermissions({
  'user.list': [Role.ADMIN],
  'user.grant': [Role.ADMIN],
});

/** Whose address and phone a person may see: their own, a colleague's, a broker's (staff), and all of them for brokers and administrators. */
export function maySeeContact(viewer: Viewer | undefined, person: { id: string; roles: readonly string[]; organizationId: string | null }): boolean {
  if (!viewer) return false;
  if (viewer.userId === person.id) return true;
  if (viewer.roles.includes(Role.ADMIN) || viewer.roles.includes(Role.BROKER)) return true;
  if (person.roles.includes(Role.BROKER)) return true;
  return viewer.organizationId !== undefined && viewer.organizationId === person.organizationId;
}
