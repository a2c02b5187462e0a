import { Role } from '#identity';
import { declarePermissions, type Actor, type Viewer } from '#kernel/access';
import type { Achievement } from './achievement.entity.js';
import { EDITABLE, VISIBLE } from './achievement.states.js';

declarePermissions({
  'achievement.write': [Role.RESEARCHER, Role.INSTITUTE_OFFICE, Role.BROKER],
  'achievement.act': [Role.RESEARCHER, Role.INSTITUTE_OFFICE, Role.BROKER],
  'achievement.list': [Role.RESEARCHER, Role.INSTITUTE_OFFICE, Role.BROKER],
});

type Owned = Pick<Achievement, 'instituteId' | 'createdBy'>;

/** Its author: a researcher owns what they listed, not what colleagues did. */
export function isAuthor(actor: Actor | undefined, achievement: Owned): boolean {
  return !!actor && actor !== 'system' && actor.userId === achievement.createdBy;
}

/** Its author edits it until it is handed in, and again when it was returned. */
export function mayEdit(actor: Actor | undefined, achievement: Owned & Pick<Achievement, 'state'>): boolean {
  return isAuthor(actor, achievement) && EDITABLE.includes(achievement.state);
}

/** The technology-transfer office of its institute. */
export function isOffice(actor: Actor | undefined, achievement: Owned): boolean {
  return (
    !!actor &&
    actor !== 'system' &&
    actor.roles.includes(Role.INSTITUTE_OFFICE) &&
    actor.organizationId === achievement.instituteId
  );
}

export function isBroker(actor: Actor | undefined): boolean {
  return !!actor && actor !== 'system' && actor.roles.includes(Role.BROKER);
}

/** Author and office speak for an achievement. */
export function speaksFor(actor: Actor | undefined, achievement: Owned): boolean {
  return isAuthor(actor, achievement) || isOffice(actor, achievement);
}

/** Lock two: may this person see it? */
export function maySee(
  viewer: Viewer | undefined,
  achievement: Pick<Achievement, 'instituteId' | 'createdBy' | 'state'>,
): boolean {
  if (VISIBLE.includes(achievement.state) || isAuthor(viewer, achievement)) return true;
  if (achievement.state === 'DRAFT') return false;
  return isOffice(viewer, achievement) || isBroker(viewer);
}
