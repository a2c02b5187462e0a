import { defineLifecycle } from '#kernel/workflow';
import { isMember, mayVerify } from './organization.access.js';
import type { Organization } from './organization.entity.js';
import type { OrganizationAction, OrganizationState } from './organization.states.js';

/** How an organisation comes to be trusted. */
export const organizationLifecycle = defineLifecycle<Organization, OrganizationState, OrganizationAction>({
  kind: 'organization',
  initial: 'PENDING',
  states: {
    PENDING: { zh: '待核验', en: 'Awaiting verification', tone: 'INFO' },
    VERIFIED: { zh: '已核验', en: 'Verified', tone: 'GOOD', final: true },
    REJECTED: { zh: '未通过', en: 'Rejected', tone: 'BAD' },
  },
  actions: {
    VERIFY: {
      from: ['PENDING'],
      to: 'VERIFIED',
      by: mayVerify,
      // Without a document the broker writes how the organisation was checked.
      note: ({ documentId }) => (documentId ? 'optional' : 'required'),
      noteCode: 'organization.verify.evidence',
      zh: '通过核验',
      en: 'Verify',
      event: 'organization.verified',
    },
    REJECT: {
      from: ['PENDING'],
      to: 'REJECTED',
      by: mayVerify,
      note: 'required',
      zh: '驳回',
      en: 'Reject',
      event: 'organization.rejected',
    },
    RESUBMIT: {
      from: ['REJECTED'],
      to: 'PENDING',
      by: isMember,
      zh: '重新提交',
      en: 'Submit again',
      event: 'organization.resubmitted',
    },
  },
});
