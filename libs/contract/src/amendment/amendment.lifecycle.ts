import { defineLifecycle } from '#kernel/workflow';
import { isBroker, mayConfirm, mayReturn } from '../core/contract.access.js';
import type { Amendment } from './amendment.entity.js';
import { readyToAmend } from './amendment.rules.js';
import type { AmendmentAction, AmendmentState } from './amendment.states.js';

/** The life of an amendment. Its sums move with CONFIRM, by a second person against the signed paper. */
export const amendmentLifecycle = defineLifecycle<Amendment, AmendmentState, AmendmentAction>({
  kind: 'amendment',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '拟稿', en: 'Draft' },
    AWAITING_CONFIRMATION: { zh: '待确认', en: 'Awaiting confirmation', tone: 'INFO' },
    CONFIRMED: { zh: '已生效', en: 'In effect', tone: 'GOOD', final: true },
    WITHDRAWN: { zh: '已撤回', en: 'Withdrawn', final: true },
  },
  actions: {
    SUBMIT: {
      from: ['DRAFT'],
      to: 'AWAITING_CONFIRMATION',
      by: isBroker,
      guard: readyToAmend,
      zh: '提交变更',
      en: 'Ask for confirmation of the amendment',
      event: 'amendment.confirm-asked',
    },
    CONFIRM: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'CONFIRMED',
      by: mayConfirm,
      guard: readyToAmend,
      zh: '确认变更',
      en: 'Confirm the amendment',
      event: 'contract.amended',
    },
    RETURN: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'DRAFT',
      by: mayReturn,
      note: 'required',
      zh: '退回变更',
      en: 'Return the amendment',
      event: 'amendment.returned',
    },
    WITHDRAW: {
      from: ['DRAFT', 'AWAITING_CONFIRMATION'],
      to: 'WITHDRAWN',
      by: isBroker,
      note: 'optional',
      zh: '撤回变更',
      en: 'Withdraw the amendment',
      event: 'amendment.withdrawn',
    },
  },
});
