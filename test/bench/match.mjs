/**
 * `npm run bench:match -- --data DIR [--queries FILE] [--qrels FILE] --run-out FILE [--ablation] [--folds] [--json]`: how well the product's own matcher ranks.
 * It starts its own servers, lists DIR/corpus.jsonl through the import's service, indexes it in Meilisearch, and asks the very class that the
 * worker runs. Every demand text in DIR/*queries.jsonl and FILE is one that the platform knows. Last line: the figures as JSON.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { Progress } from '../../docker/progress.mjs';
import { judgementsIn, knownDemands, linesOf, listAchievements, postDemands } from './match/catalogue.mjs';
import { hasRelevant, means, measure, spreads } from './measures.mjs';
import { withPlatform } from './platform.mjs';

const flag = { type: 'boolean' };
const text = { type: 'string' };
const { values: options } = parseArgs({
  options: { data: text, queries: text, qrels: text, 'run-out': text, ablation: flag, folds: flag, json: flag },
});
if (!options.data || !options['run-out'])
  throw new Error('say where the data are and where the run goes: --data DIR --run-out FILE');
/** So many of each ranking stand in the run. */
const DEPTH = 1_000;
const progress = new Progress();

await withPlatform(progress, bench);
process.exit(0);

async function bench(app) {
  const queryFile = options.queries ?? join(options.data, 'queries.jsonl');
  const achievements = await progress.step('achievements', () =>
    listAchievements(app, linesOf(join(options.data, 'corpus.jsonl'))),
  );
  const demands = await progress.step('demands', () => postDemands(app, knownDemands(options.data, queryFile)));
  const { Indexer } = await import('../../dist/libs/kernel/search/src/index.js');
  const { Matcher, VocabularyTrainer } = await import('../../dist/libs/match/src/index.js');
  await progress.step('search indexes', async () => {
    await app.get(Indexer, { strict: false }).rebuild('match_achievement');
    await app.get(Indexer, { strict: false }).rebuild('match_demand');
  });
  const learned = await progress.step('vocabulary', () => app.get(VocabularyTrainer, { strict: false }).train());
  const matcher = app.get(Matcher, { strict: false });
  const asked = linesOf(queryFile).map(({ _id }) => [_id, demands.get(_id)]);
  await matcher.rankingFor(asked[0][1]); // counts the words once
  const { rankings, times, evidence } = await progress.step('rankings', () => rankAll(matcher, asked, achievements));
  writeFileSync(
    options['run-out'],
    [...rankings]
      .flatMap(([query, ranking]) =>
        ranking.map(([id, score], rank) => `${query} Q0 ${id} ${rank + 1} ${score.toFixed(6)} kechuang`),
      )
      .join('\n') + '\n',
  );
  const judgements = judgementsIn(options.qrels ?? join(options.data, 'qrels.tsv'));
  const figures = judgements ? figuresOf(rankings, judgements) : {};
  const ablation =
    judgements && options.ablation ? { ablation: await ablations(matcher, asked, achievements, judgements) } : {};
  const folds =
    judgements && options.folds ? { outOfFold: await foldsOf(linesOf(queryFile), evidence, judgements) } : {};
  process.stdout.write(
    `${JSON.stringify({ queries: rankings.size, achievements: achievements.size, terms: learned.terms, ...figures, msP50: at(times, 0.5), msP95: at(times, 0.95), ...ablation, ...folds })}\n`,
  );
}

/** @returns each demand's ranking in the corpus' ids, the milliseconds that each took, search included, and what words, meaning and subject said of each candidate */
async function rankAll(matcher, asked, achievements) {
  const rankings = new Map();
  const [times, evidence] = [[], new Map()];
  for (const [query, id] of asked) {
    const begun = performance.now();
    const ranking = await matcher.rankingFor(id);
    times.push(performance.now() - begun);
    rankings.set(
      query,
      inOneOrder(ranking)
        .slice(0, DEPTH)
        .map(([achievement, score]) => [achievements.get(achievement), score]),
    );
    const looked = [
      ...ranking.candidates.map(({ achievement, scored }) => [achievement.id, scored.signals]),
      ...ranking.rest.map((one) => [one.id, one.evidence.signals]),
    ];
    evidence.set(
      query,
      looked.map(([achievement, signals]) => [
        achievements.get(achievement),
        signals.slice(0, 3).map(({ strength }) => strength),
      ]),
    );
  }
  return { rankings, times, evidence };
}

/** The rest was weighed by its texts alone: it goes on below the last that was weighed whole. */
function inOneOrder({ candidates, rest }) {
  const last = candidates.at(-1)?.scored;
  const unknown = last ? last.signals.slice(3).reduce((sum, { weight, strength }) => sum + weight * strength, 0) : 0;
  return [
    ...candidates.map(({ achievement, scored }) => [achievement.id, scored.score]),
    ...rest.map(({ id, evidence }) => [id, Math.min(last?.score ?? 1, evidence.sum + unknown)]),
  ];
}

function figuresOf(rankings, judgements) {
  const measured = [...rankings]
    .filter(([query]) => judgements.has(query) && hasRelevant(judgements.get(query)))
    .map(([query, ranking]) => measure(ranking, judgements.get(query)));
  return { measured: measured.length, ...means(measured), spread: spreads(measured) };
}

async function foldsOf(queries, evidence, judgements) {
  const { outOfFold } = await import('./match/folds.mjs');
  const judged = queries.filter(({ _id }) => judgements.has(_id) && hasRelevant(judgements.get(_id)));
  return outOfFold(
    judged.map(({ _id: id, title = '', text = '' }) => ({
      id,
      text: title + text,
      judged: judgements.get(id),
      candidates: evidence.get(id),
    })),
  );
}

async function ablations(matcher, asked, achievements, judgements) {
  const { ABLATIONS } = await import('./match/ablation.mjs');
  const figures = {};
  for (const [name, apply] of ABLATIONS) {
    const restore = apply(matcher);
    figures[name] = await progress.step(`without: ${name}`, async () =>
      figuresOf((await rankAll(matcher, asked, achievements)).rankings, judgements),
    );
    restore();
  }
  return figures;
}

function at(times, share) {
  const sorted = [...times].sort((left, right) => left - right);
  return Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1));
}
