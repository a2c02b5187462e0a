import { AchievementService } from '#achievement';
import { DemandService } from '#demand';
import { Role, Users } from '#identity';
import type { Viewer } from '#kernel/access';
import { addDays, newId, shanghaiDate } from '#kernel/values';
import { MatchPipelineService, MatchResponseService, MatchService } from '#match';
import { OrganizationService, createDemoOrganization } from '#organization';
import { TodoService } from '#todo';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ContractFixture, moveOf } from '../testing/contract-fixture.js';

describe('What waits for a person', () => {
  let office: ContractFixture;
  let firm: Viewer;
  let researcher: Viewer;
  let instituteOffice: Viewer;
  let broker: Viewer;
  let second: Viewer;
  let demandId: string;
  let matchId: string;

  const todoOf = (viewer: Viewer) => office.app.get(TodoService).of(viewer);
  const linesOf = async (viewer: Viewer) =>
    (await todoOf(viewer)).waiting.map(({ kind, title, link }) => `${kind} ${title} ${link}`);
  const later = (days: number) => office.world.clock.set(addDays(office.world.clock.now(), days));
  const demands = () => office.app.get(DemandService);
  const draft = (title: string) => ({
    title,
    situation: '厚大断面铸件内部缩松，废品率百分之八。',
    wantedResult: '把缩松废品率降到百分之二以下。',
    field: 'STEEL_EQUIPMENT' as const,
    modes: ['COMMISSIONED' as const],
    requiredTrl: 6,
    regionCode: '350404',
    deadline: '2099-12-31',
    budgetMax: '1000000.00',
    secrecy: 'PUBLIC' as const,
    noStateSecrets: true,
  });

  beforeAll(async () => {
    office = await ContractFixture.open();
    const firmId = await office.organization('三元金石铸造', 'ENTERPRISE', '350404');
    const instituteId = await office.organization('上海江海材料研究院', 'UNIVERSITY', '310112');
    firm = await office.person('林小满', [Role.ENTERPRISE], firmId);
    researcher = await office.person('周教授', [Role.RESEARCHER], instituteId);
    instituteOffice = await office.person('许老师', [Role.INSTITUTE_OFFICE], instituteId);
    broker = await office.broker('陈经理');
    second = await office.broker('王经理');
  });
  afterAll(() => office.close());

  it('nothing waits for who is new', async () => {
    const government = await office.person('郑科长', [Role.GOVERNMENT]);
    for (const viewer of [firm, researcher, instituteOffice, broker, government]) {
      expect(await todoOf(viewer)).toEqual({
        waiting: [],
        waitingCount: 0,
        counts: [],
        changes: [],
        lastVisitAt: null,
      });
    }
  });

  it('a demand goes from its author to the brokers and back, with the reason', async () => {
    const saved = await demands().saveDraft(firm, {
      draft: draft('缩松控制与凝固工艺优化'),
      clientMutationId: newId(),
    });
    demandId = saved.id;
    expect(await linesOf(firm)).toEqual([`DEMAND_DRAFT 缩松控制与凝固工艺优化 /demands/${demandId}/edit`]);
    expect(await linesOf(broker)).toEqual([]);

    const submitted = await demands().act(firm, 'SUBMIT', moveOf(saved));
    expect(await linesOf(firm)).toEqual([]);
    expect((await todoOf(broker)).waiting).toMatchObject([
      {
        kind: 'DEMAND_REVIEW',
        kindLabel: '需求待审核',
        actionLabel: '审核',
        link: `/desk/review?demand=${demandId}`,
        late: false,
      },
    ]);
    later(6);
    expect((await todoOf(second)).waiting).toMatchObject([{ kind: 'DEMAND_REVIEW', late: true }]);

    const returned = await demands().act(broker, 'RETURN', { ...moveOf(submitted, '指标请写成数字'), reasons: [] });
    expect((await todoOf(firm)).waiting).toMatchObject([
      { kind: 'DEMAND_RETURNED', detail: '指标请写成数字', link: `/demands/${demandId}/edit` },
    ]);
    await demands().act(broker, 'PUBLISH', moveOf(await demands().act(firm, 'SUBMIT', moveOf(returned))));
    expect(await linesOf(firm)).toEqual([]);
  });

  it('an achievement waits for its institute, then for the centre', async () => {
    const listings = office.app.get(AchievementService);
    const listing = {
      title: '厚大铸件凝固模拟软件',
      abstract: '对厚大铸件凝固过程做数值模拟，给出冒口方案。',
      field: 'STEEL_EQUIPMENT' as const,
      trl: 7,
      trlEvidence: '两家铸造厂已试用',
      modes: ['LICENCE' as const],
      regionCode: '310112',
    };
    const saved = await listings.saveDraft(researcher, { draft: listing, clientMutationId: newId() });
    expect(await linesOf(researcher)).toEqual([
      `ACHIEVEMENT_DRAFT 厚大铸件凝固模拟软件 /achievements/${saved.id}/edit`,
    ]);
    const submitted = await listings.act(researcher, 'SUBMIT', moveOf(saved));
    expect(await linesOf(instituteOffice)).toEqual([
      `ACHIEVEMENT_APPROVE 厚大铸件凝固模拟软件 /achievements/${saved.id}`,
    ]);
    expect(await linesOf(broker)).toEqual([]);
    const approved = await listings.act(instituteOffice, 'APPROVE', moveOf(submitted));
    expect(await linesOf(broker)).toEqual([
      `ACHIEVEMENT_REVIEW 厚大铸件凝固模拟软件 /desk/review?achievement=${saved.id}`,
    ]);
    await listings.act(broker, 'PUBLISH', moveOf(approved));
    matchId = (await office.app.get(MatchService).propose(researcher, demandId, saved.id, newId())).id;
  });

  it('a match waits for the other side, then for a broker, then for the next step', async () => {
    const link = `/matches/${matchId}`;
    expect(await linesOf(researcher)).toEqual([]);
    expect((await todoOf(firm)).waiting).toMatchObject([
      { kind: 'MATCH_ANSWER', title: '厚大铸件凝固模拟软件', detail: '与“缩松控制与凝固工艺优化”匹配', link },
    ]);

    const answers = office.app.get(MatchResponseService);
    await answers.ask(firm, matchId, '能否先做一次浇注系统诊断？', newId());
    expect((await todoOf(researcher)).waiting).toMatchObject([
      { kind: 'MATCH_QUESTION', title: '能否先做一次浇注系统诊断？', link },
    ]);
    expect(await linesOf(firm)).toHaveLength(1);
    later(0.01);
    await answers.ask(instituteOffice, matchId, '可以，下周到厂。', newId());
    expect(await linesOf(researcher)).toEqual([]);
    expect((await linesOf(firm)).join()).toMatch(/MATCH_QUESTION 可以，下周到厂。/);

    await answers.answer(firm, { id: matchId, accept: true, clientMutationId: newId() });
    expect((await linesOf(firm)).join()).toMatch(/MATCH_IDENTITY/);
    expect(await linesOf(second)).toEqual([`MATCH_TAKE 缩松控制与凝固工艺优化 × 厚大铸件凝固模拟软件 ${link}`]);

    const work = office.app.get(MatchPipelineService);
    const version = async () => (await office.app.get(MatchService).get(broker, matchId)).version;
    await work.take(broker, matchId, await version());
    expect(await linesOf(second)).toEqual([]);
    expect(await linesOf(broker)).toEqual([`MATCH_PLAN 缩松控制与凝固工艺优化 × 厚大铸件凝固模拟软件 ${link}`]);
    await work.plan(broker, {
      id: matchId,
      version: await version(),
      nextAction: '约企业看现场',
      due: shanghaiDate(addDays(office.world.clock.now(), 2)),
    });
    expect(await linesOf(broker)).toEqual([]);
    later(2);
    expect((await todoOf(broker)).waiting).toMatchObject([
      { kind: 'MATCH_FOLLOW_UP', title: '约企业看现场', late: false },
    ]);
    later(1);
    expect((await todoOf(broker)).waiting).toMatchObject([{ kind: 'MATCH_FOLLOW_UP', late: true }]);
  });

  it('a contract waits for a second person, then for its registration', async () => {
    const contract = await office.submitted(broker);
    expect((await linesOf(broker)).join()).not.toMatch(/CONTRACT/);
    expect(await linesOf(second)).toEqual([`CONTRACT_CONFIRM ${contract.name} /contracts/${contract.id}`]);
    await office.contracts.act(second, 'CONFIRM', moveOf(contract));
    later(3);
    // What is late comes first.
    expect((await todoOf(broker)).waiting.map(({ kind }) => kind)).toEqual([
      'MATCH_FOLLOW_UP',
      'CONTRACT_INSTALMENT_LATE',
      'CONTRACT_REGISTER',
    ]);
  });

  it('a new organisation waits for the centre, a new member for the administrator', async () => {
    const id = await createDemoOrganization(office.app, {
      name: '沙县小吃数字化',
      creditCode: '91350404MA2YXK8T01',
      kind: 'ENTERPRISE',
      regionCode: '350404',
      state: 'PENDING',
    });
    const person = async (name: string, more: object) => {
      const viewer = await office.person(name, [Role.ENTERPRISE], id);
      await office.app.get(DataSource).getRepository('User').update(viewer.userId, more);
      return viewer;
    };
    const owner = await person('罗总', { isOrganizationAdministrator: true });
    const { organizationId: _none, ...applicant } = await person('新人', { memberState: 'PENDING' });
    expect(await linesOf(second)).toEqual([`ORGANIZATION_VERIFY 沙县小吃数字化 /organizations/${id}`]);
    expect(await linesOf(owner)).toEqual([
      'MEMBER_APPROVE 新人 /organization',
      'ORGANIZATION_PENDING 沙县小吃数字化 /organization',
    ]);
    expect(await linesOf(applicant)).toEqual(['MEMBER_WAITING 沙县小吃数字化 /organization']);
    await office.app.get(OrganizationService).approveMember(owner, applicant.userId);
    expect(await linesOf(owner)).toEqual(['ORGANIZATION_PENDING 沙县小吃数字化 /organization']);
  });

  it('of many that wait all are counted and the first listed, in as many queries as of few', async () => {
    const author = await office.person('新主任', [Role.ENTERPRISE], firm.organizationId);
    const queries = countQueries(office.app.get(DataSource));
    await demands().saveDraft(author, { draft: { title: '第一份草稿' }, clientMutationId: newId() });
    const few = await queries(() => todoOf(author));
    for (let number = 2; number <= 23; number += 1)
      await demands().saveDraft(author, { draft: { title: '' }, clientMutationId: newId() });
    // One more, which counts those that are not listed.
    expect(await queries(() => todoOf(author))).toBe(few + 1);
    const todo = await todoOf(author);
    expect(todo.waiting.filter(({ kind }) => kind === 'DEMAND_DRAFT')).toHaveLength(20);
    expect(todo.waiting.at(-1)?.title).toBe('未命名的需求');
    expect(todo.counts).toContainEqual({ kind: 'DEMAND_DRAFT', label: '需求草稿', count: 23, link: '/my/demands' });
    expect(todo.waitingCount).toBe(todo.counts.reduce((sum, { count }) => sum + count, 0));
  });

  it('a person is told what changed since the last visit, but not what waits anyway', async () => {
    const { manager } = office.app.get(DataSource);
    const told = (title: string, link: string, daysAgo: number) =>
      manager.getRepository('Notification').insert({
        id: newId(),
        eventId: newId(),
        userId: firm.userId,
        channel: 'IN_APP',
        kind: 'demand',
        title,
        body: '',
        link,
        readAt: null,
        createdAt: addDays(office.world.clock.now(), -daysAgo),
      });
    await manager.getRepository('User').update(firm.userId, { lastVisitAt: addDays(office.world.clock.now(), -2) });
    await told('需求已发布', `/demands/${demandId}`, 1);
    await told('有提问', `/matches/${matchId}`, 1);
    await told('早已看过', '/demands/old', 3);
    expect((await todoOf(firm)).changes).toMatchObject([
      { kindLabel: '需求', title: '需求已发布', actionLabel: '查看' },
    ]);
    expect((await todoOf({ ...firm, locale: 'en' })).changes).toMatchObject([{ kindLabel: 'Demand' }]);
    expect((await office.app.get(Users).get(firm.userId)).lastVisitAt).not.toBeNull();
  });
});

/** Counts the queries that some work makes. */
function countQueries(dataSource: DataSource): (work: () => Promise<unknown>) => Promise<number> {
  return async (work) => {
    let count = 0;
    const create = dataSource.createQueryRunner.bind(dataSource);
    dataSource.createQueryRunner = (mode) => {
      const runner = create(mode);
      const query = runner.query.bind(runner);
      runner.query = ((...given: Parameters<typeof query>) => {
        count += 1;
        return query(...given);
      }) as typeof runner.query;
      return runner;
    };
    try {
      await work();
    } finally {
      dataSource.createQueryRunner = create;
    }
    return count;
  };
}
