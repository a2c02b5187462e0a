import { presentUser, type UserRecord } from '#identity';
import type { Viewer } from '#kernel/access';
import type { Locale } from '#kernel/errors';
import { availableSteps, toneOf } from '#kernel/workflow';
import { industryName, regionName } from '#taxonomy';
import { isInsider, mayAttachDocument } from './organization.access.js';
import type { OrganizationRecord } from './organization.facade.js';
import { organizationLifecycle } from './organization.lifecycle.js';
import type { MemberType, OrganizationType } from './organization.types.js';

/** An organisation as this viewer may see it: everyone knows its name, kind, region and state; the rest is for insiders. */
export function presentOrganization(
  organization: OrganizationRecord,
  viewer: Viewer | undefined,
  locale: Locale = viewer?.locale ?? 'zh',
): OrganizationType {
  const inside = isInsider(viewer, organization);
  const steps = availableSteps(organizationLifecycle, viewer, organization);
  return {
    id: organization.id,
    name: organization.name,
    kind: organization.kind,
    regionCode: organization.regionCode,
    regionName: regionName(organization.regionCode, locale) ?? '',
    state: organization.state,
    version: organization.version,
    createdAt: organization.createdAt,
    stateTone: toneOf(organizationLifecycle, organization.state),
    availableActions: steps.map(({ action }) => action),
    availableSteps: steps,
    insider: inside,
    canAttachDocument: mayAttachDocument(viewer, organization),
    creditCode: inside ? organization.creditCode : null,
    creditCodeWarning: inside && organization.creditCodeWarning,
    industryCode: inside ? organization.industryCode : null,
    industryName:
      inside && organization.industryCode ? (industryName(organization.industryCode, locale) ?? null) : null,
    sizeBand: inside ? organization.sizeBand : null,
    rejectionNote: inside ? organization.rejectionNote : null,
    documentId: inside ? organization.documentId : null,
  };
}

/** A member as an insider sees them. */
export function presentMember(user: UserRecord, viewer: Viewer | undefined): MemberType {
  const state = user.memberState ?? 'PENDING';
  return {
    user: presentUser(user, viewer),
    state,
    stateTone: state === 'ACTIVE' ? 'GOOD' : 'INFO',
    isAdministrator: user.isOrganizationAdministrator,
    joinedAt: user.joinedAt ?? user.createdAt,
  };
}
