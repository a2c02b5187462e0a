import type { Tones } from '../../components/values/StateTag';
import type { MemberState, OrganizationState } from '../../generated/schema';

/** How each state looks; its words come with the record. */
export const organizationTones: Tones<OrganizationState> = {
  PENDING: 'info',
  VERIFIED: 'good',
  REJECTED: 'bad',
};

export const memberTones: Tones<MemberState> = {
  PENDING: 'info',
  ACTIVE: 'good',
};
