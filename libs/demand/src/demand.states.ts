import { defineEnum, defineUnnamedEnum } from '#kernel/values';

/** Where a demand stands; the table of moves is `demand.lifecycle.ts`. */
export const DemandState = defineEnum('DemandState', 'Where a demand stands 需求状态.', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待审', en: 'Awaiting review' },
  RETURNED: { zh: '退回修改', en: 'Returned' },
  PUBLISHED: { zh: '已发布', en: 'Published' },
  NEGOTIATING: { zh: '对接中', en: 'In negotiation' },
  CONTRACTED: { zh: '已签约', en: 'Contracted' },
  SOLVED: { zh: '已解决', en: 'Solved', about: 'Its owner says so' },
  PAUSED: { zh: '暂停', en: 'Paused' },
  EXPIRED: { zh: '已过期', en: 'Expired' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
});
export type DemandState = keyof typeof DemandState;

/** Their words stand in the lifecycle. */
export const DemandAction = defineUnnamedEnum(
  'DemandAction',
  'What a person can do with a demand 需求操作.',
  'SUBMIT',
  'PUBLISH',
  'RETURN',
  'PAUSE',
  'RESUME',
  'RENEW',
  'WITHDRAW',
  'REOPEN',
  'MARK_SOLVED',
);
export type DemandAction = keyof typeof DemandAction;

/** What only the platform does, as a match moves on or time passes. */
export type DemandSystemAction = 'START_NEGOTIATION' | 'SIGN_CONTRACT' | 'EXPIRE';

/** How many working days a review may take; then everybody is told. */
export const REVIEW_WORKING_DAYS = 2;

/** States in which a posting may be edited. */
export const EDITABLE: readonly DemandState[] = ['DRAFT', 'RETURNED'];
/** The phases of a demand's life, as its owner sorts them. */
export const DemandPhase = defineEnum('DemandPhase', 'The phases of a demand (需求阶段).', {
  PREPARING: { zh: '准备中', en: 'In preparation', about: 'being written, or returned' },
  OPEN: { zh: '进行中', en: 'Open', about: 'handed in, listed or paused' },
  OVER: { zh: '已结束', en: 'Over', about: 'contracted, solved, expired or withdrawn' },
});
export type DemandPhase = keyof typeof DemandPhase;
export const PHASES: Readonly<Record<DemandPhase, readonly DemandState[]>> = {
  PREPARING: EDITABLE,
  OPEN: ['SUBMITTED', 'PUBLISHED', 'NEGOTIATING', 'PAUSED'],
  OVER: ['CONTRACTED', 'SOLVED', 'EXPIRED', 'WITHDRAWN'],
};
/** States in which others may see it. */
export const VISIBLE: readonly DemandState[] = ['PUBLISHED', 'NEGOTIATING', 'CONTRACTED', 'SOLVED'];
/** States in which it looks for matches and stands in the public index. */
export const OPEN: readonly DemandState[] = ['PUBLISHED', 'NEGOTIATING'];
/** Settled or given up: no contract comes of it any more. */
export const OVER: readonly DemandState[] = ['CONTRACTED', 'SOLVED', 'WITHDRAWN'];
