import type { AchievementRecord } from '#achievement';
import type { MatchableDemand } from '#demand';
import { sharesOf } from './contribution.js';
import type { Together } from './cooperation.js';
import {
  explain,
  prepareAchievement,
  prepareDemand,
  scorerFor,
  type MatchWeights,
  type PairFacts,
  type PreparedAchievement,
  type PreparedDemand,
  type Scored,
  type Vocabulary,
} from './engine/index.js';
import type { Explanations, Match } from './match.entity.js';

/** A demand beside what the engine made of it. */
export interface DemandReading {
  demand: MatchableDemand;
  prepared: PreparedDemand;
}

export interface AchievementReading {
  achievement: AchievementRecord;
  prepared: PreparedAchievement;
}

/** A pair with its score. */
export interface Candidate {
  demand: MatchableDemand;
  achievement: AchievementRecord;
  scored: Scored;
  explanation: () => Explanations;
}

export function readDemand(demand: MatchableDemand): DemandReading {
  const {
    id,
    title,
    situation,
    wantedResult,
    constraints,
    modes,
    field,
    regionCode,
    requiredTrl,
    budgetMin,
    budgetMax,
  } = demand;
  return {
    demand,
    prepared: prepareDemand({
      id,
      title,
      situation,
      wantedResult,
      constraints,
      modes,
      field,
      regionCode,
      requiredTrl,
      indicators: demand.indicators,
      budgetMinFen: budgetMin,
      budgetMaxFen: budgetMax,
    }),
  };
}

export function readAchievement(achievement: AchievementRecord): AchievementReading {
  const { id, title, abstract, problemSolved, modes, field, regionCode, trl, keywords, priceMin, priceMax } =
    achievement;
  return {
    achievement,
    prepared: prepareAchievement({
      id,
      title,
      abstract,
      problemSolved,
      modes,
      field,
      regionCode,
      trl,
      keywords,
      indicators: achievement.indicators,
      priceMinFen: priceMin,
      priceMaxFen: priceMax,
    }),
  };
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

/** The columns of a match that come from the pair as it is now. */
export function columnsOf({ demand, achievement, scored, explanation }: Candidate): Partial<Match> {
  return {
    demandOrganizationId: demand.organizationId,
    demandAuthorId: demand.createdBy,
    instituteId: achievement.instituteId,
    achievementAuthorId: achievement.createdBy,
    invited: demand.secrecy === 'INVITED',
    field: demand.field,
    score: scored.score,
    band: scored.band,
    modelVersion: scored.modelVersion,
    explanation: { ...explanation(), shares: sharesOf(scored.signals) },
    expectedSum: demand.budgetMax ?? demand.budgetMin,
  };
}
