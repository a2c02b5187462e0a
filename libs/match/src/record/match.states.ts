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

type Ahead = Exclude<PathStage, 'LEAD'>;
export type MatchAction = `TO_${Ahead}` | 'HOLD' | `RESUME_${PathStage}` | 'CLOSE' | 'CONTRACT';

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

export function isOnPath(stage: MatchStage): stage is PathStage {
  return (PATH as readonly MatchStage[]).includes(stage);
}
