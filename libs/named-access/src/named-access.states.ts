import { defineEnum, defineUnnamedEnum } from '#kernel/values';

export const NamedGrantState = defineEnum('NamedGrantState', 'Where a request for named data stands 实名授权状态.', {
  REQUESTED: { zh: '待批准', en: 'Requested' },
  GRANTED: { zh: '已批准', en: 'Granted', about: 'Names are open until its last day' },
  REFUSED: { zh: '未批准', en: 'Refused' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn', about: 'By who asked' },
  REVOKED: { zh: '已收回', en: 'Revoked', about: 'By the centre' },
});
export type NamedGrantState = keyof typeof NamedGrantState;

/** Their words stand in the lifecycle. */
export const NamedGrantAction = defineUnnamedEnum(
  'NamedGrantAction',
  'What a person can do with a request for named data 实名授权操作.',
  'GRANT',
  'REFUSE',
  'WITHDRAW',
  'REVOKE',
);
export type NamedGrantAction = keyof typeof NamedGrantAction;
