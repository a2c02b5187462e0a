import { Role } from '#identity';
import { declarePermissions, type Actor, type Viewer } from '#kernel/access';
import type { Match } from './match.entity.js';
import type { MatchSide } from './match.states.js';

const SIDES = [Role.ENTERPRISE, Role.RESEARCHER, Role.INSTITUTE_OFFICE];

declarePermissions({
  'match.read': [...SIDES, Role.BROKER],
  'match.answer': [...SIDES, Role.BROKER],
  'match.board': [Role.BROKER],
  'match.move': [Role.BROKER],
  'match.reveal': [Role.ENTERPRISE],
  'match.judge': [Role.BROKER],
});

type Sided = Pick<Match, 'demandOrganizationId' | 'demandAuthorId' | 'instituteId' | 'achievementAuthorId'>;
type Seen = Sided & Pick<Match, 'invited' | 'hidden' | 'banned' | 'shownAt'>;

export function isBroker(actor: Actor | undefined): boolean {
  return !!actor && actor !== 'system' && actor.roles.includes(Role.BROKER);
}

/** The side that a person stands on. A broker stands on none, though they may have posted the demand for the firm. */
export function sideOf(viewer: Viewer | undefined, match: Sided): MatchSide | null {
  if (!viewer || isBroker(viewer)) return null;
  if (
    viewer.userId === match.demandAuthorId ||
    (viewer.organizationId !== undefined && viewer.organizationId === match.demandOrganizationId)
  )
    return 'DEMAND';
  if (viewer.userId === match.achievementAuthorId) return 'ACHIEVEMENT';
  const office = viewer.roles.includes(Role.INSTITUTE_OFFICE) && viewer.organizationId === match.instituteId;
  return office ? 'ACHIEVEMENT' : null;
}

/** Lock two. Leads are the brokers' own; the achievement side never learns of an invited demand. */
export function maySee(viewer: Viewer | undefined, match: Seen): boolean {
  if (isBroker(viewer)) return true;
  const side = sideOf(viewer, match);
  if (!side || !match.shownAt || match.hidden || match.banned) return false;
  return side === 'DEMAND' || !match.invited;
}
