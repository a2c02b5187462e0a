import type { Locale } from '#kernel/values';
import type { IndicatorKind, Operator } from '#taxonomy';
import type { Band, SignalName, Verdict } from './engine.enums.js';

export type { Band, IndicatorKind, Operator, SignalName, Verdict };

/** The engine's own view of a record: plain values, so that it needs neither database nor framework. */

export type EngineLocale = Locale;
export type Side = 'demand' | 'achievement';

export interface IndicatorText {
  name: string;
  kind: IndicatorKind;
  operator: Operator;
  value: string;
  unit: string;
  /** From the lowest to the highest grade; empty for other kinds. */
  scale: string[];
}

/** A demand as the matcher may read it: of a masked demand the caller passes the public texts only. */
export interface DemandText {
  id: string;
  title: string;
  situation: string;
  wantedResult: string;
  constraints: string;
  indicators: IndicatorText[];
  budgetMinFen?: bigint | null;
  budgetMaxFen?: bigint | null;
  requiredTrl?: number | null;
  modes: string[];
  field?: string | null;
  regionCode?: string | null;
}

export interface AchievementText {
  id: string;
  title: string;
  abstract: string;
  problemSolved: string;
  indicators: IndicatorText[];
  trl?: number | null;
  priceMinFen?: bigint | null;
  priceMaxFen?: bigint | null;
  modes: string[];
  field?: string | null;
  regionCode?: string | null;
  keywords: string[];
}

/**
 * A record tokenised once; independent of the catalogue's statistics, so it is kept as long as the text stays. Three arrays side by side:
 * the numbers of its terms in rising order, and how often each stands in the title-like fields and in the rest.
 */
export interface PreparedText {
  ids: Uint32Array;
  title: Uint8Array;
  body: Uint8Array;
  titleLength: number;
  bodyLength: number;
}

export interface PreparedDemand {
  side: 'demand';
  record: DemandText;
  text: PreparedText;
}

export interface PreparedAchievement {
  side: 'achievement';
  record: AchievementText;
  /** Made when first asked for: what was weighed by its stored reading needs none. */
  readonly text: PreparedText;
}

export type Prepared = PreparedDemand | PreparedAchievement;

/** Where a promised figure was found: in the structured list, or only in the prose. */
export type Source = 'LISTED' | 'TEXT';

/** Why one asked indicator is unknown, when it is. */
export type UnknownReason = 'NOT_STATED' | 'UNIT' | 'SCALE' | 'OPEN_END' | 'WORDS';

export interface IndicatorResult {
  asked: IndicatorText;
  verdict: Verdict;
  /** What the achievement promises, ready to show: `±4%`, `G5`, `≥55天`. */
  promised?: string;
  source?: Source;
  unknown?: UnknownReason;
}

/** One signal's reading of a pair; its part of the score is `strength` times `weight`. */
export interface SignalScore {
  name: SignalName;
  verdict: Verdict;
  /** 0 … 1; neutral when unknown. */
  strength: number;
  weight: number;
}

/** What is known of the two organisations together, beside their records. */
export interface PairFacts {
  /** Contracts that they have signed with each other; left out when there are none or it may not be told. */
  contractsTogether?: number;
}

export interface Scored extends PairFacts {
  demandId: string;
  achievementId: string;
  /** 0 … 1, on an absolute scale: not relative to the other candidates. */
  score: number;
  band: Band;
  signals: SignalScore[];
  indicators: IndicatorResult[];
  modelVersion: string;
}

export interface Span {
  field: string;
  start: number;
  end: number;
}

export interface SharedTerm {
  term: string;
  demandSpans: Span[];
  achievementSpans: Span[];
}

export interface SignalExplanation {
  name: SignalName;
  label: string;
  verdict: Verdict;
  summary: string;
  strength: number;
}

export interface IndicatorComparison {
  name: string;
  asked: string;
  promised: string | null;
  verdict: Verdict;
  note: string;
}

export interface Explanation {
  sentence: string;
  signals: SignalExplanation[];
  sharedTerms: SharedTerm[];
  indicators: IndicatorComparison[];
  gaps: string[];
  questions: string[];
}
