import { Role } from '#identity';
import { declarePermissions, type Actor } from '#kernel/access';
import type { NamedGrant } from './named-access.entity.js';

declarePermissions({
  'named-access.read': [Role.GOVERNMENT, Role.ADMIN],
  'named-access.ask': [Role.GOVERNMENT],
  'named-access.act': [Role.GOVERNMENT, Role.ADMIN],
});

type Asked = Pick<NamedGrant, 'userId'>;

export function isAdministrator(actor: Actor | undefined): boolean {
  return !!actor && actor !== 'system' && actor.roles.includes(Role.ADMIN);
}

export function isRequester(actor: Actor | undefined, { userId }: Asked): boolean {
  return !!actor && actor !== 'system' && actor.userId === userId;
}

/** Nobody grants names to themselves. */
export function mayDecide(actor: Actor, grant: Asked): boolean {
  return isAdministrator(actor) && !isRequester(actor, grant);
}

/** Lock two: a government viewer sees their own requests, an administrator all. */
export function maySeeGrant(actor: Actor | undefined, grant: Asked): boolean {
  return isAdministrator(actor) || isRequester(actor, grant);
}
