import { nameValues } from '#kernel/values';
import { defineLifecycle, statesOf } from '#kernel/workflow';
import { isMember, mayVerify } from './organization.access.js';
import type { Organization } from './organization.entity.js';
import { organizationEvents, type OrganizationFacts } from './organization.events.js';
import { OrganizationAction, OrganizationState } from './organization.states.js';

/** How an organisation comes to be trusted. */
export const organizationLifecycle = defineLifecycle<
  Organization,
  OrganizationState,
  OrganizationAction,
  OrganizationFacts
>({
  kind: 'organization',
  initial: 'PENDING',
  states: statesOf(OrganizationState, {
    INFO: ['PENDING'],
    GOOD: ['VERIFIED'],
    BAD: ['REJECTED'],
    final: ['VERIFIED'],
  }),
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
      event: organizationEvents.verified,
    },
    REJECT: {
      from: ['PENDING'],
      to: 'REJECTED',
      by: mayVerify,
      note: 'required',
      zh: '驳回',
      en: 'Reject',
      event: organizationEvents.rejected,
    },
    RESUBMIT: {
      from: ['REJECTED'],
      to: 'PENDING',
      by: isMember,
      zh: '重新提交',
      en: 'Submit again',
      event: organizationEvents.resubmitted,
    },
  },
});

nameValues(OrganizationAction, organizationLifecycle.actions);
