import { Role } from '#identity';
import { declarePermissions, type Actor, type Viewer } from '#kernel/access';
import type { Contract } from './contract.entity.js';

declarePermissions({
  'contract.list': [Role.ENTERPRISE, Role.RESEARCHER, Role.INSTITUTE_OFFICE, Role.BROKER, Role.GOVERNMENT, Role.ADMIN],
  'contract.read': [Role.ENTERPRISE, Role.RESEARCHER, Role.INSTITUTE_OFFICE, Role.BROKER, Role.ADMIN],
  'contract.write': [Role.BROKER],
  'contract.act': [Role.BROKER, Role.ADMIN],
});

type Sides = Pick<Contract, 'buyerOrganizationId' | 'sellerOrganizationId' | 'furtherParties' | 'researcherId'>;
type Authored = Pick<Contract, 'authors'>;

function has(actor: Actor | undefined, role: Role): boolean {
  return !!actor && actor !== 'system' && actor.roles.includes(role);
}

export function isBroker(actor: Actor | undefined): boolean {
  return has(actor, Role.BROKER);
}

/** Who sees every contract without being a party: the centre's staff; an administrator's look is written down. */
export function isStaff(viewer: Viewer | undefined): boolean {
  return isBroker(viewer) || has(viewer, Role.ADMIN);
}

export function looksAsAdministrator(viewer: Viewer | undefined, contract: Sides): boolean {
  return has(viewer, Role.ADMIN) && !isBroker(viewer) && !isParty(viewer, contract);
}

/** Every organisation with an account that stands in the contract, the leads first. */
export function organizationsOf({ buyerOrganizationId, sellerOrganizationId, furtherParties }: Sides): string[] {
  const all = [
    buyerOrganizationId,
    sellerOrganizationId,
    ...(furtherParties ?? []).map(({ organizationId }) => organizationId),
  ];
  return [...new Set(all.filter((id): id is string => id !== null))];
}

export function isParty(viewer: Viewer | undefined, contract: Sides): boolean {
  const organizationId = viewer?.organizationId;
  if (organizationId === undefined || !organizationsOf(contract).includes(organizationId)) return false;
  return !seesOwnOnly(viewer!) || contract.researcherId === viewer!.userId;
}

/** In an institute its office speaks for it; a researcher sees the contracts of their own achievements. */
export function seesOwnOnly({ roles }: Pick<Viewer, 'roles'>): boolean {
  return roles.includes(Role.RESEARCHER) && !roles.includes(Role.INSTITUTE_OFFICE) && !roles.includes(Role.ENTERPRISE);
}

/** Lock two. A party sees its contract once it is signed and confirmed, not the centre's draft of it. */
export function maySee(viewer: Viewer | undefined, contract: Sides & Pick<Contract, 'confirmedAt'>): boolean {
  return isStaff(viewer) || (isParty(viewer, contract) && contract.confirmedAt !== null);
}

/** Nobody confirms what they wrote any of, or handed in themselves: a second person compares it with the scan. */
export function mayConfirm(actor: Actor, { authors }: Authored): boolean {
  if (actor === 'system' || !(isBroker(actor) || has(actor, Role.ADMIN))) return false;
  return !authors.includes(actor.userId);
}

/** The authors with one more. */
export function withAuthor(authors: readonly string[], { userId }: Viewer): string[] {
  return [...new Set([...authors, userId])];
}

/** A second look may send it back, and whoever handed it in may take it back. */
export function mayReturn(actor: Actor): boolean {
  return isBroker(actor) || has(actor, Role.ADMIN);
}

/** Aggregates and masked rows only. */
export function seesMaskedOnly(viewer: Viewer): boolean {
  return has(viewer, Role.GOVERNMENT) && !isStaff(viewer);
}
