/**
 * `npm run bench:match -- --data DIR [--queries FILE] [--qrels FILE] --run-out FILE [--json]`: how well the product's own matcher ranks.
 * It starts its own servers, lists DIR/corpus.jsonl through the import's service, indexes it in Meilisearch, and asks the very class that the
 * worker runs. Every demand text in DIR/*queries.jsonl and FILE is one that the platform knows. Last line: the figures as JSON.
 */
import 'reflect-metadata';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Progress } from '../../docker/progress.mjs';
import { hasRelevant, means, measure } from './measures.mjs';
import { withPlatform } from './platform.mjs';

const { values: options } = parseArgs({ options: { data: { type: 'string' }, queries: { type: 'string' }, qrels: { type: 'string' }, 'run-out': { type: 'string' }, json: { type: 'boolean' } } });
if (!options.data || !options['run-out']) throw new Error('say where the data are and where the run goes: --data DIR --run-out FILE');
const DEPTH = 1_000;
const BATCH = 200;
const progress = new Progress();
const lines = (file) => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line));
const joined = (words) => words.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');

await withPlatform(progress, bench);
process.exit(0);

async function bench(app) {
  const queryFile = options.queries ?? join(options.data, 'queries.jsonl');
  const known = new Map([...readdirSync(options.data).filter((name) => name.endsWith('queries.jsonl')).map((name) => join(options.data, name)), queryFile].flatMap(lines).map((demand) => [demand._id, demand]));
  const achievements = await progress.step('achievements', () => listAchievements(app, lines(join(options.data, 'corpus.jsonl'))));
  const demands = await progress.step('demands', () => postDemands(app, [...known.values()]));
  const { Indexer } = await import('../../dist/libs/kernel/search/src/index.js');
  const { Matcher, VocabularyTrainer } = await import('../../dist/libs/match/src/index.js');
  await progress.step('search indexes', async () => {
    await app.get(Indexer, { strict: false }).rebuild('match_achievement');
    await app.get(Indexer, { strict: false }).rebuild('match_demand');
  });
  const learned = await progress.step('vocabulary', () => app.get(VocabularyTrainer, { strict: false }).train());
  const matcher = app.get(Matcher, { strict: false });
  const rankings = new Map();
  const times = [];
  await progress.step('rankings', async () => {
    await matcher.rankingFor(demands.values().next().value); // counts the words once
    for (const { _id } of lines(queryFile)) {
      const begun = performance.now();
      const ranking = await matcher.rankingFor(demands.get(_id));
      times.push(performance.now() - begun);
      rankings.set(_id, inOneOrder(ranking).slice(0, DEPTH).map(([id, score]) => [achievements.get(id), score]));
    }
  });
  writeFileSync(options['run-out'], [...rankings].flatMap(([query, ranking]) => ranking.map(([id, score], rank) => `${query} Q0 ${id} ${rank + 1} ${score.toFixed(6)} kechuang`)).join('\n') + '\n');
  times.sort((a, b) => a - b);
  const at = (share) => Number(times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1));
  const qrels = options.qrels ?? join(options.data, 'qrels.tsv');
  const figures = existsSync(qrels) ? figuresOf(rankings, readFileSync(qrels, 'utf8')) : {};
  process.stdout.write(`${JSON.stringify({ queries: rankings.size, achievements: achievements.size, terms: learned.terms, ...figures, msP50: at(0.5), msP95: at(0.95) })}\n`);
}

/** The rest was weighed by its texts alone: it goes on below the last that was weighed whole. */
function inOneOrder({ candidates, rest }) {
  const last = candidates.at(-1)?.scored;
  const unknown = last ? last.signals.slice(3).reduce((sum, { weight, strength }) => sum + weight * strength, 0) : 0;
  return [...candidates.map(({ achievement, scored }) => [achievement.id, scored.score]), ...rest.map(({ id, evidence }) => [id, Math.min(last?.score ?? 1, evidence.sum + unknown)])];
}

function figuresOf(rankings, text) {
  const judgements = new Map();
  for (const line of text.trim().split('\n').slice(1)) {
    const [query, id, grade] = line.split('\t');
    if (!judgements.has(query)) judgements.set(query, new Map());
    judgements.get(query).set(id, Number(grade));
  }
  const measured = [...rankings].filter(([query]) => judgements.has(query) && hasRelevant(judgements.get(query))).map(([query, ranking]) => measure(ranking, judgements.get(query)));
  return { measured: measured.length, ...means(measured) };
}

/** @returns the platform's id → the corpus' id */
async function listAchievements(app, corpus) {
  const { Role, createDemoUser } = await import('../../dist/libs/identity/src/index.js');
  const { createDemoOrganization, makeCreditCode } = await import('../../dist/libs/organization/src/index.js');
  const { AchievementService } = await import('../../dist/libs/achievement/src/index.js');
  const { Transactions } = await import('../../dist/libs/kernel/database/src/index.js');
  const context = { get: (token) => app.get(token, { strict: false }) };
  const userId = await createDemoUser(context, { name: '测评', email: 'bench@demo.test', password: 'Kechuang2026!', roles: [Role.BROKER] });
  const instituteId = await createDemoOrganization(context, { name: '测评成果库', kind: 'INSTITUTE', regionCode: '310112', creditCode: makeCreditCode('12310112MA8000900') });
  const viewer = { userId, sessionId: 'bench', name: '测评', roles: [Role.BROKER], locale: 'zh' };
  const ids = new Map();
  for (let start = 0; start < corpus.length; start += BATCH) {
    await context.get(Transactions).run(async (manager) => {
      for (const { _id, title, text } of corpus.slice(start, start + BATCH)) {
        const id = await context.get(AchievementService).listImported(manager, viewer, { title: joined(title).slice(0, 200), abstract: text }, { clientMutationId: `bench-${_id}`, kind: 'ACHIEVEMENT', instituteId });
        ids.set(id, _id);
      }
    });
  }
  return ids;
}

/** Demands as rows: what is measured is their matching, not their review. @returns the benchmark's id → the platform's id */
async function postDemands(app, texts) {
  const { DataSource } = await import('typeorm');
  const { newId } = await import('../../dist/libs/kernel/values/src/index.js');
  const repository = app.get(DataSource, { strict: false }).getRepository('Demand');
  const [owner, author, now] = [newId(), newId(), new Date()];
  const empty = { wantedResult: '', constraints: '', publicTitle: '', publicSituation: '', publicWantedResult: '', publicConstraints: '', indicators: [], modes: [], noStateSecrets: true };
  const ids = new Map();
  const rows = texts.map(({ _id, title, text }, index) => {
    ids.set(_id, newId());
    return { ...empty, id: ids.get(_id), code: `XQ-BENCH-${index}`, state: 'PUBLISHED', version: 1, organizationId: owner, createdBy: author, title: title.slice(0, 200), situation: text, secrecy: 'PUBLIC', createdAt: now, updatedAt: now, publishedAt: now };
  });
  for (let start = 0; start < rows.length; start += 50) await repository.insert(rows.slice(start, start + 50));
  return ids;
}
