import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AchievementModule, achievementSchema } from '../../../achievement/src/index.js';
import { attachmentSchema } from '../../../attachment/src/index.js';
import { DemandModule, demandSchema } from '../../../demand/src/index.js';
import { IdentityModule, identitySchema } from '../../../identity/src/index.js';
import { AccessModule, accessSchema } from '../../../kernel/access/src/index.js';
import { Transactions } from '../../../kernel/database/src/index.js';
import { OutboxEvent } from '../../../kernel/jobs/src/jobs.entities.js';
import { World } from '../../../kernel/jobs/testing/world.js';
import { HealthChecks } from '../../../kernel/observability/src/index.js';
import { MeiliConnection } from '../../../kernel/search/src/meili-connection.js';
import { Indexer, SearchIndexes, SearchModule, searchSchema } from '../../../kernel/search/src/index.js';
import { newId } from '../../../kernel/values/src/index.js';
import { WorkflowModule, workflowSchema } from '../../../kernel/workflow/src/index.js';
import { NotificationModule, notificationSchema } from '../../../notification/src/index.js';
import { organizationSchema } from '../../../organization/src/index.js';
import { DIMENSIONS, TestEmbedder } from '../../testing/embedder.js';
import { ACHIEVEMENT_CANDIDATES, DEMAND_CANDIDATES } from '../match.documents.js';
import { MatchModule, matchSchema } from '../match.module.js';
import { Matcher } from '../matcher.js';
import { Embedding } from './embedding.entity.js';
import { EmbedRecords } from './embedding.jobs.js';

const KEY = 'sk-never-shown';
const schemas = [accessSchema, workflowSchema, identitySchema, notificationSchema, organizationSchema, attachmentSchema, searchSchema, demandSchema, achievementSchema, matchSchema];

describe.each(['rest', 'openAi'] as const)('the embedder slot with a server of kind %s', (source) => {
  let embedder: TestEmbedder;
  let world: World;
  let app: INestApplicationContext;
  const later = () => world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  const manager = () => app.get(DataSource).manager;
  const matcher = () => app.get(Matcher);

  beforeAll(async () => {
    embedder = await new TestEmbedder().start();
    world = await World.create(schemas, {
      MATCH_EMBEDDER_SOURCE: source,
      MATCH_EMBEDDER_URL: embedder.url,
      MATCH_EMBEDDER_KEY: KEY,
      MATCH_EMBEDDER_MODEL: 'tiny',
      MATCH_EMBEDDER_DIMENSIONS: String(DIMENSIONS),
      MATCH_EMBEDDER_TIMEOUT_MS: '500',
    });
    app = await world.start({ imports: [AccessModule, WorkflowModule, SearchModule, IdentityModule, NotificationModule, DemandModule, AchievementModule, MatchModule], providers: [EmbedRecords] } as never);
    await app.get(SearchIndexes).prepare();
  });
  afterAll(async () => {
    await world.end();
    await embedder.stop();
  });
  beforeEach(async () => {
    embedder.mode = 'works';
    embedder.refuses = undefined;
    embedder.texts.length = 0;
    // Whatever an earlier test did to the embedder has been forgotten.
    later();
    await app.get(EmbedRecords).catchUp();
  });
  afterEach(async () => {
    for (const [kind, table] of [[DEMAND_CANDIDATES, 'Demand'], [ACHIEVEMENT_CANDIDATES, 'Achievement']] as const) {
      const ids = (await manager().find<{ id: string }>(table, { select: { id: true } })).map(({ id }) => id);
      await manager().clear(table);
      await app.get(Transactions).run((work) => app.get(Indexer).mark(work, kind, ids));
      await app.get(Indexer).drain(kind);
    }
    expect(await manager().count(Embedding)).toBe(0);
  });

  async function demand(title: string, more: Record<string, string> = {}): Promise<string> {
    const now = world.clock.now();
    const id = newId();
    await manager().insert('Demand', {
      id, code: id.slice(-12), state: 'PUBLISHED', version: 1, organizationId: newId(), createdBy: newId(), title, situation: '', wantedResult: '', constraints: '',
      indicators: [], modes: [], secrecy: 'PUBLIC', publicTitle: '', publicSituation: '', publicWantedResult: '', publicConstraints: '', publishedAt: now, createdAt: now, updatedAt: now, ...more,
    });
    await matcher().index(DEMAND_CANDIDATES, id);
    return id;
  }

  async function achievements(titles: readonly string[]): Promise<string[]> {
    const now = world.clock.now();
    const rows = titles.map((title) => {
      const id = newId();
      return {
        id, code: id.slice(-12), state: 'PUBLISHED', version: 1, instituteId: newId(), createdBy: newId(), title, abstract: '', problemSolved: '', trlEvidence: '',
        indicators: [], ip: [], modes: [], keywords: [], publishedAt: now, createdAt: now, updatedAt: now,
      };
    });
    await manager().insert('Achievement', rows);
    await app.get(Transactions).run((work) => app.get(Indexer).mark(work, ACHIEVEMENT_CANDIDATES, rows.map(({ id }) => id)));
    await app.get(Indexer).drain(ACHIEVEMENT_CANDIDATES);
    return rows.map(({ id }) => id);
  }
  async function achievement(title: string): Promise<string> {
    const [id] = await achievements([title]);
    // As the worker does when it is published; it also learns the words that the catalogue now has.
    await matcher().forAchievement(id!);
    return id!;
  }

  const seenFor = async (demandId: string): Promise<string[]> => {
    const ranking = (await matcher().rankingFor(demandId))!;
    return [...ranking.candidates.map((candidate) => candidate.achievement.id), ...ranking.rest.map(({ id }) => id)];
  };
  const catchUp = async () => {
    await app.get(EmbedRecords).catchUp();
    await app.get(Indexer).drain(DEMAND_CANDIDATES);
    await app.get(Indexer).drain(ACHIEVEMENT_CANDIDATES);
  };

  it('two records without a common word meet, and the scorer weighs them like all others', async () => {
    const [offered] = await achievements(['西红柿采摘', ...Array.from({ length: 150 }, (_, index) => `高炉煤气发电 ${index}`)]);
    const asked = await demand('番茄');
    expect(await seenFor(asked)).not.toContain(offered);
    await catchUp();
    const { candidates } = (await matcher().rankingFor(asked))!;
    expect(candidates.find((candidate) => candidate.achievement.id === offered)?.scored.score).toBeGreaterThan(0);
    embedder.texts.length = 0;
    await matcher().forAchievement(offered!);
    // What it has seen it is not shown again.
    expect(embedder.texts).toEqual([]);
    expect(new Set(embedder.keys)).toEqual(new Set([`Bearer ${KEY}`]));
  });

  it.each(['fails', 'hangs', 'redirects', 'nonsense'] as const)('while it %s everything goes on by words, health says so, and it catches up', async (mode) => {
    embedder.mode = mode;
    const [offered, other] = [await achievement('西红柿采摘'), await achievement('高炉煤气余压发电')];
    const [asked, lexical] = [await demand('番茄'), await demand('高炉煤气发电')];
    expect(await seenFor(lexical)).toContain(other);
    expect(await seenFor(asked)).not.toContain(offered);
    await app.get(EmbedRecords).catchUp();
    expect(await manager().countBy(Embedding, { state: 'WAITING' })).toBe(4);
    expect(await app.get(HealthChecks).readiness()).toMatchObject({ ready: true, checks: { embedder: 'away', meilisearch: 'ok' } });

    embedder.mode = 'works';
    later();
    await catchUp();
    expect(await manager().countBy(Embedding, { state: 'KNOWN' })).toBe(4);
    expect(await seenFor(asked)).toContain(offered);
    expect((await app.get(HealthChecks).readiness()).checks['embedder']).toBe('ok');
    // Those two were matched by their words alone: they are matched again.
    const rematches = await manager().findBy(OutboxEvent, { type: 'demand.rematch' });
    expect(rematches.map(({ subjectId }) => subjectId)).toEqual(expect.arrayContaining([asked, lexical]));
  });

  it('an index that has not been prepared for the model is asked by words', async () => {
    const [offered, asked] = [await achievement('西红柿采摘番剧'), await demand('番剧')];
    const meili = app.get(MeiliConnection, { strict: false });
    const uid = app.get(SearchIndexes).uid(ACHIEVEMENT_CANDIDATES);
    await meili.task((client) => client.index(uid).resetEmbedders());
    expect(await seenFor(asked)).toContain(offered);
    await app.get(SearchIndexes).prepare();
    await catchUp();
    expect(await seenFor(asked)).toContain(offered);
  });

  it('it is gone altogether, and comes back', async () => {
    await embedder.stop();
    const [offered, asked] = [await achievement('西红柿采摘番剧'), await demand('番剧')];
    expect(await seenFor(asked)).toContain(offered);
    await embedder.start();
    later();
    await catchUp();
    expect(await manager().countBy(Embedding, { state: 'KNOWN' })).toBe(2);
  });

  it('a text that it does not take holds up nobody else, and is asked no more', async () => {
    embedder.refuses = '毒';
    const [poison] = [await achievement('毒死蜱降解'), await achievement('西红柿采摘')];
    await catchUp();
    expect(Object.fromEntries((await manager().find(Embedding)).map(({ recordId, state }) => [recordId === poison, state]))).toEqual({ true: 'REFUSED', false: 'KNOWN' });
    embedder.texts.length = 0;
    await catchUp();
    expect(embedder.texts).toEqual([]);
  });

  it('it reads what any visitor may read: nothing of an invited demand, and of a masked one the public text', async () => {
    const masked = { secrecy: 'MASKED', situation: '机密情况', wantedResult: '机密目标', publicTitle: '公开题目', publicSituation: '公开情况', publicWantedResult: '公开目标', publicConstraints: '' };
    const asked = [await demand('机密题目', masked), await demand('机密邀请', { secrecy: 'INVITED', situation: '机密' })];
    for (const id of asked) await seenFor(id);
    await catchUp();
    for (const id of asked) await seenFor(id);
    expect(embedder.texts.length).toBeGreaterThan(0);
    for (const text of embedder.texts) expect(text).not.toMatch(/机密/);
    expect(await manager().countBy(Embedding, { recordId: asked[1]! })).toBe(0);
  });
});
