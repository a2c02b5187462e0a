import { Role } from '#identity';
import { declarePermissions, type Actor, type Viewer } from '#kernel/access';
import type { Demand } from './demand.entity.js';
import { EDITABLE, VISIBLE } from './demand.states.js';

declarePermissions({
  'demand.write': [Role.ENTERPRISE, Role.BROKER],
  'demand.act': [Role.ENTERPRISE, Role.BROKER],
  'demand.list': [Role.ENTERPRISE, Role.BROKER],
});

type Owned = Pick<Demand, 'organizationId' | 'createdBy'>;

/** The firm's own members, and whoever wrote it. */
export function isOwner(actor: Actor | undefined, demand: Owned): boolean {
  if (!actor || actor === 'system') return false;
  return (
    actor.userId === demand.createdBy ||
    (actor.organizationId !== undefined && actor.organizationId === demand.organizationId)
  );
}

/** Its owner edits it until it is handed in, and again when it was returned. */
export function mayEdit(actor: Actor | undefined, demand: Owned & Pick<Demand, 'state'>): boolean {
  return isOwner(actor, demand) && EDITABLE.includes(demand.state);
}

export function isBroker(actor: Actor | undefined): boolean {
  return !!actor && actor !== 'system' && actor.roles.includes(Role.BROKER);
}

/** A broker reviews what others posted; nobody publishes what they wrote themselves. */
export function mayReview(actor: Actor, demand: Owned): boolean {
  return isBroker(actor) && actor !== 'system' && actor.userId !== demand.createdBy;
}

/** How much of a demand a person sees: all of it, its public side, or nothing (lock two). */
export type Sight = 'all' | 'public-side' | 'none';

export function sightOf(
  viewer: Viewer | undefined,
  demand: Pick<Demand, 'organizationId' | 'createdBy' | 'state' | 'secrecy'>,
): Sight {
  if (isOwner(viewer, demand)) return 'all';
  if (isBroker(viewer)) return demand.state === 'DRAFT' ? 'none' : 'all';
  if (!VISIBLE.includes(demand.state)) return 'none';
  if (demand.secrecy === 'PUBLIC') return 'all';
  return demand.secrecy === 'MASKED' ? 'public-side' : 'none';
}
