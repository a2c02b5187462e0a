import type { AchievementRecord } from '../../achievement/src/index.js';
import type { MatchableDemand } from '../../demand/src/index.js';
import { CorpusStatistics, explain, prepareAchievement, prepareDemand, scorerFor, type PreparedAchievement, type PreparedDemand, type Scored } from './engine/index.js';
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
  const { id, title, situation, wantedResult, constraints, modes, field, regionCode, requiredTrl, budgetMin, budgetMax } = demand;
  return {
    demand,
    prepared: prepareDemand({
      id, title, situation, wantedResult, constraints, modes, field, regionCode, requiredTrl,
      indicators: demand.indicators,
      budgetMinFen: budgetMin,
      budgetMaxFen: budgetMax,
    }),
  };
}

export function readAchievement(achievement: AchievementRecord): AchievementReading {
  const { id, title, abstract, problemSolved, modes, field, regionCode, trl, keywords, priceMin, priceMax } = achievement;
  return {
    achievement,
    prepared: prepareAchievement({
      id, title, abstract, problemSolved, modes, field, regionCode, trl, keywords,
      indicators: achievement.indicators,
      priceMinFen: priceMin,
      priceMaxFen: priceMax,
    }),
  };
}

/** Scores one demand against some achievements. The words of each pair are made only when asked for: they cost more than the score. */
export function scorePairs({ demand, prepared }: DemandReading, achievements: readonly AchievementReading[], statistics: CorpusStatistics): Candidate[] {
  const scorer = scorerFor(prepared, statistics);
  return achievements.map((reading) => {
    const scored = scorer.score(reading.prepared);
    const inWords = (locale: 'zh' | 'en') => explain(prepared.record, reading.prepared.record, scored, statistics, locale);
    return { demand, achievement: reading.achievement, scored, explanation: () => ({ zh: inWords('zh'), en: inWords('en') }) };
  });
}

/** Whom it makes no sense to bring together. */
export function mayMeet(demand: Pick<MatchableDemand, 'organizationId'>, achievement: Pick<AchievementRecord, 'instituteId'>): boolean {
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
    hidden: false,
    field: demand.field,
    score: scored.score,
    band: scored.band,
    modelVersion: scored.modelVersion,
    explanation: explanation(),
    expectedSum: demand.budgetMax ?? demand.budgetMin,
  };
}
