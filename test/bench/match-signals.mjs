/**
 * `npm run bench:match-signals`: what each signal is good for on records that have all values: the demo's ten demands, each against its own achievement
 * and the nine others. No servers. Prints a table and, as last line, JSON: how many own achievements come first, and how far ahead, with each signal off in turn.
 */
import {
  BUILT_IN_WEIGHTS,
  CorpusStatistics,
  prepareAchievement,
  prepareDemand,
  scorerFor,
} from '../../dist/libs/match/src/engine/index.js';
import { loadSamples } from '../../dist/libs/match/src/engine/samples.fixture.js';

const { demands, achievements, pairs } = loadSamples(new URL('../../apps/demo/match/samples.json', import.meta.url));
const offered = achievements.map(prepareAchievement);
const asked = demands.map(prepareDemand);
const statistics = new CorpusStatistics();
for (const { text } of offered) statistics.add('achievement', text);
for (const { text } of asked) statistics.add('demand', text);
const own = new Map(pairs.map(({ demand, achievement }) => [`demand-${demand}`, `achievement-${achievement}`]));

const names = Object.keys(BUILT_IN_WEIGHTS.weights);
const figures = Object.fromEntries(
  [['all', []], ...names.map((name) => [`without ${name}`, [name]])].map(([label, off]) => [label, measured(off)]),
);
console.table(figures);
process.stdout.write(`${JSON.stringify(figures)}\n`);

function measured(off) {
  const kept = names.map((name) => [name, off.includes(name) ? 0 : BUILT_IN_WEIGHTS.weights[name]]);
  const whole = kept.reduce((sum, [, weight]) => sum + weight, 0);
  const model = {
    ...BUILT_IN_WEIGHTS,
    weights: Object.fromEntries(kept.map(([name, weight]) => [name, weight / whole])),
  };
  const leads = asked.map((demand) => {
    const scorer = scorerFor(demand, { version: 'samples', statistics }, model);
    const scored = offered.map((achievement) => scorer.score(achievement));
    const mine = scored.find(({ achievementId }) => achievementId === own.get(demand.record.id));
    return mine.score - Math.max(...scored.filter((one) => one !== mine).map(({ score }) => score));
  });
  const sorted = [...leads].sort((left, right) => left - right);
  return {
    first: leads.filter((lead) => lead > 0).length,
    leastLead: Number(sorted[0].toFixed(3)),
    meanLead: Number((leads.reduce((sum, lead) => sum + lead, 0) / leads.length).toFixed(3)),
  };
}
