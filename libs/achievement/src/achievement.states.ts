/** Where an achievement stands; the table of moves is `achievement.lifecycle.ts`. */
export const AchievementState = {
  DRAFT: 'DRAFT',
  INSTITUTE_REVIEW: 'INSTITUTE_REVIEW',
  CENTRE_REVIEW: 'CENTRE_REVIEW',
  RETURNED: 'RETURNED',
  PUBLISHED: 'PUBLISHED',
  NEGOTIATING: 'NEGOTIATING',
  TRANSFERRED: 'TRANSFERRED',
  UPDATE_DUE: 'UPDATE_DUE',
  DELISTED: 'DELISTED',
  FROZEN: 'FROZEN',
} as const;
export type AchievementState = keyof typeof AchievementState;

/** What a person can do with an achievement. */
export const AchievementAction = {
  SUBMIT: 'SUBMIT',
  APPROVE: 'APPROVE',
  RETURN: 'RETURN',
  PUBLISH: 'PUBLISH',
  DELIST: 'DELIST',
  RENEW: 'RENEW',
  FREEZE: 'FREEZE',
  UNFREEZE: 'UNFREEZE',
  REOPEN: 'REOPEN',
} as const;
export type AchievementAction = keyof typeof AchievementAction;

/** What only the platform does. LIST stands for an import that the centre itself confirmed. */
export type AchievementSystemAction = 'START_NEGOTIATION' | 'SIGN_CONTRACT' | 'EXPIRE' | 'LIST';

/** An achievement of a team, or a paper that stands in the catalogue as a lead to one. */
export const AchievementKind = { ACHIEVEMENT: 'ACHIEVEMENT', PAPER: 'PAPER' } as const;
export type AchievementKind = keyof typeof AchievementKind;

export const EDITABLE: readonly AchievementState[] = ['DRAFT', 'RETURNED'];
/** The phases of an achievement's life, as its owners sort them. */
export const AchievementPhase = {
  PREPARING: 'PREPARING',
  IN_REVIEW: 'IN_REVIEW',
  OPEN: 'OPEN',
  OVER: 'OVER',
} as const;
export type AchievementPhase = keyof typeof AchievementPhase;
export const PHASES: Readonly<Record<AchievementPhase, readonly AchievementState[]>> = {
  PREPARING: EDITABLE,
  IN_REVIEW: ['INSTITUTE_REVIEW', 'CENTRE_REVIEW'],
  OPEN: ['PUBLISHED', 'NEGOTIATING', 'UPDATE_DUE'],
  OVER: ['TRANSFERRED', 'DELISTED', 'FROZEN'],
};
export const VISIBLE: readonly AchievementState[] = ['PUBLISHED', 'NEGOTIATING', 'TRANSFERRED'];
export const OPEN: readonly AchievementState[] = ['PUBLISHED', 'NEGOTIATING'];
