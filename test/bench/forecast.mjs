/**
 * `npm run bench:forecast [-- --years N --seed S] [--json]`: the forecast against years that were made up, so that their end is known.
 * Four kinds of districts, each year forecast at the end of March, June and September from what was known by then: how often the year's
 * end lies within the 80 % interval, and how far the middle figure is from it, beside the naive run-rate. No servers. docs/forecast.md.
 */
import { parseArgs } from 'node:util';
import { seededRandom } from '../../dist/libs/target/src/forecast/forecast.random.js';
import { simulate } from '../../dist/libs/target/src/forecast/forecast.simulation.js';
import { estimateStages } from '../../dist/libs/target/src/forecast/forecast.stages.js';

const { values: options } = parseArgs({
  options: {
    years: { type: 'string', default: '200' },
    seed: { type: 'string', default: '0' },
    json: { type: 'boolean' },
  },
});
const YEARS = Number(options.years);
const SEED = Number(options.seed);
const SIMULATIONS = 2_000;
const WAN = 1_000_000;
const MONTH_DAYS = 365 / 12;
const HISTORY = 36;
const MONTHS = HISTORY + 12;

/** Contracts without a match a month, their usual sum in 万元 and its spread; the year's shape; growth a month; matches begun a month. */
const REGIMES = {
  'few large contracts': { rate: 0.7, sum: 900, spread: 1.1, season: () => 1, growth: 0, matches: 2, matchSum: 500 },
  steady: { rate: 12, sum: 60, spread: 0.7, season: () => 1, growth: 0, matches: 12, matchSum: 60 },
  seasonal: {
    rate: 8,
    sum: 80,
    spread: 0.8,
    season: (month) => 1 + 0.7 * Math.cos(((month - 11.5) / 6) * Math.PI),
    growth: 0,
    matches: 10,
    matchSum: 80,
  },
  growing: { rate: 6, sum: 80, spread: 0.8, season: () => 1, growth: 0.025, matches: 8, matchSum: 80 },
};

function count(random, mean) {
  const limit = Math.exp(-mean);
  let times = 0;
  for (let product = random.uniform(); product > limit; product *= random.uniform()) times += 1;
  return times;
}

const around = (random, middle, spread) => middle * Math.exp(random.normal() * spread - spread ** 2 / 2);

/** Three years and the one to be forecast; what its matches sign with is not what the configured priors believe. */
function history(random, { rate, sum, spread, season, growth, matches, matchSum }) {
  const direct = Array(MONTHS).fill(0);
  const begun = [];
  const share = 0.08 + random.uniform() * 0.17;
  for (let month = 0; month < MONTHS; month += 1) {
    const level = season((month % 12) + 1) * (1 + growth) ** month;
    for (let left = count(random, rate * level); left > 0; left -= 1)
      direct[month] += around(random, sum, spread) * WAN;
    for (let left = count(random, matches * level); left > 0; left -= 1) {
      const from = (month + random.uniform()) * MONTH_DAYS;
      const days = Math.max(10, 110 * Math.exp(random.normal() * 0.6));
      const expected = around(random, matchSum, spread) * WAN;
      begun.push({
        from,
        talks: from + days / 2,
        ends: from + days,
        signs: random.uniform() < share,
        expected,
        fen: around(random, expected, 0.25),
      });
    }
  }
  const matched = Array(MONTHS).fill(0);
  for (const { ends, signs, fen } of begun) {
    const month = Math.floor(ends / MONTH_DAYS);
    if (signs && month < MONTHS) matched[month] += fen;
  }
  return { direct, matched, begun };
}

function inputAt({ direct, matched, begun }, month) {
  const now = (HISTORY + month) * MONTH_DAYS;
  const flow = (index) => ({ month: (index % 12) + 1, direct: direct[index], matched: matched[index] });
  const seen = Array.from({ length: HISTORY + month }, (_, index) => flow(index));
  const ended = begun.filter(({ ends }) => ends <= now);
  const passages = ended.flatMap(({ from, talks, ends, signs }) => [
    { stage: 'RECOMMENDED', daysToSign: signs ? ends - from : null },
    { stage: 'NEGOTIATING', daysToSign: signs ? ends - talks : null },
  ]);
  const open = begun.filter(({ from, ends }) => from <= now && ends > now);
  return {
    signed: [...seen.slice(HISTORY).map(({ direct: own, matched: out }) => own + out), 0],
    restOfMonth: 1,
    daysToMonthEnds: Array.from({ length: 12 - month }, (_, index) => (index + 1) * MONTH_DAYS),
    history: seen,
    open: open.map(({ from, talks, expected }, index) => ({
      id: String(index),
      stage: talks <= now ? 'NEGOTIATING' : 'RECOMMENDED',
      expectedSum: expected,
      daysAtStage: now - (talks <= now ? talks : from),
    })),
    stages: estimateStages(passages),
    target: 20_000 * WAN,
  };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const total = (values) => values.reduce((sum, value) => sum + value, 0);
const percent = (share) => `${(share * 100).toFixed(1)} %`;

const rows = [];
for (const [regime, kind] of Object.entries(REGIMES)) {
  for (const month of [3, 6, 9]) {
    const seen = [];
    for (let year = 0; year < YEARS; year += 1) {
      const made = history(seededRandom(SEED + 1_000 * month + year), kind);
      const actual = total(made.direct.slice(HISTORY)) + total(made.matched.slice(HISTORY));
      const input = inputAt(made, month);
      const { months } = await simulate(input, { simulations: SIMULATIONS, seed: SEED + year });
      const { p10, p50, p90 } = months.at(-1);
      const naive = (total(input.signed) / month) * 12;
      seen.push({
        within: actual >= p10 && actual <= p90,
        below: actual < p10,
        above: actual > p90,
        error: Math.abs(p50 - actual) / actual,
        naive: Math.abs(naive - actual) / actual,
        width: (p90 - p10) / actual,
      });
    }
    const part = (pick) => seen.filter(pick).length / YEARS;
    rows.push({
      regime,
      month,
      coverage: part(({ within }) => within),
      below: part(({ below }) => below),
      above: part(({ above }) => above),
      error: median(seen.map(({ error }) => error)),
      naive: median(seen.map(({ naive }) => naive)),
      width: median(seen.map(({ width }) => width)),
    });
  }
}
console.log(
  '| kind of year | known up to | within the 80 % interval | below / above | median error | run-rate’s | interval’s width |\n| --- | --- | --- | --- | --- | --- | --- |',
);
for (const { regime, month, coverage, below, above, error, naive, width } of rows)
  console.log(
    `| ${regime} | month ${month} | ${percent(coverage)} | ${percent(below)} / ${percent(above)} | ${percent(error)} | ${percent(naive)} | ${percent(width)} |`,
  );
console.log(
  `\nall: ${percent(total(rows.map(({ coverage }) => coverage)) / rows.length)} within the interval, ${YEARS} years each`,
);
if (options.json) console.log(JSON.stringify(rows));
