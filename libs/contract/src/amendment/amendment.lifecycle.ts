import { nameValues } from '#kernel/values';
import { defineLifecycle, statesOf } from '#kernel/workflow';
import { isBroker, mayConfirm, mayReturn } from '../core/contract.access.js';
import { amendmentEvents, type ContractIds } from '../core/contract.events.js';
import type { Amendment } from './amendment.entity.js';
import { readyToAmend } from './amendment.rules.js';
import { AmendmentAction, AmendmentState } from './amendment.states.js';

/** The life of an amendment. Its sums move with CONFIRM, by a second person against the signed paper. */
export const amendmentLifecycle = defineLifecycle<Amendment, AmendmentState, AmendmentAction, ContractIds>({
  kind: 'amendment',
  initial: 'DRAFT',
  states: statesOf(AmendmentState, {
    INFO: ['AWAITING_CONFIRMATION'],
    GOOD: ['CONFIRMED'],
    final: ['CONFIRMED', 'WITHDRAWN'],
  }),
  actions: {
    SUBMIT: {
      from: ['DRAFT'],
      to: 'AWAITING_CONFIRMATION',
      by: isBroker,
      guard: readyToAmend,
      zh: '提交变更',
      en: 'Ask for confirmation of the amendment',
      event: amendmentEvents.confirmAsked,
    },
    CONFIRM: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'CONFIRMED',
      by: mayConfirm,
      guard: readyToAmend,
      zh: '确认变更',
      en: 'Confirm the amendment',
      event: amendmentEvents.amended,
    },
    RETURN: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'DRAFT',
      by: mayReturn,
      note: 'required',
      zh: '退回变更',
      en: 'Return the amendment',
      event: amendmentEvents.returned,
    },
    WITHDRAW: {
      from: ['DRAFT', 'AWAITING_CONFIRMATION'],
      to: 'WITHDRAWN',
      by: isBroker,
      note: 'optional',
      zh: '撤回变更',
      en: 'Withdraw the amendment',
      event: amendmentEvents.withdrawn,
    },
  },
});
nameValues(AmendmentAction, amendmentLifecycle.actions);
