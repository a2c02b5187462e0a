import { Role } from '#identity';
import { declarePermissions, type Actor, type Viewer } from '#kernel/access';

declarePermissions({
  'organization.list': [Role.BROKER, Role.ADMIN],
  'organization.verify': [Role.BROKER],
});

/** A person whom this organisation has let in. */
export function isMember(actor: Actor | undefined, organization: { id: string }): boolean {
  return !!actor && actor !== 'system' && actor.organizationId === organization.id;
}

/** Its members put the document by which it is verified, until it is. */
export function mayAttachDocument(actor: Actor | undefined, organization: { id: string; state: string }): boolean {
  return isMember(actor, organization) && organization.state !== 'VERIFIED';
}

/** Who sees an organisation's code, people and document: its own members, brokers and administrators. */
export function isInsider(viewer: Viewer | undefined, organization: { id: string }): boolean {
  if (!viewer) return false;
  return isMember(viewer, organization) || viewer.roles.includes(Role.BROKER) || viewer.roles.includes(Role.ADMIN);
}

/** A broker verifies others, never the organisation that is their own. */
export function mayVerify(actor: Actor, organization: { id: string }): boolean {
  return actor !== 'system' && actor.roles.includes(Role.BROKER) && !isMember(actor, organization);
}
