import type { AchievementRecord } from '#achievement';
import type { MatchableDemand } from '#demand';
import { prepareAchievement, prepareDemand, type PreparedAchievement, type PreparedDemand } from '../engine/index.js';

/** A demand with its text and values prepared (tokenised, normalised) for scoring. */
export interface DemandReading {
  demand: MatchableDemand;
  prepared: PreparedDemand;
}

export interface AchievementReading {
  achievement: AchievementRecord;
  prepared: PreparedAchievement;
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
