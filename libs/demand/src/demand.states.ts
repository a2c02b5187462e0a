/** Where a demand stands; the table of moves is `demand.lifecycle.ts`. */
export const DemandState = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  PUBLISHED: 'PUBLISHED',
  NEGOTIATING: 'NEGOTIATING',
  CONTRACTED: 'CONTRACTED',
  SOLVED: 'SOLVED',
  PAUSED: 'PAUSED',
  EXPIRED: 'EXPIRED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type DemandState = (typeof DemandState)[keyof typeof DemandState];

/** What a person can do with a demand. */
export const DemandAction = {
  SUBMIT: 'SUBMIT',
  PUBLISH: 'PUBLISH',
  RETURN: 'RETURN',
  PAUSE: 'PAUSE',
  RESUME: 'RESUME',
  RENEW: 'RENEW',
  WITHDRAW: 'WITHDRAW',
  REOPEN: 'REOPEN',
  MARK_SOLVED: 'MARK_SOLVED',
} as const;
export type DemandAction = (typeof DemandAction)[keyof typeof DemandAction];

/** What only the platform does, as a match moves on or time passes. */
export type DemandSystemAction = 'START_NEGOTIATION' | 'SIGN_CONTRACT' | 'EXPIRE';

/** How many working days a review may take; then everybody is told. */
export const REVIEW_WORKING_DAYS = 2;

/** States in which a posting may be edited. */
export const EDITABLE: readonly DemandState[] = ['DRAFT', 'RETURNED'];
/** The phases of a demand's life, as its owner sorts them. */
export const DemandPhase = { PREPARING: 'PREPARING', OPEN: 'OPEN', OVER: 'OVER' } as const;
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
