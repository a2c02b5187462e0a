import { feature as achievementFeature } from '#achievement';
import { feature as attachmentFeature } from '#attachment';
import { feature as demandFeature } from '#demand';
import { IdentityModule, Role, feature as identityFeature } from '#identity';
import { AccessModule, accessSchema, type Viewer } from '#kernel/access';
import type { OutboxEvent } from '#kernel/jobs';
import { SearchModule, searchSchema } from '#kernel/search';
import { newId } from '#kernel/values';
import { WorkflowModule, workflowSchema } from '#kernel/workflow';
import { NotificationModule, feature as notificationFeature } from '#notification';
import { feature as organizationFeature } from '#organization';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TestPlatform } from '../../kernel/jobs/testing/platform.js';
import { BUILT_IN_WEIGHTS } from './engine/index.js';
import { FeedbackHandler } from './jobs/feedback.handler.js';
import { MatchModule, matchSchema } from './match.module.js';
import { TrainingRow } from './model/feedback.entity.js';
import { gradeOf } from './model/feedback.rules.js';
import { ModelTrainer } from './model/model-trainer.service.js';
import { MatchModel } from './model/model.entity.js';
import { MatchModels } from './model/model.service.js';
import { Match } from './record/match.entity.js';

const viewer = { userId: newId(), sessionId: newId(), name: '管理员', roles: [Role.ADMIN], locale: 'zh' } as Viewer;

describe('Feedback and models', () => {
  let world: TestPlatform;
  let app: INestApplicationContext;
  const rows = () => app.get(DataSource).getRepository(TrainingRow);
  const models = () => app.get(DataSource).getRepository(MatchModel);

  beforeAll(async () => {
    world = await TestPlatform.create([
      accessSchema,
      workflowSchema,
      identityFeature,
      notificationFeature,
      organizationFeature,
      attachmentFeature,
      searchSchema,
      demandFeature,
      achievementFeature,
      matchSchema,
    ]);
    app = await world.start({
      imports: [AccessModule, WorkflowModule, SearchModule, IdentityModule, NotificationModule, MatchModule],
      providers: [FeedbackHandler],
    } as never);
  });
  afterAll(() => world.end());
  beforeEach(async () => {
    await rows().clear();
    await models().clear();
  });

  /** Demands whose answers all follow one signal that the shipped weights think little of. */
  async function answers(count: number, follows: 'MODE' | 'TEXT'): Promise<void> {
    for (let demand = 0; demand < count; demand += 1) {
      const demandId = newId();
      for (const [index, event] of [
        'match.contracted',
        'match.accepted',
        'match.declined',
        'match.declined',
      ].entries()) {
        const reason = event === 'match.declined' ? 'WRONG_FIELD' : null;
        const strengths =
          follows === 'MODE' ? { TEXT: ((demand + index * 3) % 7) / 7, MODE: 1 - index / 4 } : { TEXT: 1 - index / 4 };
        await rows().insert({
          id: newId(),
          matchId: newId(),
          eventId: newId(),
          demandId,
          achievementId: newId(),
          event,
          side: null,
          reason,
          grade: gradeOf(event, reason),
          strengths,
          modelVersion: 'evidence-1',
          occurredAt: world.clock.now(),
        });
      }
    }
  }

  it('an answer is kept once with what the signals said, however often its event is delivered', async () => {
    const now = world.clock.now();
    const id = newId();
    const explanation = { zh: { signals: [{ name: 'TEXT', strength: 0.7 }] } };
    const ids = {
      demandId: newId(),
      achievementId: newId(),
      demandOrganizationId: newId(),
      demandAuthorId: newId(),
      instituteId: newId(),
      achievementAuthorId: newId(),
    };
    await app
      .get(DataSource)
      .getRepository(Match)
      .insert({
        id,
        ...ids,
        code: id.slice(-20),
        state: 'LEAD',
        origin: 'BROKER',
        band: 'FAIR',
        explanation,
        modelVersion: 'evidence-1',
        stageSince: now,
        createdAt: now,
        updatedAt: now,
      } as never);
    const event = {
      id: newId(),
      type: 'match.declined',
      subjectId: id,
      payload: { side: 'DEMAND', reason: 'WRONG_FIELD' },
      createdAt: now,
    } as unknown as OutboxEvent;
    const handler = app.get(FeedbackHandler);
    for (let times = 0; times < 2; times += 1)
      await app.get(DataSource).transaction((manager) => handler.handle(event, manager));
    const kept = await rows().find();
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({
      matchId: id,
      grade: 0,
      side: 'DEMAND',
      reason: 'WRONG_FIELD',
      strengths: { TEXT: 0.7 },
      modelVersion: 'evidence-1',
      demandId: ids.demandId,
    });
  });

  it('too few answers make no new model', async () => {
    await answers(5, 'MODE');
    expect(await app.get(ModelTrainer).retrain()).toMatchObject({
      outcome: 'REJECTED',
      figures: { verdict: 'TOO_FEW' },
    });
    expect(await app.get(MatchModels).active()).toEqual(BUILT_IN_WEIGHTS);
    expect((await models().find()).map(({ state, origin }) => `${origin} ${state}`).sort()).toEqual([
      'BUILT_IN ACTIVE',
      'FITTED REJECTED',
    ]);
  });

  it('answers that agree make a model that is taken, and a dry run writes nothing', async () => {
    await answers(30, 'MODE');
    const dry = await app.get(ModelTrainer).retrain({ dryRun: true });
    expect(dry).toMatchObject({ outcome: 'ACTIVE', dryRun: true, trainedFrom: { demands: 30, pairs: 120 } });
    expect(await models().count()).toBe(0);
    const taken = await app.get(ModelTrainer).retrain();
    expect(taken.figures.fitted.auc).toBeGreaterThan(taken.figures.current.auc);
    const active = await app.get(MatchModels).active();
    expect(active.version).toBe(taken.model);
    expect(active.weights.MODE).toBeGreaterThan(BUILT_IN_WEIGHTS.weights.MODE);
    expect(active.weights).toEqual(taken.weights);
    expect(await models().countBy({ state: 'ACTIVE' })).toBe(1);
  });

  it('answers that the model in use has in order already teach nothing, so it stays', async () => {
    await answers(30, 'TEXT');
    const { outcome, figures } = await app.get(ModelTrainer).retrain();
    expect([outcome, figures.verdict, figures.current.auc]).toEqual(['REJECTED', 'WORSE', 1]);
    expect(await app.get(MatchModels).active()).toEqual(BUILT_IN_WEIGHTS);
  });

  it('two refits at once: one of them is told to wait', async () => {
    await answers(30, 'MODE');
    const both = await Promise.allSettled([app.get(ModelTrainer).retrain(), app.get(ModelTrainer).retrain()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('an administrator goes back to an earlier model with a reason; it is audited, and one model is in use', async () => {
    await answers(30, 'MODE');
    await app.get(ModelTrainer).retrain();
    const shipped = (await app.get(MatchModels).list()).find(({ origin }) => origin === 'BUILT_IN')!;
    await expect(
      app.get(MatchModels).activate(viewer, { id: shipped.id, version: shipped.version, reason: ' ' }),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await app.get(MatchModels).activate(viewer, { id: shipped.id, version: shipped.version, reason: '排序不如以前' });
    expect(await app.get(MatchModels).active()).toEqual(BUILT_IN_WEIGHTS);
    expect(await models().countBy({ state: 'ACTIVE' })).toBe(1);
    const [entry] = (await app
      .get(DataSource)
      .query("SELECT detail FROM audit_entry WHERE action = 'match-model.activated'")) as { detail: string }[];
    expect(entry!.detail).toContain('排序不如以前');
  });
});
