import { describe, expect, it } from '@jest/globals';
import { seededRandom } from './forecast.random.js';
import { seasonsOf, type MonthFlow } from './forecast.seasons.js';
import { expectedOf, simulate, trendOf, type ForecastInput } from './forecast.simulation.js';
import { estimateStages, meanShare, signedWithin } from './forecast.stages.js';
import { beyond, tailOf } from './forecast.tail.js';

const WAN = 1_000_000;
const months = (count: number, sum: (index: number) => number): MonthFlow[] =>
  Array.from({ length: count }, (_, index) => ({ month: (index % 12) + 1, direct: sum(index), matched: 0 }));
const input = (more: Partial<ForecastInput> = {}): ForecastInput => ({
  signed: [100, 300, 200, 50].map((wan) => wan * WAN),
  restOfMonth: 0.5,
  daysToMonthEnds: [15, 46, 76, 107, 138, 168, 199, 229, 260],
  history: months(27, (index) => [100, 300, 200][index % 3]! * WAN),
  open: [],
  stages: estimateStages([]),
  target: 20_000 * WAN,
  ...more,
});
const open = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    stage: 'NEGOTIATING' as const,
    expectedSum: 100 * WAN,
    daysAtStage: 10,
  }));
const run = (more: Partial<ForecastInput> = {}, seed = 7) => simulate(input(more), { simulations: 2_000, seed });
const end = async (more: Partial<ForecastInput> = {}) => (await run(more)).months.at(-1)!;
const width = ({ p10, p50, p90 }: { p10: number; p50: number; p90: number }) => (p90 - p10) / p50;

describe('the forecast’s simulation', () => {
  it('the forecast’s simulation is the same for the same seed, and another for another', async () => {
    expect(await run()).toEqual(await run());
    expect(await run({}, 8)).not.toEqual(await run());
  });

  it('the forecast’s simulation begins in the running month, never falls, and keeps the quantiles in order', async () => {
    const { months: rows } = await run({ open: open(20) });
    expect(rows.map(({ month }) => month)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
    rows.forEach(({ p10, p50, p90 }, index) => {
      expect(p10).toBeLessThanOrEqual(p50);
      expect(p50).toBeLessThanOrEqual(p90);
      if (index) expect(p50).toBeGreaterThanOrEqual(rows[index - 1]!.p50);
    });
    expect(rows[0]!.p10).toBeGreaterThanOrEqual(650 * WAN);
  });

  it('the forecast’s simulation without history and pipeline says what is signed, and no more', async () => {
    expect(await end({ history: [] })).toEqual({ month: 12, p10: 650 * WAN, p50: 650 * WAN, p90: 650 * WAN });
  });

  it('the forecast’s simulation without pipeline lies around the run-rate', async () => {
    const { p50 } = await end();
    expect(p50 / ((650 + 8.5 * 200) * WAN)).toBeGreaterThan(0.85);
    expect(p50 / ((650 + 8.5 * 200) * WAN)).toBeLessThan(1.15);
  });

  it('the forecast’s simulation is wider with fewer months', async () => {
    const steady = (count: number) => end({ history: months(count, () => 200 * WAN) });
    expect(width(await steady(3))).toBeGreaterThan(width(await steady(12)));
    expect(width(await steady(12))).toBeGreaterThan(width(await steady(36)));
  });

  it('the forecast’s simulation sees growth in whole years, and does not take chance or seasons for it', async () => {
    const growing = months(36, (index) => 200 * WAN * 1.02 ** index);
    expect(trendOf(growing).growth).toBeCloseTo(Math.log(1.02), 3);
    expect(trendOf(months(36, (index) => (index % 12 === 11 ? 900 : 100) * WAN))).toEqual({ growth: 0, spread: 0 });
    const wild = trendOf(months(36, (index) => [900, 0, 100, 0, 0, 400, 0][index % 7]! * WAN));
    expect(Math.abs(wild.growth)).toBeLessThan(wild.spread);
    expect(trendOf(months(20, (index) => 200 * WAN * 1.02 ** index))).toEqual({ growth: 0, spread: 0 });
    const flat = months(36, () => growing.reduce((sum, { direct }) => sum + direct, 0) / 36);
    expect((await end({ history: growing })).p50).toBeGreaterThan((await end({ history: flat })).p50 * 1.2);
  });

  it('the forecast’s simulation is narrower where the months are alike', async () => {
    const alike = await end({ history: months(36, () => 200 * WAN) });
    const unlike = await end({ history: months(36, (index) => [600, 0, 0][index % 3]! * WAN) });
    expect(width(alike)).toBeLessThan(width(unlike) * 0.6);
  });

  it('the forecast’s simulation counts open matches by what their stage brings before the year ends', async () => {
    const stages = estimateStages([]);
    const more = (await end({ open: open(200) })).p50 - (await end()).p50;
    const expected = 200 * 100 * WAN * meanShare(stages.NEGOTIATING) * signedWithin(260, 10, stages.NEGOTIATING);
    expect(more / expected).toBeGreaterThan(0.85);
    expect(more / expected).toBeLessThan(1.15);
  });

  it('the forecast’s simulation does not count a match twice: the flow out of matches leaves out what only open ones can bring', async () => {
    const matched = input().history.map(({ month, direct }) => ({ month, direct: 0, matched: direct }));
    expect((await end({ history: matched })).p50).toBeLessThan((await end()).p50 * 0.9);
  });

  it('the forecast’s simulation says how likely the target is', async () => {
    expect((await run({ target: 1 })).reachShare).toBe(1);
    expect((await run()).reachShare).toBe(0);
  });
});

describe('what would close the gap', () => {
  it('the list of what would close the gap is ordered by the sum that a match is expected to bring', () => {
    const stages = estimateStages([]);
    const rows = expectedOf({
      stages,
      daysToMonthEnds: [30, 60],
      open: [
        ...open(1),
        { id: 'big', stage: 'CONTACTED', expectedSum: 5_000 * WAN, daysAtStage: 1 },
        { id: 'none', stage: 'INTENT', expectedSum: 0, daysAtStage: 1 },
      ],
    });
    expect(rows.map(({ id }) => id)).toEqual(['big', 'm0', 'none']);
    expect(rows[0]!.fen).toBeCloseTo(5_000 * WAN * meanShare(stages.CONTACTED) * signedWithin(60, 1, stages.CONTACTED));
    expect(rows[2]!.fen).toBe(0);
  });
});

describe('a stage’s share', () => {
  it('a stage’s share that ends in a contract begins at the configured prior and goes to what the platform saw', () => {
    expect(meanShare(estimateStages([]).INTENT)).toBeCloseTo(0.65);
    const seen = (count: number) =>
      estimateStages(
        Array.from({ length: count }, (_, index) => ({ stage: 'INTENT' as const, daysToSign: index % 5 ? null : 90 })),
      );
    expect(meanShare(seen(10).INTENT)).toBeCloseTo((6.5 + 2) / 20);
    expect(meanShare(seen(1_000).INTENT)).toBeCloseTo(0.2, 1);
    expect(Math.exp(seen(1_000).INTENT.logDays)).toBeGreaterThan(80);
    expect(meanShare(seen(1_000).CONTACTED)).toBeCloseTo(0.1);
  });

  it('a stage’s share that ends in a contract is nothing in no time, and grows with time', () => {
    const { NEGOTIATING } = estimateStages([]);
    expect(signedWithin(0, 10, NEGOTIATING)).toBe(0);
    expect(signedWithin(30, 10, NEGOTIATING)).toBeLessThan(signedWithin(90, 10, NEGOTIATING));
    expect(signedWithin(365, 100_000, NEGOTIATING)).toBeLessThan(0.01);
  });
});

describe('a season', () => {
  it('a season is looked for from two whole years on', () => {
    const december = (count: number) => months(count, (index) => (index % 12 === 11 ? 600 : 100) * WAN);
    expect(seasonsOf(december(23))).toEqual(Array(12).fill(1));
    const season = seasonsOf(december(36));
    expect(season[11]).toBeGreaterThan(2);
    expect(season.reduce((sum, value) => sum + value, 0)).toBeCloseTo(12);
  });

  it('a season is believed as far as years agree, after two whole years already', () => {
    const wave = (index: number) => (1 + 0.7 * Math.cos((((index % 12) - 10.5) / 6) * Math.PI)) * 100 * WAN;
    const agreeing = seasonsOf(months(24, wave));
    agreeing.forEach((value, index) => expect(value).toBeCloseTo(wave(index) / (100 * WAN), 1));
    const random = seededRandom(3);
    const chance = seasonsOf(months(36, () => (random.uniform() < 0.4 ? 600 : 0) * WAN));
    expect(Math.max(...chance.map((value) => Math.abs(value - 1)))).toBeLessThan(0.5);
  });

  it('a season keeps a month that stands out by itself every year', () => {
    const random = seededRandom(5);
    const season = seasonsOf(months(36, (index) => ((index % 12 === 11 ? 600 : 100) + 60 * random.uniform()) * WAN));
    expect(season[11]).toBeGreaterThan(3);
    expect(Math.min(...season)).toBeGreaterThan(0);
  });
});

describe('what lies beyond the largest month', () => {
  const random = seededRandom(11);
  const alike = Float64Array.from({ length: 36 }, () => 200 + 20 * random.uniform());
  const wild = Float64Array.from({ length: 36 }, () => 50 * Math.exp(1.2 * random.normal()));
  const middle = (tail: { largest: number; excess: number }) =>
    Array.from({ length: 1_001 }, () => beyond(tail, random)).sort((a, b) => a - b)[500]! / tail.largest;

  it('what lies beyond the largest month is never less than it, hardly more where months are alike, and much more where they are not', () => {
    expect(middle(tailOf(alike))).toBeLessThan(1.05);
    expect(middle(tailOf(wild))).toBeGreaterThan(1.15);
    expect(Math.min(...Array.from({ length: 1_000 }, () => beyond(tailOf(wild), random)))).toBeGreaterThanOrEqual(
      Math.max(...wild),
    );
  });

  it('what lies beyond the largest month is said of no months, and of few, without guessing', () => {
    expect(tailOf(new Float64Array())).toEqual({ largest: 0, excess: 0 });
    expect(tailOf(Float64Array.from([0, 5, 9]))).toEqual({ largest: 9, excess: 0 });
  });

  it('a year of large contracts may end far above the middle of its forecast', async () => {
    const large = await end({ history: months(36, (index) => [0, 0, 900, 0, 40, 0, 0, 250, 0][index % 9]! * WAN) });
    expect((large.p90 - large.p50) / (large.p50 - large.p10)).toBeGreaterThan(1.2);
  });
});
