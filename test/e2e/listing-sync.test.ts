import { beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';
import { newMember, type Member } from '../harness/people.js';
import {
  achievementInput,
  act,
  demandInput,
  publishAchievement,
  publishDemand,
  saveDemand,
  type Posting,
} from '../harness/steps.js';

const TOPIC = '桑蚕茧丝缫丝断头率在线监测';
const SEEN = `query ($demand: ID!, $achievement: ID!) {
  forDemand: matches(filter: { demandId: $demand }, first: 50) { totalCount nodes { achievement { id } } }
  forAchievement: matches(filter: { achievementId: $achievement }, first: 50) { totalCount nodes { demand { id } } }
}`;
const FIND = 'query ($words: String!) { portalSearch(query: $words) { hits { id } } }';
const GROUPS = '{ demandClusters(first: 100) { nodes { demands { id } } } }';
const HELPERS = 'query ($id: ID!) { demand(id: $id) { experts { reasons { achievement { id } } } } }';

interface Seen {
  forDemand: { totalCount: number; nodes: { achievement: { id: string } }[] };
  forAchievement: { totalCount: number; nodes: { demand: { id: string } }[] };
}

/** Whatever goes off the list leaves every other list with it, and whatever comes back is there again. */
describe('Listing sync: no list is stale', () => {
  let broker: Client;
  let firms: Member[];
  let institute: Member;
  let demand: Posting;
  let neighbour: Posting;
  let achievement: Posting;

  // Nothing that other stories' achievements could serve: these run beside them, on one platform.
  const OWN = { wantedResult: '缫丝断头率在线监测。', constraints: '不改动缫丝机。', indicators: [] };
  const input = () =>
    demandInput({ title: TOPIC, situation: `${TOPIC}：车间缫丝断头全靠人看，桑蚕茧丝浪费大。`, ...OWN });
  const offer = (title = `${TOPIC}系统`) =>
    achievementInput({
      title,
      team: '缫丝团队',
      abstract: `${TOPIC}，桑蚕茧丝断头可提前预告，缫丝车间运行一年，浪费减少。`,
      problemSolved: '缫丝断头靠人看。',
      keywords: ['缫丝', '茧丝', '断头'],
    });
  const list = (own = offer()) =>
    publishAchievement({ author: institute.client, office: institute.client, broker }, own);
  const look = (client: Client) => client.run<Seen>(SEEN, { demand: demand.id, achievement: achievement.id });
  const grouped = async () =>
    (
      await broker.run<{ demandClusters: { nodes: { demands: { id: string }[] }[] } }>(GROUPS)
    ).demandClusters.nodes.some(({ demands }) => demands.some(({ id }) => id === demand.id));
  const helps = async () => {
    const { experts } = (
      await firms[0]!.client.run<{ demand: { experts: { reasons: { achievement: { id: string } }[] }[] } }>(HELPERS, {
        id: demand.id,
      })
    ).demand;
    return experts.some(({ reasons }) => reasons.some((reason) => reason.achievement.id === achievement.id));
  };
  const paired = async (client: Client) => {
    const { forDemand, forAchievement } = await look(client);
    return [
      forDemand.nodes.some((node) => node.achievement.id === achievement.id),
      forAchievement.nodes.some((node) => node.demand.id === demand.id),
    ];
  };
  const found = async (id: string) =>
    (
      await Client.visitor().run<{ portalSearch: { hits: { id: string }[] } }>(FIND, { words: TOPIC })
    ).portalSearch.hits.some((hit) => hit.id === id);
  const versionOf = async (client: Client, kind: 'demand' | 'achievement', id: string) =>
    (
      await client.run<Record<string, { version: number }>>(`query ($id: ID!) { ${kind}(id: $id) { version } }`, { id })
    )[kind]!.version;
  const move = async (who: Client, kind: 'Demand' | 'Achievement', action: string, { id }: Posting, note?: string) =>
    act(
      who,
      kind,
      action,
      { id, version: await versionOf(who, kind === 'Demand' ? 'demand' : 'achievement', id) },
      note ? { note } : {},
    );

  const isThere = async () => {
    const sides = [broker, firms[0]!.client, institute.client];
    await eventually(
      async () => (await Promise.all(sides.map(paired))).flat().every(Boolean),
      'both sides and the broker have the pair',
    );
    await eventually(grouped, 'it hangs together with its neighbour');
    await eventually(helps, 'its people are named');
    await eventually(async () => (await found(demand.id)) && (await found(achievement.id)), 'visitors find both');
  };

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    [institute, ...firms] = (await Promise.all([
      newMember(broker, {
        kind: 'UNIVERSITY',
        name: '桑小满',
        organizationName: `三明缫丝研究院${Date.now() % 1_000_000}（示例）`,
        regionCode: '350404',
        industryCode: null,
        sizeBand: null,
      }),
      newMember(broker),
      newMember(broker),
    ])) as [Member, ...Member[]];
    demand = await publishDemand(firms[0]!.client, broker, input());
    neighbour = await publishDemand(
      firms[1]!.client,
      broker,
      demandInput({ title: `${TOPIC}装置`, situation: `${TOPIC}：缫丝断头靠人看，桑蚕茧丝浪费。`, ...OWN }),
    );
  }, 60_000);

  it('a new achievement meets the demands that were there before it', async () => {
    achievement = await list();
    await isThere();
    const pairs = (await look(broker)).forAchievement.nodes.map((node) => node.demand.id);
    expect(pairs).toEqual(expect.arrayContaining([demand.id, neighbour.id]));
  });

  it('a demand that is paused is off every list at once, and back on all of them when it is resumed', async () => {
    await move(firms[0]!.client, 'Demand', 'PAUSE', demand);
    for (const client of [broker, firms[0]!.client, institute.client])
      expect(await paired(client)).toEqual([false, false]);
    expect([await grouped(), await found(demand.id), await found(achievement.id)]).toEqual([false, false, true]);
    await move(firms[0]!.client, 'Demand', 'RESUME', demand);
    await isThere();
  });

  it('an achievement that is frozen is off every list at once; its people are named no more, and the demand looks for others', async () => {
    await move(broker, 'Achievement', 'FREEZE', achievement, '权属待查');
    for (const client of [broker, firms[0]!.client, institute.client])
      expect(await paired(client)).toEqual([false, false]);
    expect([await helps(), await found(achievement.id), await found(demand.id)]).toEqual([false, false, true]);
    await eventually(
      async () =>
        (
          await broker.run<{ unservedDemands: { nodes: { id: string }[] } }>(
            '{ unservedDemands(first: 100) { nodes { id } } }',
          )
        ).unservedDemands.nodes.some(({ id }) => id === demand.id),
      'nobody can serve it now',
    );
    await move(broker, 'Achievement', 'UNFREEZE', achievement, '已核实');
    await isThere();
  });

  it('a demand that is withdrawn takes its place on the list of the unserved along, and its counts', async () => {
    await move(firms[0]!.client, 'Demand', 'WITHDRAW', demand, '已自行解决');
    for (const client of [broker, firms[0]!.client, institute.client]) {
      const { forDemand } = await look(client);
      expect(forDemand).toEqual({ totalCount: 0, nodes: [] });
    }
    expect(await grouped()).toBe(false);
    await move(broker, 'Achievement', 'FREEZE', achievement, '权属待查');
    const unserved = async () =>
      (
        await broker.run<{ unservedDemands: { nodes: { id: string }[] } }>(
          '{ unservedDemands(first: 100) { nodes { id } } }',
        )
      ).unservedDemands.nodes.map(({ id }) => id);
    await eventually(async () => (await unserved()).includes(neighbour.id), 'the neighbour is unserved');
    expect(await unserved()).not.toContain(demand.id);
  });

  it('a demand that is rewritten is never shown with the words that were taken out', async () => {
    await move(broker, 'Achievement', 'UNFREEZE', achievement, '已核实');
    const SAID =
      'query ($id: ID!) { matches(filter: { demandId: $id }, first: 50) { nodes { achievement { id } explanation { sentence gaps questions sharedTerms { term } signals { summary } } } } }';
    const said = async () =>
      (
        await institute.client.run<{ matches: { nodes: { achievement: { id: string }; explanation: unknown }[] } }>(
          SAID,
          { id: neighbour.id },
        )
      ).matches.nodes.find((node) => node.achievement.id === achievement.id)?.explanation;
    await eventually(
      async () => JSON.stringify((await said()) ?? '').includes('断头'),
      'the pair speaks of what both wrote',
    );
    const owner = firms[1]!.client;
    await move(owner, 'Demand', 'WITHDRAW', neighbour, '公开的内容太多');
    await move(owner, 'Demand', 'REOPEN', neighbour);
    await saveDemand(
      owner,
      demandInput({
        title: '桑蚕茧丝缫丝在线监测',
        situation: '桑蚕茧丝缫丝车间浪费大，想在线监测。',
        wantedResult: '缫丝在线监测，浪费减少。',
      }),
      { id: neighbour.id, version: await versionOf(owner, 'demand', neighbour.id) },
    );
    await move(owner, 'Demand', 'SUBMIT', neighbour);
    await move(broker, 'Demand', 'PUBLISH', neighbour);
    const seen: string[] = [];
    await eventually(async () => {
      const explanation = await said();
      if (explanation) seen.push(JSON.stringify(explanation));
      return explanation !== undefined;
    }, 'the pair is back');
    expect(seen.filter((words) => words.includes('断头'))).toEqual([]);
  });
});
