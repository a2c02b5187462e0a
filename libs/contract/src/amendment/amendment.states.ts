/** What the paper calls itself: 变更 or 补充协议. */
export const AmendmentKind = { CHANGE: 'CHANGE', SUPPLEMENT: 'SUPPLEMENT' } as const;
export type AmendmentKind = (typeof AmendmentKind)[keyof typeof AmendmentKind];

export const AmendmentState = {
  DRAFT: 'DRAFT',
  AWAITING_CONFIRMATION: 'AWAITING_CONFIRMATION',
  CONFIRMED: 'CONFIRMED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type AmendmentState = (typeof AmendmentState)[keyof typeof AmendmentState];

export const AmendmentAction = {
  SUBMIT: 'SUBMIT',
  CONFIRM: 'CONFIRM',
  RETURN: 'RETURN',
  WITHDRAW: 'WITHDRAW',
} as const;
export type AmendmentAction = (typeof AmendmentAction)[keyof typeof AmendmentAction];
