import type { AchievementRecord } from '#achievement';
import type { MatchableDemand } from '#demand';
import {
  explain,
  scorerFor,
  type MatchWeights,
  type PairFacts,
  type Scored,
  type Vocabulary,
} from '../engine/index.js';
import type { Explanations } from '../record/match.entity.js';
import type { AchievementReading, DemandReading } from '../search/record-readings.js';
import type { Together } from './past-cooperation.service.js';

/** A pair with its score. */
export interface Candidate {
  demand: MatchableDemand;
  achievement: AchievementRecord;
  scored: Scored;
  explanation: () => Explanations;
}

/** A scored pair, with its words to be made when asked for: they cost more than the score. */
export function candidateOf(
  { demand, prepared }: DemandReading,
  reading: AchievementReading,
  scored: Scored,
  vocabulary: Vocabulary,
): Candidate {
  const inWords = (locale: 'zh' | 'en') =>
    explain(prepared.record, reading.prepared.record, scored, vocabulary, locale);
  return {
    demand,
    achievement: reading.achievement,
    scored,
    explanation: () => ({ zh: inWords('zh'), en: inWords('en') }),
  };
}

/** What a pair is scored with, beside its texts. */
export interface ScoringMeans {
  vocabulary: Vocabulary;
  model?: MatchWeights;
  together?: Together;
}

/** Scores one pair whole. */
export function scorePair(
  demand: DemandReading,
  achievement: AchievementReading,
  { vocabulary, model, together }: ScoringMeans,
): Candidate {
  const facts = factsOf(demand, achievement, together);
  return candidateOf(
    demand,
    achievement,
    scorerFor(demand.prepared, vocabulary, model).score(achievement.prepared, undefined, facts),
    vocabulary,
  );
}

export function factsOf(
  { demand }: DemandReading,
  { achievement }: AchievementReading,
  together?: Together,
): PairFacts {
  const contractsTogether = together?.(demand, achievement);
  return contractsTogether === undefined ? {} : { contractsTogether };
}

/** Whom it makes no sense to bring together. */
export function mayMeet(
  demand: Pick<MatchableDemand, 'organizationId'>,
  achievement: Pick<AchievementRecord, 'instituteId'>,
): boolean {
  return demand.organizationId !== achievement.instituteId;
}
