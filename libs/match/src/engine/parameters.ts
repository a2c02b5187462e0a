import type { SignalName } from './engine.types.js';

/** What a model may learn: how much each signal counts (they add up to 1), and where the bands begin. */
export interface MatchWeights {
  version: string;
  weights: Readonly<Record<SignalName, number>>;
  bands: { readonly strong: BandFloor; readonly fair: BandFloor };
}

/** The least score, and the least strength of the texts taken together. */
export interface BandFloor {
  readonly score: number;
  readonly text: number;
}

/**
 * All numbers of the matcher, in one versioned place. A change of any of them is a new `modelVersion`, because every
 * stored match remembers the version that made it.
 *
 * Where they come from (docs/matching.md has the table, each part off in turn, and the command: `npm run bench:match`):
 * - `text`: tried one at a time on 127 judged demands against 6,715 achievement titles of the public CCF BDCI 2019 set
 *   (transfer staff's own judgements). There differences below 0.02 mean nothing, so round values in the middle of the flat part
 *   are taken, not the maximum. What mattered: single characters beside bigrams (recall@50 0.43 → 0.50), rarity among
 *   demands (0.40 → 0.48), counts in the demand that do not saturate early (0.48 → 0.50).
 * - `queries`: candidates' recall within 1,000 is 0.83; 0.73 without the query by direction, 0.77 without those by words.
 * - `weights`: the three of the texts stand on a plateau (1 : 0.3–0.6 : 0.13–0.27 are alike), chosen by hand; chosen on four fifths
 *   of the demands they do as well on the fifth. The others are priors: the words decide whether two records speak of the same
 *   thing at all, the structured values between those that do. They add up to 1. What is unknown counts `neutral`, so that a
 *   catalogue of bare papers is neither favoured nor buried. Past cooperation weighs least: it says how soon two come to terms, not
 *   whether the matter fits. All together (2026-11-24): recall@50 0.534, recall@200 0.681, judged nDCG@10 0.662, AUC 0.767.
 * - `bands`: absolute, set on the demo's ten pairs, their ninety wrong pairs and two thousand unrelated abstracts.
 */
export const PARAMETERS = {
  modelVersion: 'evidence-2',
  /** Bounds on time and memory per record; what lies beyond is not read for the score. Characters, records, terms. */
  limits: {
    titleCap: 600,
    bodyCap: 8_000,
    spanCap: 4_000,
    indicators: 30,
    demandTerms: 400,
    sharedTerms: 12,
    gaps: 12,
    questions: 8,
  },
  text: {
    /** BM25: how soon a repeated term stops counting. */
    saturation: 1.2,
    /** BM25: how far a long title or body is held against the record. */
    titleLength: 0.75,
    bodyLength: 0.75,
    /** An achievement's title and keywords against its body. */
    titleWeight: 2,
    /** A demand's title against its body, and the power that flattens repetition there. */
    queryTitle: 5,
    queryPower: 0.75,
    /** A single character against a bigram. */
    character: 1.3,
    /** Pseudo-records that give a young catalogue its sense of what is common, and the share of them with boilerplate. */
    priorRecords: 20,
    priorShare: 0.6,
    /** A full match is as good as finding this many of the demand's heaviest terms. */
    idealTerms: 60,
    /** The strength is this many times the square root of the share of a full match: a fifth of it is already a good one. */
    stretch: 1.5,
  },
  /** The likeness of meaning at its best is about four fifths; from `fits` on it is said to fit. */
  meaning: { stretch: 1.15, fits: 0.45 },
  /** Repeated terms count less than evenly; the rest of a sector counts a little; who names no subject is taken as slightly alike. */
  subject: { power: 0.7, neighbour: 0.15, unknown: 0.1, fits: 0.5 },
  /**
   * Candidates: queries by words and by subjects, tokens per query (the search engine reads ten), hits to take of each; hits of the one query
   * by meaning; how many are scored by their texts, how many of these with everything that is known, and how many demands an
   * achievement is held against, each of which asks in its own words. A single character may lead a query
   * only when it stands in at most this share of the other side (or in so few records).
   */
  queries: {
    leads: 48,
    subjects: 4,
    words: 10,
    hits: 60,
    near: 600,
    scored: 1_200,
    whole: 120,
    reversed: 400,
    commonCharacter: 0.05,
    fewRecords: 30,
  },
  weights: {
    TEXT: 0.34,
    MEANING: 0.19,
    SUBJECT: 0.07,
    FIELD: 0.08,
    TRL: 0.09,
    BUDGET: 0.06,
    INDICATORS: 0.1,
    MODE: 0.02,
    REGION: 0.03,
    COOPERATION: 0.02,
  } satisfies Record<SignalName, number>,
  neutral: 0.5,
  trl: { oneBelow: 0.45, twoBelow: 0.2, further: 0 },
  /** An asked price this many times the budget is worth nothing; between, the strength falls evenly. One whose upper end is above it is worth `overlaps`. */
  budget: { hopelessAt: 2, overlaps: 0.8 },
  mode: { other: 0.3 },
  region: { district: 1, city: 0.9, shanghai: 0.8, province: 0.7, elsewhere: 0.4 },
  indicators: {
    /** Likeness of names from which two indicators are the same one, and from which prose speaks of it. */
    sameName: 0.6,
    sameProse: 0.65,
    gradeProse: 0.5,
    /** How far before a figure its name may stand, in characters. */
    reach: 24,
    /** What is off by at most this share of what is asked is worth `nearMiss`, else `miss`. */
    nearShortfall: 0.35,
    nearMiss: 0.35,
    miss: 0.1,
  },
  bands: { strong: { score: 0.68, text: 0.5 }, fair: { score: 0.53, text: 0.38 } },
} as const;
