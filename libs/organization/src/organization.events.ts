import { defineEvent } from '#kernel/jobs';
import type { MovePayload } from '#kernel/workflow';

export interface OrganizationFacts {
  organizationId: string;
}

export interface MemberFacts extends OrganizationFacts {
  userId: string;
}

/** What happens to an organisation. */
export const organizationEvents = {
  registered: defineEvent<MemberFacts>('organization.registered'),
  verified: defineEvent<MovePayload<OrganizationFacts>>('organization.verified'),
  rejected: defineEvent<MovePayload<OrganizationFacts>>('organization.rejected'),
  resubmitted: defineEvent<MovePayload<OrganizationFacts>>('organization.resubmitted'),
};

/** What happens to its people. */
export const memberEvents = {
  requested: defineEvent<MemberFacts>('member.requested'),
  approved: defineEvent<MemberFacts>('member.approved'),
};
