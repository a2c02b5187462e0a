import { feature as achievementFeature } from '#achievement';
import { feature as attachmentFeature } from '#attachment';
import { feature as demandFeature } from '#demand';
import { IdentityModule, Role, feature as identityFeature } from '#identity';
import { AccessModule, accessSchema, type Viewer } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { SearchModule, searchSchema } from '#kernel/search';
import { newId } from '#kernel/values';
import { WorkflowModule, workflowSchema } from '#kernel/workflow';
import { NotificationModule, feature as notificationFeature } from '#notification';
import { feature as organizationFeature } from '#organization';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TestPlatform } from '../../kernel/jobs/testing/platform.js';
import { MatchModule, matchSchema } from './match.module.js';
import { MatchTransitions } from './record/match-transitions.service.js';
import { Match } from './record/match.entity.js';
import type { MatchAction } from './record/match.states.js';
import { MatchStay } from './record/match.stay.entity.js';

const broker: Viewer = { userId: newId(), sessionId: newId(), name: '李经理', roles: [Role.BROKER], locale: 'zh' };
const DAY_MS = 86_400_000;

describe('Stays at stages', () => {
  let world: TestPlatform;
  let app: INestApplicationContext;
  const matches = () => app.get(DataSource).getRepository(Match);
  const moved = (id: string, action: MatchAction) =>
    app
      .get(Transactions)
      .run((manager) =>
        app.get(MatchTransitions, { strict: false }).move(manager, { id }, { action, actor: broker, note: '测试' }),
      );

  const later = (days: number): void => world.clock.set(new Date(world.clock.now().getTime() + days * DAY_MS));

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
    } as never);
  });
  afterAll(() => world.end());

  it('stays at stages are written when a stage is left, with how long it lasted; a pause is none', async () => {
    const id = newId();
    const came = new Date(world.clock.now().getTime() - 3 * DAY_MS);
    const ids = {
      demandId: newId(),
      achievementId: newId(),
      demandOrganizationId: newId(),
      demandAuthorId: newId(),
      instituteId: newId(),
      achievementAuthorId: newId(),
    };
    const times = { stageSince: came, createdAt: came, updatedAt: came };
    await matches().insert({
      id,
      ...ids,
      ...times,
      code: id.slice(-20),
      state: 'LEAD',
      origin: 'BROKER',
      band: 'STRONG',
      explanation: {},
      modelVersion: 'm',
      field: 'FLUORINE_MATERIALS',
    } as never);
    await moved(id, 'TO_RECOMMENDED');
    later(5);
    await moved(id, 'HOLD');
    later(9);
    await moved(id, 'RESUME_RECOMMENDED');
    const stays = await app
      .get(DataSource)
      .getRepository(MatchStay)
      .find({ where: { matchId: id }, order: { ended: 'ASC' } });
    expect(stays).toMatchObject([
      { stage: 'LEAD', seconds: (3 * DAY_MS) / 1_000, field: 'FLUORINE_MATERIALS', began: came },
      { stage: 'RECOMMENDED', seconds: (5 * DAY_MS) / 1_000 },
    ]);
  });
});
