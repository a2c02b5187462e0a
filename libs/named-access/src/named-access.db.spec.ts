import { IdentityModule, Role, feature as identityFeature } from '#identity';
import { AccessModule, accessSchema, type Viewer } from '#kernel/access';
import { UserError } from '#kernel/errors';
import { addDays, newId, shanghaiDate } from '#kernel/values';
import { WorkflowModule, workflowSchema } from '#kernel/workflow';
import { NotificationModule, feature as notificationFeature } from '#notification';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TestPlatform } from '../../kernel/jobs/testing/platform.js';
import { NamedAccessModule, NamedGrants, NamedLooks, feature as namedAccessFeature } from './index.js';
import { NamedGrant, NamedLook } from './named-access.entity.js';
import type { NamedGrantAction } from './named-access.states.js';
import { NamedAccessTodo } from './named-access.todo.js';

const person = (name: string, roles: Role[]): Viewer => ({
  userId: newId(),
  sessionId: newId(),
  name,
  roles,
  locale: 'zh',
});
const REASON = '核对三季度技术合同成交额统计';

describe('Seeing names by a grant', () => {
  let world: TestPlatform;
  let app: INestApplicationContext;
  const viewer = person('张立新', [Role.GOVERNMENT]);
  const neighbour = person('李政', [Role.GOVERNMENT]);
  const administrator = person('管理员', [Role.ADMIN]);
  const day = (ahead: number) => shanghaiDate(addDays(world.clock.now(), ahead));
  const grants = () => app.get(NamedGrants);
  const request = (who = viewer, until = day(7), clientMutationId = newId()) =>
    grants().request(who, { reason: REASON, until, clientMutationId });
  const act = async (who: Viewer, action: NamedGrantAction, grant: NamedGrant, note?: string, until?: string) =>
    grants().act(
      who,
      action,
      { id: grant.id, version: (await grants().get(administrator, grant.id)).version, note, clientMutationId: newId() },
      until,
    );
  const opens = (who = viewer, codes = ['HT-1', 'HT-2']) =>
    app.get(NamedLooks).open(who, { place: 'cockpit.rows', asked: { figure: 'SIGNED' }, codes });
  const looks = () => app.get(DataSource).getRepository(NamedLook);

  beforeAll(async () => {
    world = await TestPlatform.create([
      accessSchema,
      workflowSchema,
      identityFeature,
      notificationFeature,
      namedAccessFeature,
    ]);
    app = await world.start({
      imports: [AccessModule, WorkflowModule, IdentityModule, NotificationModule, NamedAccessModule],
    } as never);
  });
  afterAll(() => world.end());
  beforeEach(async () => {
    await looks().deleteAll();
    await app.get(DataSource).getRepository(NamedGrant).deleteAll();
  });

  it('a grant to see names is granted by somebody else, and every look is written down with what was shown', async () => {
    const asked = await request();
    expect(await opens()).toBe(false);
    await expect(act(viewer, 'GRANT', asked)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(act({ ...viewer, roles: [Role.GOVERNMENT, Role.ADMIN] }, 'GRANT', asked)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await act(administrator, 'GRANT', asked);
    expect(await opens()).toBe(true);
    expect(await opens(neighbour)).toBe(false);
    expect(await opens(administrator)).toBe(false);
    expect(await looks().find()).toMatchObject([
      { grantId: asked.id, place: 'cockpit.rows', detail: '{"figure":"SIGNED"} HT-1 HT-2', rowCount: 2 },
    ]);
    expect((await grants().looks(viewer, asked.id, {})).nodes).toHaveLength(1);
    await expect(grants().looks(neighbour, asked.id, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a grant to see names waits for an administrator until it is decided', async () => {
    const todo = app.get(NamedAccessTodo, { strict: false });
    const asked = await request();
    expect(await todo.of(viewer)).toEqual([]);
    expect(await todo.of(administrator)).toMatchObject([
      { kind: 'NAMED_ACCESS', total: 1, link: '/named-access', items: [{ id: asked.id, title: REASON, due: day(7) }] },
    ]);
    await act(administrator, 'GRANT', asked);
    expect(await todo.of(administrator)).toEqual([]);
  });

  it('a grant to see names ends by itself after its last day, and at once when it is revoked', async () => {
    const now = world.clock.now();
    const short = await request();
    await act(administrator, 'GRANT', short, undefined, day(2));
    world.clock.set(addDays(now, 2));
    expect(await opens()).toBe(true);
    world.clock.set(addDays(now, 3));
    expect(await opens()).toBe(false);
    world.clock.set(now);
    expect(await opens()).toBe(true);
    await expect(act(administrator, 'REVOKE', short)).rejects.toThrow(UserError);
    await act(administrator, 'REVOKE', short, '用途已经结束');
    expect(await opens()).toBe(false);
  });

  it('a grant to see names waits once at a time, however often it is sent; a refusal says why', async () => {
    const once = newId();
    const [first, again] = [await request(viewer, day(7), once), await request(viewer, day(7), once)];
    expect(again.id).toBe(first.id);
    await expect(request()).rejects.toThrow(UserError);
    await expect(act(administrator, 'REFUSE', first)).rejects.toThrow(UserError);
    expect(await act(administrator, 'REFUSE', first, '请先说明统计范围')).toMatchObject({
      state: 'REFUSED',
      note: '请先说明统计范围',
    });
    await act(viewer, 'WITHDRAW', await request());
    expect((await request()).state).toBe('REQUESTED');
    expect((await grants().page(viewer, {})).totalCount).toBe(3);
    expect((await grants().page(neighbour, {})).totalCount).toBe(0);
  });

  it('a grant to see names shows no name that could not be written down', async () => {
    await act(administrator, 'GRANT', await request());
    await expect(opens(viewer, ['H'.repeat(70_000)])).rejects.toThrow();
    expect(await looks().count()).toBe(0);
  });
});
