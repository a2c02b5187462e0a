/** Why a broker takes a pair, or a whole organisation, out for a demand. The first five say something about the fit, the rest about the people. */
export const BanReason = {
  WRONG_FIELD: 'WRONG_FIELD',
  WRONG_OBJECT: 'WRONG_OBJECT',
  TOO_EARLY: 'TOO_EARLY',
  WORDS_ONLY: 'WORDS_ONLY',
  KNOWN: 'KNOWN',
  PARTNER: 'PARTNER',
  COMPETITOR: 'COMPETITOR',
  ASKED: 'ASKED',
  OTHER: 'OTHER',
} as const;
export type BanReason = keyof typeof BanReason;

/** What is taken out: one achievement, or everything of an organisation. */
export const BanScope = { ACHIEVEMENT: 'ACHIEVEMENT', ORGANIZATION: 'ORGANIZATION' } as const;
export type BanScope = keyof typeof BanScope;

/** Why a recommendation does not concern the person who got it; no partner is declined by it. */
export const NotRelevantReason = {
  WRONG_FIELD: 'WRONG_FIELD',
  WRONG_OBJECT: 'WRONG_OBJECT',
  TOO_EARLY: 'TOO_EARLY',
  WORDS_ONLY: 'WORDS_ONLY',
  KNOWN: 'KNOWN',
  OTHER: 'OTHER',
} as const;
export type NotRelevantReason = keyof typeof NotRelevantReason;
