/**
 * `npm run bench:match-scale -- --data FILE [--sizes 10000,100000] [--json]`: what one demand and one achievement cost as the catalogue grows.
 * FILE holds real abstracts, one JSON a line with title, abstract and keywords; larger catalogues are made of their sentences, put together
 * anew. Starts its own servers. Last line: milliseconds per size, the search for candidates and the matcher's own work apart.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { Progress } from '../../docker/progress.mjs';
import { withPlatform } from './platform.mjs';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, sizes: { type: 'string', default: '10000,100000' }, json: { type: 'boolean' } },
});
if (!options.data) throw new Error('say where the abstracts are: --data FILE');
const SIZES = options.sizes.split(',').map(Number);
/** One demand for five achievements, as on a living platform; so many of them are timed. */
const [ACHIEVEMENTS_PER_DEMAND, TIMED] = [5, 120];
const now = new Date();
const [INSTITUTE, FIRM] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
const progress = new Progress();
const abstracts = readFileSync(options.data, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

await withPlatform(progress, bench);
process.exit(0);

async function bench(app) {
  const { Matcher, VocabularyTrainer } = await import('../../dist/libs/match/src/index.js');
  const { AchievementCandidates, DemandCandidates } =
    await import('../../dist/libs/match/src/search/candidate-documents.service.js');
  const get = (token) => app.get(token, { strict: false });
  const kinds = [
    ['Achievement', achievementRow],
    ['Demand', demandRow],
  ];
  const filled = { Achievement: 0, Demand: 0 };
  const figures = [];
  for (const size of SIZES) {
    const wanted = { Achievement: size, Demand: Math.ceil(size / ACHIEVEMENTS_PER_DEMAND) };
    await progress.step(`${size} achievements`, async () => {
      for (const [kind, row] of kinds) filled[kind] = await fill(app, kind, row, filled[kind], wanted[kind]);
    });
    const begun = performance.now();
    await progress.step('readings, vocabulary and indexes', async () => {
      // What the index job does when a record is published, without the index: that is built once, when the vocabulary is there.
      for (const source of [get(AchievementCandidates), get(DemandCandidates)])
        for await (const ids of source.ids()) await source.load(ids);
      await get(VocabularyTrainer).train();
    });
    const built = Math.round((performance.now() - begun) / 1_000);
    figures.push({
      size,
      demands: wanted.Demand,
      secondsToBuild: built,
      ...(await timed(get(Matcher), size, wanted.Demand)),
    });
  }
  const growth = figures.length > 1 ? Number((figures.at(-1).own.p95 / figures[0].own.p95).toFixed(2)) : null;
  process.stdout.write(`${JSON.stringify({ figures, growthOfOwnP95: growth })}\n`);
}

/** Times through the matcher's own parts: what a job runs, taken apart where the search ends. */
async function timed(matcher, achievements, demands) {
  const search = matcher.candidates;
  const find = search.find.bind(search);
  let searching = 0;
  search.find = async (...args) => {
    const begun = performance.now();
    try {
      return await find(...args);
    } finally {
      searching = performance.now() - begun;
    }
  };
  const measure = async (count, prefix, rank) => {
    const [own, found] = [[], []];
    for (let index = 0; index < TIMED + 5; index += 1) {
      const begun = performance.now();
      await rank(idOf(prefix, Math.floor(((index + 0.5) * count) / (TIMED + 5))));
      if (index < 5) continue; // the first ones fill caches
      own.push(performance.now() - begun - searching);
      found.push(searching);
    }
    return { own: summary(own), search: summary(found) };
  };
  const forDemand = await measure(demands, 'd', (id) => matcher.rankingFor(id));
  const index = matcher.index.bind(matcher);
  matcher.index = async () => undefined;
  const forAchievement = await measure(achievements, 'a', (id) => matcher.forAchievement(id));
  matcher.index = index;
  search.find = find;
  return { ...forDemand, reverse: forAchievement };
}

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
}

function idOf(prefix, index) {
  return `${prefix === 'a' ? '0000000a' : '0000000d'}-0000-7000-8000-${String(index).padStart(12, '0')}`;
}

async function fill(app, kind, row, from, to) {
  const { DataSource } = await import('typeorm');
  const repository = app.get(DataSource, { strict: false }).getRepository(kind);
  for (let start = from; start < to; start += 500)
    await repository.insert(Array.from({ length: Math.min(500, to - start) }, (_, index) => row(start + index)));
  return to;
}

/** A text of real sentences: the abstract itself at first, then sentences of several, always the same for the same number. */
function textOf(index) {
  const base = abstracts[index % abstracts.length];
  if (index < abstracts.length) return { title: base.title, abstract: base.abstract, keywords: base.keywords ?? [] };
  const other = abstracts[(index * 7_919 + 13) % abstracts.length];
  const third = abstracts[(index * 104_729 + 7) % abstracts.length];
  const sentences = (text) => text.abstract.split(/(?<=[。；.;])/u);
  const mixed = [
    sentences(base)[index % 3] ?? '',
    ...sentences(other).slice(0, 2),
    ...sentences(third).slice(1, 3),
  ].join('');
  return {
    title: `${base.title.slice(0, 14)}${other.title.slice(-12)}`,
    abstract: mixed,
    keywords: [...(base.keywords ?? []).slice(0, 2), ...(other.keywords ?? []).slice(0, 2)],
  };
}

function achievementRow(index) {
  const { title, abstract, keywords } = textOf(index);
  return {
    id: idOf('a', index),
    code: `CG-B-${index}`,
    kind: 'PAPER',
    state: 'PUBLISHED',
    version: 1,
    instituteId: INSTITUTE,
    createdBy: INSTITUTE,
    title: title.slice(0, 200),
    abstract,
    problemSolved: '',
    keywords,
    indicators: [],
    modes: [],
    ip: [],
    team: '',
    trlEvidence: '',
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  };
}

function demandRow(index) {
  const { title, abstract } = textOf(index * 3 + 1);
  const empty = {
    wantedResult: '',
    constraints: '',
    publicTitle: '',
    publicSituation: '',
    publicWantedResult: '',
    publicConstraints: '',
    indicators: [],
    modes: [],
    noStateSecrets: true,
  };
  return {
    ...empty,
    id: idOf('d', index),
    code: `XQ-B-${index}`,
    state: 'PUBLISHED',
    version: 1,
    organizationId: FIRM,
    createdBy: FIRM,
    title: title.slice(0, 200),
    situation: abstract,
    secrecy: 'PUBLIC',
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  };
}
