import { OPEN_STAGES, type OpenStage } from '#match';
import { seededRandom, type Random } from './forecast.random.js';
import { seasonsOf, type MonthFlow } from './forecast.seasons.js';
import { meanShare, signedWithin, type StageEstimates } from './forecast.stages.js';
import { beyond, tailOf, type Tail } from './forecast.tail.js';

export interface OpenMatch {
  id: string;
  stage: OpenStage;
  /** In fen. */
  expectedSum: number;
  daysAtStage: number;
}

export interface ForecastInput {
  /** What is signed in each month of the year so far, in fen; the running month is the last. */
  signed: readonly number[];
  /** Days of the running month that are still to come, as a share of it. */
  restOfMonth: number;
  /** Days from now to the end of each month from the running one on. */
  daysToMonthEnds: readonly number[];
  /** Complete months before now, oldest first, of this year and those before. */
  history: readonly MonthFlow[];
  open: readonly OpenMatch[];
  stages: StageEstimates;
  target: number;
}

export interface Forecast {
  /** Cumulative by month from the running one on, in fen. */
  months: { month: number; p10: number; p50: number; p90: number }[];
  reachShare: number;
}

const HISTORY_MONTHS = 36;
/** A trend is looked for from two whole years on, and never believed beyond this much a month. */
const GREATEST_TREND = 0.05;
/** Months that vary by this much of their mean have the spreads below; calmer and wilder ones less and more, within limits. Set by the back-test. */
const USUAL_VARIATION = 0.6;
const SPREAD_FACTORS = [0.5, 1.5] as const;
/** How uncertain the level of one month is, and how much a level may drift in the months to come. Set by the back-test. */
const LEVEL_SPREAD = 0.3;
const DRIFT_SPREAD = 0.04;
/** How far a month's sum goes beyond those that were seen. */
const MONTH_SPREAD = 0.2;
/** How far a contract's sum lies from what was expected of the match. */
const SUM_SPREAD = 0.25;
const CHUNK = 500;

/**
 * Where the year ends: what is signed, and for each month to come the flow without matches (drawn from the months seen), what new matches
 * bring (their share of the months seen, as far as a match that is not there yet can be signed by then), and every open match by its stage.
 * @param pause lets others work now and then; the simulation is in a worker that has more to do.
 */
export async function simulate(
  input: ForecastInput,
  {
    simulations,
    seed,
    pause = () => Promise.resolve(),
  }: { simulations: number; seed: number; pause?: () => Promise<void> },
): Promise<Forecast> {
  const random = seededRandom(seed);
  const months = input.daysToMonthEnds.length;
  const totals = Array.from({ length: months }, () => new Float64Array(simulations));
  const flow = flowOf(input);
  const pipeline = pipelineOf(input);
  const signed = input.signed.reduce((sum, value) => sum + value, 0);
  const gains = new Float64Array(months);
  for (let run = 0; run < simulations; run += 1) {
    if (run % CHUNK === CHUNK - 1) await pause();
    gains.fill(0);
    drawFlow(flow, gains, random);
    drawPipeline(pipeline, gains, random);
    let sum = signed;
    for (let month = 0; month < months; month += 1) totals[month]![run] = sum += gains[month]!;
  }
  const last = totals.at(-1)!;
  const reached = last.reduce((count, total) => count + (total >= input.target ? 1 : 0), 0);
  const first = input.signed.length;
  return {
    months: totals.map((values, index) => ({ month: first + index, ...quantiles(values) })),
    reachShare: reached / simulations,
  };
}

/** What each open match is expected to bring before the year ends, most first. */
export function expectedOf({
  open,
  stages,
  daysToMonthEnds,
}: Pick<ForecastInput, 'open' | 'stages' | 'daysToMonthEnds'>): { id: string; probability: number; fen: number }[] {
  const days = daysToMonthEnds.at(-1) ?? 0;
  return open
    .map(({ id, stage, expectedSum, daysAtStage }) => {
      const probability = meanShare(stages[stage]) * signedWithin(days, daysAtStage, stages[stage]);
      return { id, probability, fen: probability * expectedSum };
    })
    .sort((a, b) => b.fen - a.fen || (a.id < b.id ? -1 : 1));
}

interface Flow {
  direct: Float64Array;
  matched: Float64Array;
  /** How much each month seen says of the level: as much as its season brings. */
  weights: Float64Array;
  /** How a month compares with the mean month, from the running month on. */
  seasons: Float64Array;
  /** What part of the month is still to come. */
  parts: Float64Array;
  /** What part of the matched flow can come of matches that are not there yet. */
  fresh: Float64Array;
  /** How many months before the running one each month seen lies. */
  ages: Float64Array;
  trend: Trend;
  /** How wild the months are against usual ones. */
  wildness: number;
  /** What lies beyond the largest of the direct ones. */
  tail: Tail;
}

/** Growth of the logarithm per month, and how uncertain it is. */
export interface Trend {
  growth: number;
  spread: number;
}

function flowOf({ history, signed, restOfMonth, daysToMonthEnds, stages }: ForecastInput): Flow {
  const seen = history.slice(-HISTORY_MONTHS);
  const trend = trendOf(seen);
  const ages = Float64Array.from(seen, (_, index) => seen.length - index);
  // As if every month had been at today's level.
  const level = seen.map(({ month, direct, matched }, index): MonthFlow => {
    const grown = Math.exp(trend.growth * ages[index]!);
    return { month, direct: direct * grown, matched: matched * grown };
  });
  const season = seasonsOf(level);
  const from = (pick: (flow: MonthFlow) => number): Float64Array =>
    Float64Array.from(level, (flow) => pick(flow) / season[flow.month - 1]!);
  return {
    weights: Float64Array.from(level, ({ month }) => season[month - 1]!),
    direct: from(({ direct }) => direct),
    matched: from(({ matched }) => matched),
    seasons: Float64Array.from(daysToMonthEnds, (_, index) => season[signed.length - 1 + index]!),
    parts: Float64Array.from(daysToMonthEnds, (_, index) => (index === 0 ? restOfMonth : 1)),
    fresh: Float64Array.from(daysToMonthEnds, (days) => signedWithin(Math.max(0, days - 15), 0, stages.RECOMMENDED)),
    ages,
    trend,
    tail: tailOf(from(({ direct }) => direct)),
    wildness: Math.min(
      SPREAD_FACTORS[1],
      Math.max(SPREAD_FACTORS[0], variationOf(from(({ direct, matched }) => direct + matched)) / USUAL_VARIATION),
    ),
  };
}

/**
 * How a year compares with the one before it: whole years, so that seasons cancel out. What the months' own variation could bring about by
 * chance is taken off (drawn toward none), and stays as uncertainty. None below two whole years.
 */
export function trendOf(history: readonly MonthFlow[]): Trend {
  const years = Math.floor(history.length / 12);
  const sums = Array.from({ length: years }, (_, back) => {
    const end = history.length - 12 * back;
    return history.slice(end - 12, end).reduce((sum, { direct, matched }) => sum + direct + matched, 0);
  });
  if (years < 2 || sums.some((sum) => sum <= 0)) return { growth: 0, spread: 0 };
  const spans = years - 1;
  const seen = Math.log(sums[0]! / sums[spans]!) / (12 * spans);
  const bySeason = Array.from({ length: 12 }, (_, index) => history.filter(({ month }) => month === index + 1));
  // Each month against the same month of other years: what is left is chance.
  const chance = bySeason.map((same) =>
    variationOf(Float64Array.from(same, ({ direct, matched }, at) => (direct + matched) * Math.exp(-seen * 12 * at))),
  );
  const variation = Math.sqrt(chance.reduce((sum, value) => sum + value ** 2, 0) / 12);
  const error = Math.sqrt((2 * variation ** 2) / 12) / (12 * spans);
  const believed = seen === 0 ? 0 : Math.max(0, 1 - error ** 2 / seen ** 2) * seen;
  return { growth: Math.min(GREATEST_TREND, Math.max(-GREATEST_TREND, believed)), spread: error };
}

/** The standard deviation as a share of the mean. */
function variationOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  if (values.length < 2 || mean <= 0) return USUAL_VARIATION;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)) / mean;
}

/** A bootstrap of the months' bootstrap: first which months stand for the level, then a month of those for each month to come. */
function drawFlow(
  { direct, matched, weights, seasons, parts, fresh, ages, trend, wildness, tail }: Flow,
  gains: Float64Array,
  random: Random,
): void {
  const count = direct.length;
  if (!count) return;
  const stands = new Uint16Array(count);
  const most = Math.max(...weights);
  for (let index = 0; index < count; index += 1) stands[index] = weighted(weights, most, random);
  const level = (wildness * LEVEL_SPREAD) / Math.sqrt(count);
  const spread = wildness * MONTH_SPREAD;
  const off = random.normal() * trend.spread;
  let drift = random.normal() * level - level ** 2 / 2;
  for (let month = 0; month < gains.length; month += 1) {
    drift += random.normal() * DRIFT_SPREAD - DRIFT_SPREAD ** 2 / 2;
    const like = stands[Math.floor(random.uniform() * count)]!;
    // Of one month more than were seen, each is as likely to be the largest.
    const own = random.uniform() * (count + 1) < 1 ? beyond(tail, random) : direct[like]!;
    const sum = own + matched[like]! * fresh[month]!;
    const reach = ages[like]! + month;
    const grown = trend.growth * month + off * reach - (trend.spread * reach) ** 2 / 2;
    if (sum !== 0)
      gains[month]! +=
        Math.max(0, sum) *
        seasons[month]! *
        parts[month]! *
        Math.exp(drift + grown + random.normal() * spread - spread ** 2 / 2);
  }
}

/** One of the months, by their weights. */
function weighted(weights: Float64Array, most: number, random: Random): number {
  for (;;) {
    const index = Math.floor(random.uniform() * weights.length);
    if (random.uniform() * most <= weights[index]!) return index;
  }
}

interface PipelineStage {
  won: number;
  lost: number;
  sums: Float64Array;
  /** P(signed by the end of each month | signed at all): one row of months per match. */
  by: Float64Array;
}

function pipelineOf({ open, stages, daysToMonthEnds }: ForecastInput): PipelineStage[] {
  return OPEN_STAGES.flatMap((stage) => {
    const matches = open.filter((match) => match.stage === stage && match.expectedSum > 0);
    if (!matches.length) return [];
    const { won, lost } = stages[stage];
    return {
      won,
      lost,
      sums: Float64Array.from(matches, ({ expectedSum }) => expectedSum),
      by: Float64Array.from(
        matches.flatMap(({ daysAtStage }) =>
          daysToMonthEnds.map((days) => signedWithin(days, daysAtStage, stages[stage])),
        ),
      ),
    };
  });
}

/** Every open match signs in one of the months, or does not. How good a stage is, is drawn too: all of its matches share that. */
function drawPipeline(stages: readonly PipelineStage[], gains: Float64Array, random: Random): void {
  const months = gains.length;
  for (const { won, lost, sums, by } of stages) {
    const share = random.beta(won, lost);
    for (let index = 0, row = 0; index < sums.length; index += 1, row += months) {
      const lot = random.uniform() / share;
      if (lot >= by[row + months - 1]!) continue;
      let month = 0;
      while (lot >= by[row + month]!) month += 1;
      gains[month]! += sums[index]! * Math.exp(random.normal() * SUM_SPREAD - SUM_SPREAD ** 2 / 2);
    }
  }
}

function quantiles(values: Float64Array): { p10: number; p50: number; p90: number } {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
