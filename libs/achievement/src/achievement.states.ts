import { defineEnum, defineUnnamedEnum } from '#kernel/values';

/** Where an achievement stands; the table of moves is `achievement.lifecycle.ts`. */
export const AchievementState = defineEnum('AchievementState', 'Where an achievement stands 成果状态.', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  INSTITUTE_REVIEW: { zh: '单位审核', en: 'Institute review' },
  CENTRE_REVIEW: { zh: '中心审核', en: 'Centre review' },
  RETURNED: { zh: '退回修改', en: 'Returned' },
  PUBLISHED: { zh: '已发布', en: 'Published' },
  NEGOTIATING: { zh: '对接中', en: 'In negotiation' },
  TRANSFERRED: { zh: '已转化', en: 'Transferred' },
  UPDATE_DUE: { zh: '更新到期', en: 'Update due', about: 'Its author is to confirm that it is current' },
  DELISTED: { zh: '已下架', en: 'Delisted' },
  FROZEN: { zh: '权属争议冻结', en: 'Frozen', about: 'Its ownership is disputed' },
});
export type AchievementState = keyof typeof AchievementState;

/** Their words stand in the lifecycle. */
export const AchievementAction = defineUnnamedEnum(
  'AchievementAction',
  'What a person can do with an achievement 成果操作.',
  'SUBMIT',
  'APPROVE',
  'RETURN',
  'PUBLISH',
  'DELIST',
  'RENEW',
  'FREEZE',
  'UNFREEZE',
  'REOPEN',
);
export type AchievementAction = keyof typeof AchievementAction;

/** What only the platform does. LIST stands for an import that the centre itself confirmed. */
export type AchievementSystemAction = 'START_NEGOTIATION' | 'SIGN_CONTRACT' | 'EXPIRE' | 'LIST';

export const AchievementKind = defineEnum(
  'AchievementKind',
  'An achievement of a team, or a paper that stands in the catalogue as a lead to one 成果类型.',
  {
    ACHIEVEMENT: { zh: '成果', en: 'Achievement' },
    PAPER: { zh: '论文', en: 'Paper' },
  },
);
export type AchievementKind = keyof typeof AchievementKind;

export const EDITABLE: readonly AchievementState[] = ['DRAFT', 'RETURNED'];
/** The phases of an achievement's life, as its owners sort them. */
export const AchievementPhase = defineEnum('AchievementPhase', 'The phases of an achievement (成果阶段).', {
  PREPARING: { zh: '准备中', en: 'In preparation', about: 'being written, or returned' },
  IN_REVIEW: { zh: '审核中', en: 'In review', about: 'with the institute or the centre' },
  OPEN: { zh: '已上架', en: 'Listed' },
  OVER: { zh: '已结束', en: 'Over', about: 'transferred, delisted or frozen' },
});
export type AchievementPhase = keyof typeof AchievementPhase;
export const PHASES: Readonly<Record<AchievementPhase, readonly AchievementState[]>> = {
  PREPARING: EDITABLE,
  IN_REVIEW: ['INSTITUTE_REVIEW', 'CENTRE_REVIEW'],
  OPEN: ['PUBLISHED', 'NEGOTIATING', 'UPDATE_DUE'],
  OVER: ['TRANSFERRED', 'DELISTED', 'FROZEN'],
};
export const VISIBLE: readonly AchievementState[] = ['PUBLISHED', 'NEGOTIATING', 'TRANSFERRED'];
export const OPEN: readonly AchievementState[] = ['PUBLISHED', 'NEGOTIATING'];
