import { defineEnum, defineUnnamedEnum } from '#kernel/values';

export const AmendmentKind = defineEnum('AmendmentKind', 'What the paper of an amendment calls itself 变更类型.', {
  SUPPLEMENT: { zh: '补充协议', en: 'Supplementary agreement' },
  CHANGE: { zh: '变更协议', en: 'Amendment' },
});
export type AmendmentKind = keyof typeof AmendmentKind;

export const AmendmentState = defineEnum('AmendmentState', 'Where an amendment of a contract stands 合同变更状态.', {
  DRAFT: { zh: '拟稿', en: 'Draft' },
  AWAITING_CONFIRMATION: {
    zh: '待确认',
    en: 'Awaiting confirmation',
    about: 'By a second person, against the signed paper',
  },
  CONFIRMED: { zh: '已生效', en: 'In effect', about: 'Its sums count' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
});
export type AmendmentState = keyof typeof AmendmentState;

/** Their words stand in the lifecycle. */
export const AmendmentAction = defineUnnamedEnum(
  'AmendmentAction',
  'What a person can do with an amendment 合同变更操作.',
  'SUBMIT',
  'CONFIRM',
  'RETURN',
  'WITHDRAW',
);
export type AmendmentAction = keyof typeof AmendmentAction;
