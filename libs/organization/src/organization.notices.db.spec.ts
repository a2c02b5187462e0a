import { Passwords, Role, Users, createDemoUser, feature as identityFeature, type NewUser } from '#identity';
import { AccessModule, accessSchema } from '#kernel/access';
import { WorkflowModule, workflowSchema } from '#kernel/workflow';
import { NoticeRules } from '#notification';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TestPlatform } from '../../kernel/jobs/testing/platform.js';
import { OrganizationModule, createDemoOrganization, feature as organizationFeature } from './index.js';

describe('Who is told about an organisation', () => {
  let world: TestPlatform;
  let app: INestApplicationContext;
  let organizationId: string;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    world = await TestPlatform.create([accessSchema, workflowSchema, identityFeature, organizationFeature]);
    app = await world.start({ imports: [AccessModule, WorkflowModule, OrganizationModule, organizationFeature.jobs] });
    organizationId = await createDemoOrganization(app, {
      name: '三元氟材料',
      creditCode: '91350404MA2YXK8T01',
      kind: 'ENTERPRISE',
      regionCode: '350404',
    });
    const passwordHash = await app.get(Passwords).hash('Kechuang2026!');
    const person = async (name: string, more: Partial<NewUser>) => {
      const { id } = await app.get(Users).createUser(app.get(DataSource).manager, {
        name,
        email: `${name}@example.com`,
        passwordHash,
        roles: [Role.ENTERPRISE],
        organizationId,
        ...more,
      });
      ids[name] = id;
    };
    await person('owner', { isOrganizationAdministrator: true });
    await person('member', {});
    await person('waiting', { memberState: 'PENDING' });
    ids['broker'] = await createDemoUser(app, {
      name: 'broker',
      email: 'broker@example.com',
      password: 'Kechuang2026!',
      roles: [Role.BROKER],
    });
  });
  afterAll(() => world.end());

  it.each([
    ['organization.registered', ['broker'], '新单位待核验：三元氟材料', '“三元氟材料”已注册，请核对证照后通过或驳回。'],
    ['organization.resubmitted', ['broker'], '新单位待核验：三元氟材料', '“三元氟材料”已重新提交证照，请再次核验。'],
    [
      'organization.verified',
      ['owner', 'member'],
      '单位已通过核验',
      '“三元氟材料”已通过核验，现在可以提交需求和成果。',
    ],
    [
      'organization.rejected',
      ['owner', 'member'],
      '单位核验未通过',
      '“三元氟材料”未通过核验：执照看不清。请更换证照后重新提交。',
    ],
    ['member.requested', ['owner'], '有人申请加入单位', 'waiting申请加入“三元氟材料”，请确认是否为本单位人员。'],
    ['member.approved', ['waiting'], '加入申请已批准', '您已加入“三元氟材料”。'],
  ])('the event %s is told to whom it concerns, in their words', async (type, recipients, title, body) => {
    const { manager } = app.get(DataSource);
    const rules = app.get(NoticeRules, { strict: false }).of(type);
    const payload = { userId: ids['waiting'], note: '执照看不清' };
    const event = {
      id: 'event',
      seq: '1',
      type,
      subjectId: organizationId,
      payload,
      createdAt: world.clock.now(),
    } as never;
    expect(rules).toHaveLength(1);
    expect([...(await rules[0]!.recipients(event, manager))].sort()).toEqual(
      recipients.map((name) => ids[name]).sort(),
    );
    const reader = { userId: '', name: '', locale: 'zh', roles: [] } as const;
    expect(await rules[0]!.compose(event, reader, manager)).toMatchObject({
      title,
      body,
      link: recipients.includes('broker') ? `/organizations/${organizationId}` : '/organization',
    });
  });
});
