/** A benchmark's texts as records of the platform, made by the product's own services where a service decides anything. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const BATCH = 200;
const joined = (words) => words.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');

/** @returns {{ _id: string, title?: string, text?: string }[]} */
export const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

/** Every demand text of a folder, and of one more file: all that the platform knows. */
export function knownDemands(folder, queryFile) {
  const files = [
    ...readdirSync(folder)
      .filter((name) => name.endsWith('queries.jsonl'))
      .map((name) => join(folder, name)),
    queryFile,
  ];
  return [...new Map(files.flatMap(linesOf).map((demand) => [demand._id, demand])).values()];
}

/**
 * Judgements in BEIR's three columns or TREC's four, with a heading or without.
 * @returns {Map<string, Map<string, number>> | undefined} query → achievement → grade; undefined when there is no such file
 */
export function judgementsIn(file) {
  if (!existsSync(file)) return undefined;
  const judgements = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const cells = line.trim().split(/\s+/);
    const grade = Number(cells.at(-1));
    if (cells.length < 3 || !Number.isFinite(grade)) continue;
    if (!judgements.has(cells[0])) judgements.set(cells[0], new Map());
    judgements.get(cells[0]).set(cells.at(-2), grade);
  }
  return judgements;
}

/** @returns the platform's id → the corpus' id */
export async function listAchievements(app, corpus) {
  const { Role, createDemoUser } = await import('../../../dist/libs/identity/src/index.js');
  const { createDemoOrganization, makeCreditCode } = await import('../../../dist/libs/organization/src/index.js');
  const { AchievementService } = await import('../../../dist/libs/achievement/src/index.js');
  const { Transactions } = await import('../../../dist/libs/kernel/database/src/index.js');
  const context = { get: (token) => app.get(token, { strict: false }) };
  const userId = await createDemoUser(context, {
    name: '测评',
    email: 'bench@demo.test',
    password: 'Kechuang2026!',
    roles: [Role.BROKER],
  });
  const instituteId = await createDemoOrganization(context, {
    name: '测评成果库',
    kind: 'INSTITUTE',
    regionCode: '310112',
    creditCode: makeCreditCode('12310112MA8000900'),
  });
  const viewer = { userId, sessionId: 'bench', name: '测评', roles: [Role.BROKER], locale: 'zh' };
  const ids = new Map();
  for (let start = 0; start < corpus.length; start += BATCH) {
    await context.get(Transactions).run(async (manager) => {
      for (const { _id, title, text } of corpus.slice(start, start + BATCH)) {
        const id = await context
          .get(AchievementService)
          .listImported(
            manager,
            viewer,
            { title: joined(title || _id).slice(0, 200), abstract: text ?? '' },
            { clientMutationId: `bench-${_id}`, kind: 'ACHIEVEMENT', instituteId },
          );
        ids.set(id, _id);
      }
    });
  }
  return ids;
}

/** Demands as rows: what is measured is their matching, not their review. @returns the benchmark's id → the platform's id */
export async function postDemands(app, texts) {
  const { DataSource } = await import('typeorm');
  const { newId } = await import('../../../dist/libs/kernel/values/src/index.js');
  const repository = app.get(DataSource, { strict: false }).getRepository('Demand');
  const [owner, author, now] = [newId(), newId(), new Date()];
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
  const ids = new Map();
  const rows = texts.map(({ _id, title, text }, index) => {
    ids.set(_id, newId());
    return {
      ...empty,
      id: ids.get(_id),
      code: `XQ-BENCH-${index}`,
      state: 'PUBLISHED',
      version: 1,
      organizationId: owner,
      createdBy: author,
      title: (title ?? '').slice(0, 200),
      situation: text ?? '',
      secrecy: 'PUBLIC',
      createdAt: now,
      updatedAt: now,
      publishedAt: now,
    };
  });
  for (let start = 0; start < rows.length; start += 50) await repository.insert(rows.slice(start, start + 50));
  return ids;
}
