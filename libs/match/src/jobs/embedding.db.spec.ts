import { HealthChecks } from '#kernel/observability';
import { Indexer, SearchIndexes } from '#kernel/search';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OutboxEvent } from '../../../kernel/jobs/src/jobs.entities.js';
import { eventually, type TestPlatform } from '../../../kernel/jobs/testing/platform.js';
import { MeiliConnection } from '../../../kernel/search/src/meili-connection.service.js';
import { Catalogue } from '../../testing/catalogue.js';
import { DIMENSIONS, TestEmbedder } from '../../testing/embedder.js';
import { Matcher } from '../matching/matcher.service.js';
import { ACHIEVEMENT_CANDIDATES, DEMAND_CANDIDATES } from '../search/candidate-documents.service.js';
import { Embedding } from '../search/embedding.entity.js';
import { EmbeddingJob } from './embedding.job.js';

const KEY = 'sk-never-shown';

describe.each(['rest', 'openAi'] as const)('the embedder slot with a server of kind %s', (source) => {
  let embedder: TestEmbedder;
  let catalogue: Catalogue;
  let world: TestPlatform;
  let app: INestApplicationContext;
  const later = () => world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  const manager = () => app.get(DataSource).manager;
  const matcher = () => app.get(Matcher);

  beforeAll(async () => {
    embedder = await new TestEmbedder().start();
    catalogue = await Catalogue.create({
      MATCH_EMBEDDER_SOURCE: source,
      MATCH_EMBEDDER_URL: embedder.url,
      MATCH_EMBEDDER_KEY: KEY,
      MATCH_EMBEDDER_MODEL: 'tiny',
      MATCH_EMBEDDER_DIMENSIONS: String(DIMENSIONS),
      MATCH_EMBEDDER_TIMEOUT_MS: '500',
    });
    ({ world, app } = catalogue);
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
    await app.get(EmbeddingJob).catchUp();
  });
  afterEach(async () => {
    await catalogue.empty();
    expect(await manager().count(Embedding)).toBe(0);
  });

  const demand = (title: string, more: Record<string, string> = {}) => catalogue.demand(title, more);
  const achievements = (titles: readonly string[]) => catalogue.achievements(titles);
  const achievement = (title: string) => catalogue.listed(title);
  const seenFor = (id: string) => catalogue.seenFor(id);
  const catchUp = async () => {
    await app.get(EmbeddingJob).catchUp();
    await app.get(Indexer).drain(DEMAND_CANDIDATES);
    await app.get(Indexer).drain(ACHIEVEMENT_CANDIDATES);
  };

  it('with an embedder two records without a common word meet, and the scorer weighs them like all others', async () => {
    const [offered] = await achievements([
      '西红柿采摘',
      ...Array.from({ length: 150 }, (_, index) => `高炉煤气发电 ${index}`),
    ]);
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

  it.each(['fails', 'hangs', 'redirects', 'nonsense'] as const)(
    'while the embedder %s everything goes on by words, health says so, and it catches up',
    async (mode) => {
      embedder.mode = mode;
      const [offered, other] = [await achievement('西红柿采摘'), await achievement('高炉煤气余压发电')];
      const [asked, lexical] = [await demand('番茄'), await demand('高炉煤气发电')];
      expect(await seenFor(lexical)).toContain(other);
      expect(await seenFor(asked)).not.toContain(offered);
      await app.get(EmbeddingJob).catchUp();
      expect(await manager().countBy(Embedding, { state: 'WAITING' })).toBe(4);
      expect(await app.get(HealthChecks).readiness()).toMatchObject({
        ready: true,
        checks: { embedder: 'away', meilisearch: 'ok' },
      });

      embedder.mode = 'works';
      later();
      await catchUp();
      expect(await manager().countBy(Embedding, { state: 'KNOWN' })).toBe(4);
      expect(await seenFor(asked)).toContain(offered);
      expect((await app.get(HealthChecks).readiness()).checks['embedder']).toBe('ok');
      // Those two were matched by their words alone: they are matched again.
      const rematches = await manager().findBy(OutboxEvent, { type: 'demand.rematch' });
      expect(rematches.map(({ subjectId }) => subjectId)).toEqual(expect.arrayContaining([asked, lexical]));
    },
  );

  it('an index that has not been prepared for the embedding model is asked by words', async () => {
    const [offered, asked] = [await achievement('西红柿采摘番剧'), await demand('番剧')];
    const meili = app.get(MeiliConnection, { strict: false });
    const uid = app.get(SearchIndexes).uid(ACHIEVEMENT_CANDIDATES);
    await meili.task((client) => client.index(uid).resetEmbedders());
    expect(await seenFor(asked)).toContain(offered);
    await app.get(SearchIndexes).prepare();
    await catchUp();
    expect(await seenFor(asked)).toContain(offered);
  });

  it('a platform that had no embedder takes one up with `search prepare` and `search rebuild`', async () => {
    const [offered, asked] = [await achievement('西红柿采摘'), await demand('番茄')];
    // As it was before: an index that knows no model, and nothing kept of one.
    const meili = app.get(MeiliConnection, { strict: false });
    for (const kind of [DEMAND_CANDIDATES, ACHIEVEMENT_CANDIDATES])
      await meili.task((client) => client.index(app.get(SearchIndexes).uid(kind)).resetEmbedders());
    await manager().clear(Embedding);
    expect(await seenFor(asked)).not.toContain(offered);
    await app.get(SearchIndexes).prepare();
    for (const kind of [DEMAND_CANDIDATES, ACHIEVEMENT_CANDIDATES]) await app.get(Indexer).rebuild(kind);
    await catchUp();
    expect(await seenFor(asked)).toContain(offered);
  });

  it('matching goes on by words while the embedder is gone altogether, and by meaning when it is back', async () => {
    await embedder.stop();
    const [offered, asked] = [await achievement('西红柿采摘番剧'), await demand('番剧')];
    expect(await seenFor(asked)).toContain(offered);
    await embedder.start();
    later();
    await catchUp();
    expect(await manager().countBy(Embedding, { state: 'KNOWN' })).toBe(2);
  });

  it('a text that the embedder does not take holds up nobody else, and is asked no more', async () => {
    embedder.refuses = '毒';
    const [poison] = [await achievement('毒死蜱降解'), await achievement('西红柿采摘')];
    await catchUp();
    expect(
      Object.fromEntries((await manager().find(Embedding)).map(({ recordId, state }) => [recordId === poison, state])),
    ).toEqual({ true: 'REFUSED', false: 'KNOWN' });
    embedder.texts.length = 0;
    await catchUp();
    expect(embedder.texts).toEqual([]);
  });

  it('the worker catches up with records that lack their vector by itself', async () => {
    await achievement('西红柿采摘');
    const worker = await catalogue.worker();
    await eventually(async () => (await manager().countBy(Embedding, { state: 'KNOWN' })) === 1, 'it has been seen');
    await world.stop(worker);
  });

  it('the embedder reads what any visitor may read: nothing of an invited demand, and of a masked one the public text', async () => {
    const masked = {
      secrecy: 'MASKED',
      situation: '机密情况',
      wantedResult: '机密目标',
      publicTitle: '公开题目',
      publicSituation: '公开情况',
      publicWantedResult: '公开目标',
      publicConstraints: '',
    };
    const asked = [
      await demand('机密题目', masked),
      await demand('机密邀请', { secrecy: 'INVITED', situation: '机密' }),
    ];
    for (const id of asked) await seenFor(id);
    await catchUp();
    for (const id of asked) await seenFor(id);
    expect(embedder.texts.length).toBeGreaterThan(0);
    for (const text of embedder.texts) expect(text).not.toMatch(/机密/);
    expect(await manager().countBy(Embedding, { recordId: asked[1]! })).toBe(0);
  });
});
