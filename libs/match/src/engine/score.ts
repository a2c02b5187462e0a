import type {
  Band,
  PairFacts,
  PreparedAchievement,
  PreparedDemand,
  PreparedText,
  Scored,
  SignalScore,
} from './engine.types.js';
import { PARAMETERS, type MatchWeights } from './parameters.js';
import { indicatorSignal } from './signals/indicators.js';
import { meaningSignal } from './signals/meaning.js';
import {
  budgetSignal,
  cooperationSignal,
  fieldSignal,
  modeSignal,
  regionSignal,
  trlSignal,
} from './signals/structured.js';
import { subjectProfile, subjectSignal } from './signals/subject.js';
import { textSignal, weighTerms } from './signals/text.js';
import { askedVector, offeredVector, type Vocabulary } from './vocabulary.js';

/** What the texts alone say of a pair: the signals of words, meaning and subject, and their weighted sum. */
export interface Evidence {
  signals: [SignalScore, SignalScore, SignalScore];
  sum: number;
}

/** A demand ready to be held against many achievements. */
export interface Scorer {
  /** From the texts alone: cheap, for the order of many candidates. @param vector where the text points; found from the text when left out */
  evidence(text: PreparedText, vector?: ArrayLike<number>): Evidence;
  /** With everything that is known of both, for those at the top. */
  score(achievement: PreparedAchievement, evidence?: Evidence, facts?: PairFacts): Scored;
}

/** The weights that ship; an installation may have learned others. */
export const BUILT_IN_WEIGHTS: MatchWeights = {
  version: PARAMETERS.modelVersion,
  weights: PARAMETERS.weights,
  bands: PARAMETERS.bands,
};

/** Weighs the demand's terms once. @param known where the demand points, when that was found before: it need not be found again */
export function scorerFor(
  demand: PreparedDemand,
  vocabulary: Vocabulary,
  model: MatchWeights = BUILT_IN_WEIGHTS,
  known?: ArrayLike<number>,
): Scorer {
  const { statistics } = vocabulary;
  const asked = weighTerms(demand.text, statistics);
  const direction = known ?? askedVector(demand.text, vocabulary);
  const subject = subjectProfile(demand.text, statistics, PARAMETERS.text.queryTitle);
  const weighed = <Signal extends SignalScore>(signal: Signal): Signal => ({
    ...signal,
    weight: model.weights[signal.name],
  });

  const evidence = (text: PreparedText, vector?: ArrayLike<number>): Evidence => {
    const words = weighed(textSignal(asked, text, statistics));
    const meaning = weighed(
      meaningSignal(direction, direction && (vector ?? offeredVector(text, vocabulary)), words.strength),
    );
    const about = weighed(subjectSignal(subject, text, statistics));
    return { signals: [words, meaning, about], sum: sumOf([words, meaning, about]) };
  };
  return {
    evidence,
    score(achievement, known, facts = {}) {
      const { signals: texts } = known ?? evidence(achievement.text);
      const indicators = indicatorSignal(demand.record.indicators, achievement);
      const [wanted, offered] = [demand.record, achievement.record];
      const values = [
        fieldSignal(wanted, offered),
        trlSignal(wanted, offered),
        budgetSignal(wanted, offered),
        indicators.signal,
        modeSignal(wanted, offered),
        regionSignal(wanted, offered),
        cooperationSignal(facts),
      ];
      const signals: SignalScore[] = [...texts, ...values.map(weighed)];
      const score = sumOf(signals);
      return {
        demandId: wanted.id,
        achievementId: offered.id,
        score,
        band: bandOf(score, signals, model),
        signals,
        indicators: indicators.results,
        modelVersion: model.version,
        ...facts,
      };
    },
  };
}

const sumOf = (signals: readonly SignalScore[]): number =>
  signals.reduce((sum, { weight, strength }) => sum + weight * strength, 0);
const TEXTUAL = new Set(['TEXT', 'MEANING', 'SUBJECT']);

/** Absolute: a list of poor matches has no strong one. Without the texts no structured value makes a match, and what misses an asked figure or maturity is not strong. */
export function bandOf(
  score: number,
  signals: readonly SignalScore[],
  { bands: { strong, fair } }: Pick<MatchWeights, 'bands'> = BUILT_IN_WEIGHTS,
): Band {
  const textual = signals.filter(({ name }) => TEXTUAL.has(name));
  const whole = textual.reduce((sum, { weight }) => sum + weight, 0);
  const text = whole > 0 ? sumOf(textual) / whole : 0;
  const missed = signals.some(({ name, verdict }) => (name === 'TRL' || name === 'INDICATORS') && verdict === 'MISSES');
  if (score >= strong.score && text >= strong.text && !missed) return 'STRONG';
  return score >= fair.score && text >= fair.text ? 'FAIR' : 'WEAK';
}

/** Best first; equal scores in the order of ids, so that a list never changes without a reason. */
export function rank(scored: Scored[]): Scored[] {
  return [...scored].sort(
    (left, right) =>
      right.score - left.score ||
      (left.achievementId < right.achievementId ? -1 : left.achievementId > right.achievementId ? 1 : 0),
  );
}
