import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { newId } from '#kernel/values';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EventDelivery } from '../../../kernel/jobs/src/jobs.entities.js';
import { Catalogue } from '../../testing/catalogue.js';
import { BUILT_IN_WEIGHTS } from '../engine/index.js';
import { Matcher } from '../matching/matcher.service.js';
import { MatchModel } from '../model/model.entity.js';
import { MatchModels } from '../model/model.service.js';
import { MatchRun } from '../model/rematch.entity.js';
import { MatchRuns } from '../model/rematch.service.js';
import { Match } from '../record/match.entity.js';
import { RematchJob } from './rematch.job.js';

const admin = { userId: newId(), sessionId: newId(), name: '管理员', roles: [Role.ADMIN], locale: 'zh' } as Viewer;
const broker = { ...admin, roles: [Role.BROKER] } as Viewer;

describe('matching everything anew', () => {
  let catalogue: Catalogue;
  let app: INestApplicationContext;
  const manager = () => app.get(DataSource).manager;
  const turn = (batch?: number) => app.get(RematchJob).runBatch(batch);
  const begin = () => app.get(MatchModels).rematch('system');
  const run = async () => (await app.get(MatchRuns).latest())!;
  const matches = () => manager().find(Match, { order: { demandId: 'ASC', rankInDemand: 'ASC', id: 'ASC' } });

  beforeAll(async () => {
    catalogue = await Catalogue.create();
    ({ app } = catalogue);
  });
  afterAll(() => catalogue.world.end());
  afterEach(async () => {
    jest.restoreAllMocks();
    await catalogue.empty();
    for (const table of [Match, MatchRun, MatchModel, EventDelivery]) await manager().clear(table);
  });

  const TITLES = ['锂电池极片表面缺陷视觉检测', '高炉煤气余压透平发电控制', '石墨烯防腐涂料海洋平台应用'];
  /** Three demands, each with an achievement that speaks of the same. */
  async function world(): Promise<void> {
    await catalogue.achievements(TITLES, { field: 'NEW_MATERIAL' });
    for (const title of TITLES) await catalogue.demand(title, { field: 'NEW_MATERIAL' });
  }

  it('a run goes through every published demand and ends, and a second one changes nothing', async () => {
    await world();
    await begin();
    expect(await run()).toMatchObject({ state: 'RUNNING', total: 3, done: 0 });
    expect(await turn()).toBe(3);
    await turn();
    expect(await run()).toMatchObject({ state: 'DONE', done: 3, failed: 0 });
    // The counts of the catalogue grow with what was read: scores are the same to six places, not to sixteen.
    const order = async () =>
      (await matches()).map(({ id, code, version, state, band, rankInDemand, score }) => ({
        id,
        code,
        version,
        state,
        band,
        rankInDemand,
        score: score.toFixed(6),
      }));
    const first = await matches();
    const kept = await order();
    expect(new Set(first.map(({ demandId }) => demandId)).size).toBe(3);
    await begin();
    await turn();
    await turn();
    expect((await run()).state).toBe('DONE');
    expect(await order()).toEqual(kept);
  });

  it('a run that is killed between two demands or within one goes on where it was', async () => {
    await world();
    await begin();
    expect(await turn(1)).toBe(1);
    const { cursorId } = await run();
    // Cut off after matching, before the commit: neither the matches nor the cursor are there.
    jest
      .spyOn(app.get(RematchJob) as unknown as { keep: () => Promise<void> }, 'keep')
      .mockRejectedValueOnce(new Error('killed'));
    expect(await turn(1)).toBe(0);
    expect(await run()).toMatchObject({ cursorId, done: 1, tries: 1, error: 'killed' });
    const searched = jest.spyOn(app.get(Matcher), 'forDemand');
    await turn();
    await turn();
    expect(searched.mock.calls.map(([id]) => id)).not.toContain(cursorId);
    expect(await run()).toMatchObject({ state: 'DONE', done: 3, failed: 0, tries: 0, error: null });
  });

  it('a demand that always fails is passed over and counted, and does not hold up the others', async () => {
    await world();
    await begin();
    const [poisoned] = (await manager().query('SELECT id FROM demand ORDER BY id LIMIT 1')) as { id: string }[];
    const whole = app.get(Matcher).forDemand.bind(app.get(Matcher));
    jest
      .spyOn(app.get(Matcher), 'forDemand')
      .mockImplementation((id, options) =>
        id === poisoned!.id ? Promise.reject(new Error('poison')) : whole(id, options),
      );
    for (let times = 0; times < 8; times += 1) await turn();
    expect(await run()).toMatchObject({ state: 'DONE', done: 3, failed: 1 });
    expect(new Set((await matches()).map(({ demandId }) => demandId)).size).toBe(2);
  });

  it('a pair that was answered, moved or pinned keeps score and words in a run; one that nobody spoke about gets new ones', async () => {
    await world();
    await begin();
    await turn();
    const [answered, pinned, untouched] = await matches();
    await manager().update(
      Match,
      { id: answered!.id },
      { demandAnswer: 'DECLINED', demandReason: 'PRICE', score: 0.99, modelVersion: 'old' },
    );
    await manager().update(
      Match,
      { id: pinned!.id },
      { pinnedAt: catalogue.world.clock.now(), score: 0.11, modelVersion: 'old' },
    );
    await manager().update(Match, { id: untouched!.id }, { score: 0.99, modelVersion: 'old' });
    await begin();
    await turn();
    const by = new Map((await matches()).map((match) => [match.id, match]));
    expect(by.get(answered!.id)).toMatchObject({ demandAnswer: 'DECLINED', score: 0.99, modelVersion: 'old' });
    expect(by.get(pinned!.id)).toMatchObject({ score: 0.11, modelVersion: 'old' });
    expect(by.get(untouched!.id)).toMatchObject({
      score: expect.closeTo(untouched!.score, 6),
      modelVersion: untouched!.modelVersion,
    });
  });

  it('a new publication goes first: nothing is matched anew while one waits', async () => {
    await world();
    await begin();
    const waiting = {
      eventId: newId(),
      handler: 'match-demand',
      state: 'PENDING' as const,
      attempts: 0,
      enqueuedAt: null,
    };
    await manager().insert(EventDelivery, waiting);
    expect(await turn()).toBe(0);
    await manager().update(EventDelivery, { eventId: waiting.eventId }, { state: 'DONE' });
    expect(await turn()).toBe(3);
  });

  it('an administrator holds a run and lets it go on; nobody else may', async () => {
    await world();
    await begin();
    const { id, version } = await run();
    await expect(app.get(MatchRuns).pause(broker, id, version)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const held = await app.get(MatchRuns).pause(admin, id, version);
    expect([held.state, await turn()]).toEqual(['PAUSED', 0]);
    await app.get(MatchRuns).resume(admin, id, held.version);
    expect(await turn()).toBe(3);
  });

  it('a model that is put to use begins a run and ends the one before', async () => {
    await world();
    await begin();
    await turn(1);
    await app.get(MatchModels).list();
    const now = catalogue.world.clock.now();
    const { weights, bands } = await manager().findOneByOrFail(MatchModel, { origin: 'BUILT_IN' });
    const model = {
      id: newId(),
      name: 'learned-b',
      state: 'REJECTED' as const,
      version: 1,
      origin: 'FITTED' as const,
      weights,
      bands,
      figures: null,
      trainedFrom: null,
      createdAt: now,
      activatedAt: null,
    };
    await manager().insert(MatchModel, model);
    await app.get(MatchModels).activate(admin, { id: model.id, version: 1, reason: '试用' });
    const runs = await manager().find(MatchRun);
    expect(runs.map(({ state, model: name, done }) => `${name} ${state} ${done}`).sort()).toEqual([
      `${BUILT_IN_WEIGHTS.version} SUPERSEDED 1`,
      'learned-b RUNNING 0',
    ]);
    await turn();
    expect(new Set((await matches()).map(({ modelVersion }) => modelVersion))).toEqual(new Set(['learned-b']));
  });
});
