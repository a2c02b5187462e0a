/** Where a match stands; the table of moves is `match.lifecycle.ts`. */
export const MatchStage = {
  LEAD: 'LEAD',
  RECOMMENDED: 'RECOMMENDED',
  CONTACTED: 'CONTACTED',
  VISITED: 'VISITED',
  NEGOTIATING: 'NEGOTIATING',
  INTENT: 'INTENT',
  CONTRACTED: 'CONTRACTED',
  ON_HOLD: 'ON_HOLD',
  CLOSED: 'CLOSED',
} as const;
export type MatchStage = keyof typeof MatchStage;

/** The way from a lead to an intent, in order; brokers move along it. */
export const PATH = [
  'LEAD',
  'RECOMMENDED',
  'CONTACTED',
  'VISITED',
  'NEGOTIATING',
  'INTENT',
] as const satisfies readonly MatchStage[];
export type PathStage = (typeof PATH)[number];

/** The stages in which a match is open, in the order of the way. */
export const OPEN_STAGES = [...PATH, 'ON_HOLD'] as const satisfies readonly MatchStage[];
export type OpenStage = (typeof OPEN_STAGES)[number];

export const MatchOrigin = { AUTOMATIC: 'AUTOMATIC', BROKER: 'BROKER', USER: 'USER' } as const;
export type MatchOrigin = keyof typeof MatchOrigin;

export const Band = { STRONG: 'STRONG', FAIR: 'FAIR', WEAK: 'WEAK' } as const;
export const Verdict = { FITS: 'FITS', MISSES: 'MISSES', UNKNOWN: 'UNKNOWN' } as const;
export const SignalName = {
  TEXT: 'TEXT',
  MEANING: 'MEANING',
  SUBJECT: 'SUBJECT',
  FIELD: 'FIELD',
  TRL: 'TRL',
  BUDGET: 'BUDGET',
  INDICATORS: 'INDICATORS',
  MODE: 'MODE',
  REGION: 'REGION',
  COOPERATION: 'COOPERATION',
} as const;

export const AnswerState = { UNREAD: 'UNREAD', READ: 'READ', ACCEPTED: 'ACCEPTED', DECLINED: 'DECLINED' } as const;
export type AnswerState = keyof typeof AnswerState;

export const MatchSide = { DEMAND: 'DEMAND', ACHIEVEMENT: 'ACHIEVEMENT' } as const;
export type MatchSide = keyof typeof MatchSide;

export const FollowUpKind = { CALL: 'CALL', VISIT: 'VISIT', MEETING: 'MEETING', DOCUMENT: 'DOCUMENT' } as const;
export type FollowUpKind = keyof typeof FollowUpKind;

export const MatchAction = {
  TO_RECOMMENDED: 'TO_RECOMMENDED',
  TO_CONTACTED: 'TO_CONTACTED',
  TO_VISITED: 'TO_VISITED',
  TO_NEGOTIATING: 'TO_NEGOTIATING',
  TO_INTENT: 'TO_INTENT',
  HOLD: 'HOLD',
  RESUME_LEAD: 'RESUME_LEAD',
  RESUME_RECOMMENDED: 'RESUME_RECOMMENDED',
  RESUME_CONTACTED: 'RESUME_CONTACTED',
  RESUME_VISITED: 'RESUME_VISITED',
  RESUME_NEGOTIATING: 'RESUME_NEGOTIATING',
  RESUME_INTENT: 'RESUME_INTENT',
  CLOSE: 'CLOSE',
  CONTRACT: 'CONTRACT',
} as const;
export type MatchAction = keyof typeof MatchAction;

/** How many days a match may stand at a stage before it counts as late. */
export const STAGE_DAYS: Readonly<Record<PathStage, number>> = {
  LEAD: 7,
  RECOMMENDED: 14,
  CONTACTED: 21,
  VISITED: 30,
  NEGOTIATING: 90,
  INTENT: 60,
};

/** Stages in which the sides may still answer. */
export const ANSWERABLE: readonly MatchStage[] = ['RECOMMENDED', 'CONTACTED', 'VISITED', 'NEGOTIATING', 'INTENT'];

/** Stages in which a side may still call it not relevant: nobody has begun to talk. */
export const ASIDE_STAGES: readonly MatchStage[] = ['LEAD', 'RECOMMENDED'];
/** Stages in which a broker may rule it out: nobody is talking. */
export const BANNABLE = ['LEAD', 'RECOMMENDED', 'ON_HOLD'] as const satisfies readonly MatchStage[];

export function isOnPath(stage: MatchStage): stage is PathStage {
  return (PATH as readonly MatchStage[]).includes(stage);
}

/** Whether a move along the path leaves a stage out; then a note says why. */
export function skipped(from: MatchStage, to: MatchStage): boolean {
  return isOnPath(from) && isOnPath(to) && PATH.indexOf(to) - PATH.indexOf(from) > 1;
}
