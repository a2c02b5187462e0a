import type { Actor } from '#kernel/access';
import { defineLifecycle } from '#kernel/workflow';
import { isBroker, mayConfirm, mayReturn } from '../core/contract.access.js';
import type { RoyaltyClaim, RoyaltyClaimAction, RoyaltyClaimState } from './royalty.claim.entity.js';

/** The life of a royalty claim 提成结算单. It counts, and is owed, with CONFIRM, by a second person against the paper. */
export const royaltyLifecycle = defineLifecycle<RoyaltyClaim, RoyaltyClaimState, RoyaltyClaimAction>({
  kind: 'royalty',
  initial: 'AWAITING_CONFIRMATION',
  states: {
    AWAITING_CONFIRMATION: { zh: '待确认', en: 'Awaiting confirmation', tone: 'INFO' },
    CONFIRMED: { zh: '已结算', en: 'Stated', final: true },
    RETURNED: { zh: '已退回', en: 'Returned', tone: 'WARN', final: true },
    WITHDRAWN: { zh: '已撤回', en: 'Withdrawn', final: true },
  },
  actions: {
    CONFIRM: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'CONFIRMED',
      by: mayConfirmClaim,
      zh: '确认结算',
      en: 'Confirm the statement',
      event: 'royalty.stated',
    },
    RETURN: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'RETURNED',
      by: mayReturn,
      note: 'required',
      zh: '退回结算',
      en: 'Return the statement',
      event: 'royalty.returned',
    },
    WITHDRAW: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'WITHDRAWN',
      by: isBroker,
      note: 'optional',
      zh: '撤回结算',
      en: 'Withdraw the statement',
      event: 'royalty.withdrawn',
    },
  },
});

/** Nobody confirms what they wrote down themselves. */
export function mayConfirmClaim(actor: Actor, { draftedBy }: Pick<RoyaltyClaim, 'draftedBy'>): boolean {
  return mayConfirm(actor, { authors: [draftedBy] });
}
