import { registerEnumType } from '@nestjs/graphql';

/** Whether a broker has verified that an organisation is who it says it is. */
export const OrganizationState = { PENDING: 'PENDING', VERIFIED: 'VERIFIED', REJECTED: 'REJECTED' } as const;
export type OrganizationState = (typeof OrganizationState)[keyof typeof OrganizationState];
registerEnumType(OrganizationState, { name: 'OrganizationState' });

export const OrganizationAction = { VERIFY: 'VERIFY', REJECT: 'REJECT', RESUBMIT: 'RESUBMIT' } as const;
export type OrganizationAction = keyof typeof OrganizationAction;
registerEnumType(OrganizationAction, {
  name: 'OrganizationAction',
  description: 'What is done with an organisation 单位核验操作.',
  valuesMap: {
    VERIFY: { description: 'A broker verifies it 通过核验.' },
    REJECT: { description: 'A broker rejects it 驳回.' },
    RESUBMIT: { description: 'It puts a new document, and by that submits again 重新提交.' },
  },
});
