import { registerEnumType } from '@nestjs/graphql';

/** Whether a broker has verified that an organisation is who it says it is. */
export const OrganizationState = { PENDING: 'PENDING', VERIFIED: 'VERIFIED', REJECTED: 'REJECTED' } as const;
export type OrganizationState = (typeof OrganizationState)[keyof typeof OrganizationState];
registerEnumType(OrganizationState, { name: 'OrganizationState' });

export type OrganizationAction = 'VERIFY' | 'REJECT' | 'RESUBMIT';
