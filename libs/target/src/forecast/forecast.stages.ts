import { OPEN_STAGES, type OpenStage } from '#match';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { normalShare } from './forecast.random.js';

const share = z.number().gt(0).lt(1);
const stage = z.object({ share, days: z.number().positive() });
const priorsFile = z.object({
  model: z.string(),
  weight: z.number().positive(),
  spread: z.number().positive(),
  stages: z.record(z.enum(OPEN_STAGES), stage),
});
export type Priors = z.infer<typeof priorsFile>;

export const PRIORS: Priors = priorsFile.parse(
  JSON.parse(readFileSync(new URL('./forecast-priors.json', import.meta.url), 'utf8')),
);

/** A match that has ended, as it passed one stage. */
export interface Passage {
  stage: OpenStage;
  /** From reaching the stage to the signing; null when it was closed without a contract. */
  daysToSign: number | null;
}

/** What is known of a stage: Beta(won, lost) for the share that signs, a log-normal distribution for the days to the signing. */
export interface StageEstimate {
  won: number;
  lost: number;
  /** Matches of the platform itself behind it, and those of them that signed. */
  seen: number;
  signed: number;
  logDays: number;
  spread: number;
}

export type StageEstimates = Readonly<Record<OpenStage, StageEstimate>>;

/** The platform's own histories on top of the configured priors: the more there are, the less the priors weigh. */
export function estimateStages(passages: readonly Passage[], priors: Priors = PRIORS): StageEstimates {
  return Object.fromEntries(
    OPEN_STAGES.map((name) => [
      name,
      estimate(
        passages.filter((passage) => passage.stage === name),
        priors.stages[name],
        priors,
      ),
    ]),
  ) as Record<OpenStage, StageEstimate>;
}

function estimate(
  passages: readonly Passage[],
  prior: { share: number; days: number },
  { weight, spread }: Priors,
): StageEstimate {
  const logs = passages.flatMap(({ daysToSign }) => (daysToSign === null ? [] : [Math.log(Math.max(1, daysToSign))]));
  const seen = passages.length;
  const signed = logs.length;
  const logDays = (Math.log(prior.days) * weight + sum(logs)) / (weight + signed);
  const deviation = sum(logs.map((log) => (log - logDays) ** 2));
  return {
    won: prior.share * weight + signed,
    lost: (1 - prior.share) * weight + seen - signed,
    seen,
    signed,
    logDays,
    spread: Math.sqrt((spread ** 2 * weight + deviation) / (weight + signed)),
  };
}

/** P(signed within `days` from now), of those that sign at all and have stood at the stage for `age` days without signing. */
export function signedWithin(days: number, age: number, { logDays, spread }: StageEstimate): number {
  if (days <= 0) return 0;
  const by = (day: number): number => (day <= 0 ? 0 : normalShare((Math.log(day) - logDays) / spread));
  const open = 1 - by(age);
  // Far beyond what was ever seen nothing is known of the rest; it is taken as slowly as the longest that is.
  if (open < 0.001) return Math.min(1, days / (age + days));
  return (by(age + days) - by(age)) / open;
}

export function meanShare({ won, lost }: StageEstimate): number {
  return won / (won + lost);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
