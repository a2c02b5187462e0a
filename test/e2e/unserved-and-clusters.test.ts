import { beforeAll, describe, expect, it } from '@jest/globals';
import { Client, idempotencyKey, refusalOf } from '../harness/client.js';
import { eventually, eventuallyGet } from '../harness/eventually.js';
import { newMember, type Member } from '../harness/people.js';
import {
  achievementInput,
  act,
  demandInput,
  publishAchievement,
  publishDemand,
  type Posting,
} from '../harness/steps.js';

interface Finding {
  served: boolean;
  lookedAt: number;
  lacks: string[];
  silent: string[];
}
interface Expert {
  kind: string;
  team: string | null;
  instituteName: string;
  reasons: { band: string; achievement: { id: string; title: string } }[];
}
interface Row {
  id: string;
  days: number;
  scoutState: string;
  askedWhere: string;
  demand: { id: string; title: string };
  finding: Finding;
}
interface Cluster {
  id: string;
  words: string[];
  demands: { id: string; title: string }[];
  projects: { code: string; title: string; demandIds: string[] }[];
}

const SECRET = '琥珀泉酿造';
const UNSERVED = `query ($states: [ScoutState!]) { unservedDemands(first: 100, states: $states) { nodes { id days scoutState askedWhere demand { id title } finding { served lookedAt lacks silent } } } }`;
const CLUSTERS =
  '{ demandClusters(first: 50) { nodes { id words demands { id title situation } projects { code title demandIds } } } }';
const FINDING =
  'query ($id: ID!) { demand(id: $id) { finding { served lookedAt lacks silent } experts { kind team instituteName reasons { band achievement { id title } } } } }';

describe('Unserved demands, experts and clusters', () => {
  let broker: Client;
  let firms: Member[];
  let institute: Member;

  const unserved = async (states?: string[]) =>
    (await broker.run<{ unservedDemands: { nodes: Row[] } }>(UNSERVED, { states })).unservedDemands.nodes;
  const clusters = async () =>
    (await broker.run<{ demandClusters: { nodes: Cluster[] } }>(CLUSTERS)).demandClusters.nodes;
  const clusterWith = async (id: string) =>
    (await clusters()).find(({ demands }) => demands.some((demand) => demand.id === id));
  const findingOf = async (client: Client, id: string) =>
    (await client.run<{ demand: { finding: Finding | null; experts: Expert[] } }>(FINDING, { id })).demand;
  const masked = (title: string, own: Record<string, unknown> = {}) =>
    demandInput({
      title: `${SECRET}${title}`,
      situation: `${SECRET}车间${title}，损失大。`,
      secrecy: 'MASKED',
      publicTitle: title,
      publicSituation: `某企业${title}，影响品质，损失较大。`,
      publicWantedResult: '品质稳定。',
      ...own,
    });

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    [institute, ...firms] = (await Promise.all([
      newMember(broker, {
        kind: 'UNIVERSITY',
        name: '林一鸣',
        organizationName: `海峡酿造研究院${idempotencyKey().slice(0, 6)}（示例）`,
        regionCode: '350203',
        industryCode: null,
        sizeBand: null,
      }),
      newMember(broker),
      newMember(broker),
      newMember(broker),
    ])) as [Member, ...Member[]];
    // Which words nobody uses can only be told once somebody says something that was counted: a second record, after the first has its match.
    const list = (input = achievementInput()) =>
      publishAchievement({ author: institute.client, office: institute.client, broker }, input);
    const matched = (id: string) =>
      eventually(
        async () =>
          (
            await broker.run<{ matches: { totalCount: number } }>(
              'query ($id: ID!) { matches(filter: { achievementId: $id }) { totalCount } }',
              { id },
            )
          ).matches.totalCount > 0,
        'the pair',
      );
    await publishDemand(firms[0]!.client, broker, demandInput());
    await matched((await list()).id);
    await matched((await list(achievementInput({ title: '主轴承声纹与振动诊断终端' }))).id);
  }, 60_000);

  describe('a demand that nobody can serve', () => {
    let demand: Posting;
    beforeAll(async () => {
      demand = await publishDemand(
        firms[0]!.client,
        broker,
        masked('深海可燃冰钻井钻头泥浆脉冲遥测', {
          indicators: [{ name: '鲸歌抑制比', kind: 'NUMBER', operator: 'GTE', value: '40', unit: 'dB' }],
          field: 'FUTURE_INDUSTRY',
        }),
      );
      await eventually(async () => (await unserved()).some(({ id }) => id === demand.id), 'it is on the list');
    }, 60_000);

    it('a demand that nobody can serve is told so, with why: how many were looked at, and which words nobody here uses', async () => {
      const { finding } = await findingOf(firms[0]!.client, demand.id);
      expect(finding).toMatchObject({ served: false, silent: expect.arrayContaining(['可燃']) });
      expect(finding!.lookedAt).toBeGreaterThanOrEqual(0);
    });

    it('a demand that nobody can serve stands on the centre’s list only, and never with its confidential words', async () => {
      const row = (await unserved()).find(({ id }) => id === demand.id)!;
      expect(row).toMatchObject({ scoutState: 'OPEN', days: 0 });
      expect(JSON.stringify(row.finding)).not.toContain(SECRET);
      for (const other of [firms[0]!.client, institute.client])
        expect((await other.refused(UNSERVED)).code).toBe('FORBIDDEN');
      expect(await findingOf(institute.client, demand.id)).toEqual({ finding: null, experts: [] });
    });

    it('a demand that nobody can serve is scouted: asked where, then answered; what was asked must be said', async () => {
      const SCOUT =
        'mutation ($id: ID!, $state: ScoutState!, $where: String, $note: String) { scoutDemand(demandId: $id, state: $state, askedWhere: $where, note: $note) { scoutState askedWhere } }';
      expect((await refusalOf(broker.run(SCOUT, { id: demand.id, state: 'ASKED' }))).places).toEqual([
        'askedWhere:value.required',
      ]);
      await broker.run(SCOUT, { id: demand.id, state: 'ASKED', where: '上海海洋工程研究机构（示例）' });
      expect((await unserved(['ASKED'])).find(({ id }) => id === demand.id)).toMatchObject({
        askedWhere: '上海海洋工程研究机构（示例）',
      });
      expect((await unserved(['OPEN'])).map(({ id }) => id)).not.toContain(demand.id);
      expect((await firms[0]!.client.refused(SCOUT, { id: demand.id, state: 'OPEN' })).code).toBe('FORBIDDEN');
    });

    it('a demand leaves the list of the unserved when somebody can serve it, and is told who', async () => {
      const offer = achievementInput({
        title: '深海可燃冰钻井钻头泥浆脉冲遥测系统',
        team: '林一鸣团队',
        field: 'FUTURE_INDUSTRY',
        keywords: ['可燃冰', '泥浆脉冲', '遥测'],
        abstract: '面向深海可燃冰钻井的钻头泥浆脉冲遥测，鲸歌抑制比 45 dB，影响品质的噪声得到抑制，遥测稳定。',
        problemSolved: '深海可燃冰钻井钻头遥测噪声大。',
        indicators: [
          { name: '鲸歌抑制比', kind: 'NUMBER', operator: 'GTE', value: '45', unit: 'dB', evidence: '海试报告' },
        ],
      });
      const achievement = await publishAchievement(
        { author: institute.client, office: institute.client, broker },
        offer,
      );
      await eventually(async () => !(await unserved()).some(({ id }) => id === demand.id), 'it left the list');
      const { experts, finding } = await findingOf(firms[0]!.client, demand.id);
      expect(finding!.served).toBe(true);
      expect(experts.map(({ kind }) => kind)).toEqual(['TEAM', 'INSTITUTE']);
      expect(experts[0]).toMatchObject({
        team: '林一鸣团队',
        instituteName: institute.organizationName,
        reasons: [{ achievement: { id: achievement.id } }],
      });
      expect(JSON.stringify(await findingOf(broker, demand.id))).not.toContain(SECRET);
      await act(
        institute.client,
        'Achievement',
        'DELIST',
        { ...achievement, version: await versionOf(achievement.id) },
        { note: '转让中' },
      );
      await eventually(async () => (await unserved()).some(({ id }) => id === demand.id), 'it is back on the list');
      expect((await findingOf(broker, demand.id)).experts).toEqual([]);
    });
  });

  const versionOf = async (id: string) =>
    (
      await institute.client.run<{ achievement: { version: number } }>(
        'query ($id: ID!) { achievement(id: $id) { version } }',
        { id },
      )
    ).achievement.version;

  describe('one problem at several firms', () => {
    let demands: Posting[];
    const TITLES = [
      '黄酒陶坛渗漏与釉面微裂的快速检测',
      '陶坛釉面微裂导致黄酒渗漏的检测',
      '黄酒陶坛釉面微裂渗漏检测装备',
    ];

    beforeAll(async () => {
      demands = await Promise.all(
        TITLES.map((title, index) =>
          publishDemand(
            firms[index]!.client,
            broker,
            masked(
              title,
              index === 2 ? { secrecy: 'INVITED', publicTitle: '', publicSituation: '', publicWantedResult: '' } : {},
            ),
          ),
        ),
      );
      await eventually(
        async () => (await clusterWith(demands[0]!.id))?.demands.length === 3,
        'the three hang together',
      );
    }, 60_000);

    it('three firms with one problem are one group, with the words that they share', async () => {
      const { demands: members, words } = (await clusterWith(demands[0]!.id))!;
      expect(members.map(({ id }) => id).sort()).toEqual(demands.map(({ id }) => id).sort());
      expect(words.join(' ')).toMatch(/陶坛|釉面|微裂/);
      expect(words.join(' ')).not.toContain(SECRET);
    });

    it('a group of demands with one problem is the brokers’ alone', async () => {
      for (const other of [firms[0]!.client, institute.client, await Client.signedIn('government')])
        expect((await other.refused(CLUSTERS)).code).toBe('FORBIDDEN');
    });

    it('a group of demands with one problem becomes a proposal with its members, once, and other brokers hear of it', async () => {
      const cluster = (await clusterWith(demands[0]!.id))!;
      const START =
        'mutation ($clusterId: ID!, $demandIds: [ID!]!, $title: String!, $mark: String!) { startJointProject(clusterId: $clusterId, demandIds: $demandIds, title: $title, clientMutationId: $mark) { id code } }';
      const given = {
        clusterId: cluster.id,
        demandIds: demands.slice(0, 2).map(({ id }) => id),
        title: '黄酒陶坛渗漏检测联合攻关',
        mark: idempotencyKey(),
      };
      expect(
        (
          await refusalOf(
            broker.run(START, { ...given, demandIds: given.demandIds.slice(0, 1), mark: idempotencyKey() }),
          )
        ).places,
      ).toEqual(['demandIds:match.joint.two']);
      expect(
        (
          await refusalOf(
            broker.run(START, { ...given, demandIds: [...given.demandIds, idempotencyKey()], mark: idempotencyKey() }),
          )
        ).places,
      ).toEqual(['demandIds:match.joint.members']);
      const first = await broker.run<{ startJointProject: { id: string; code: string } }>(START, given);
      expect(await broker.run(START, given)).toEqual(first);
      expect((await clusterWith(demands[0]!.id))!.projects).toEqual([
        expect.objectContaining({ code: first.startJointProject.code, demandIds: given.demandIds }),
      ]);
    });

    it('a group of demands with one problem loses the demand that is withdrawn', async () => {
      const owner = firms[2]!.client;
      const { demand } = await owner.run<{ demand: { version: number } }>(
        'query ($id: ID!) { demand(id: $id) { version } }',
        { id: demands[2]!.id },
      );
      await act(owner, 'Demand', 'WITHDRAW', { id: demands[2]!.id, version: demand.version }, { note: '已自行解决' });
      const left = await eventuallyGet(async () => {
        const cluster = await clusterWith(demands[0]!.id);
        return cluster?.demands.length === 2 ? cluster : undefined;
      }, 'two are left');
      expect(left.demands.map(({ id }) => id)).not.toContain(demands[2]!.id);
    });
  });
});
