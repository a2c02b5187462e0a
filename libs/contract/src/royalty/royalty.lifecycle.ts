import type { Actor } from '#kernel/access';
import { nameValues } from '#kernel/values';
import { defineLifecycle, statesOf } from '#kernel/workflow';
import { isBroker, mayConfirm, mayReturn } from '../core/contract.access.js';
import { royaltyEvents, type RoyaltyFacts } from '../core/contract.events.js';
import { type RoyaltyClaim, RoyaltyClaimAction, RoyaltyClaimState } from './royalty.claim.entity.js';

/** The life of a royalty claim 提成结算单. It counts, and is owed, with CONFIRM, by a second person against the paper. */
export const royaltyLifecycle = defineLifecycle<RoyaltyClaim, RoyaltyClaimState, RoyaltyClaimAction, RoyaltyFacts>({
  kind: 'royalty',
  initial: 'AWAITING_CONFIRMATION',
  states: statesOf(RoyaltyClaimState, {
    INFO: ['AWAITING_CONFIRMATION'],
    WARN: ['RETURNED'],
    final: ['CONFIRMED', 'RETURNED', 'WITHDRAWN'],
  }),
  actions: {
    CONFIRM: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'CONFIRMED',
      by: mayConfirmClaim,
      zh: '确认结算',
      en: 'Confirm the statement',
      event: royaltyEvents.stated,
    },
    RETURN: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'RETURNED',
      by: mayReturn,
      note: 'required',
      zh: '退回结算',
      en: 'Return the statement',
      event: royaltyEvents.returned,
    },
    WITHDRAW: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'WITHDRAWN',
      by: isBroker,
      note: 'optional',
      zh: '撤回结算',
      en: 'Withdraw the statement',
      event: royaltyEvents.withdrawn,
    },
  },
});
nameValues(RoyaltyClaimAction, royaltyLifecycle.actions);

/** Nobody confirms what they wrote down themselves. */
export function mayConfirmClaim(actor: Actor, { draftedBy }: Pick<RoyaltyClaim, 'draftedBy'>): boolean {
  return mayConfirm(actor, { authors: [draftedBy] });
}
