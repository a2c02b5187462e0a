import { beforeAll, describe, expect, it } from '@jest/globals';
import { Client, refusalOf } from '../harness/client.js';
import { eventuallyGet } from '../harness/eventually.js';
import { act, demandInput, saveDemand, type Posting } from '../harness/steps.js';

interface Seen {
  id: string;
  title: string;
  state: string;
  version: number;
  availableActions: string[];
  history: { action: string; actorName: string; note: string | null; reasons: string[] }[];
}

const SEEN =
  'query ($id: ID!) { demand(id: $id) { id title state version availableActions history { action actorName note reasons } } }';
const QUEUE = 'query { demands(first: 50, filter: { states: [SUBMITTED] }) { nodes { id } } }';

describe('a broker reviews what waits', () => {
  let enterprise: Client;
  let broker: Client;
  let second: Client;
  let demand: Posting;

  const see = async (client: Client, id = demand.id) => (await client.run<{ demand: Seen }>(SEEN, { id })).demand;
  const queue = async (client: Client) =>
    (await client.run<{ demands: { nodes: { id: string }[] } }>(QUEUE)).demands.nodes.map(({ id }) => id);

  beforeAll(async () => {
    [enterprise, broker, second] = await Promise.all([
      Client.signedIn('enterprise'),
      Client.signedIn('broker'),
      Client.signedIn('broker2'),
    ]);
    demand = await saveDemand(enterprise, demandInput({ title: '冲天炉除尘灰回用与重金属固化' }));
  });

  it('a broker never sees a draft, and finds what was submitted in the queue', async () => {
    expect((await broker.refused(SEEN, { id: demand.id })).code).toBe('NOT_FOUND');
    demand = await act(enterprise, 'Demand', 'SUBMIT', demand);
    expect(await queue(broker)).toContain(demand.id);
    expect((await see(broker)).availableActions).toEqual(['PUBLISH', 'RETURN']);
  });

  it('a broker cannot change a word of a demand on review', async () => {
    expect((await refusalOf(saveDemand(broker, { title: '技术经理人改过的标题' }, demand))).code).toBe('NOT_FOUND');
    expect((await see(enterprise)).title).toBe('冲天炉除尘灰回用与重金属固化');
  });

  it('a broker returns a demand with reasons, never without words', async () => {
    const wordless = await refusalOf(act(broker, 'Demand', 'RETURN', demand, { reasons: ['INDICATORS_MISSING'] }));
    expect(wordless.problems[0]).toMatchObject({ field: 'note' });
    demand = await act(broker, 'Demand', 'RETURN', demand, {
      note: '请补充除尘灰的锌、铅含量',
      reasons: ['INDICATORS_MISSING', 'SITUATION_UNCLEAR'],
    });
    expect(demand).toMatchObject({ state: 'RETURNED', availableActions: [] });
    const { history, availableActions } = await see(enterprise);
    expect(availableActions).toEqual(expect.arrayContaining(['SUBMIT', 'WITHDRAW']));
    expect(history.at(-1)).toMatchObject({
      action: 'RETURN',
      note: '请补充除尘灰的锌、铅含量',
      reasons: ['INDICATORS_MISSING', 'SITUATION_UNCLEAR'],
    });
    const letter = await eventuallyGet(async () => {
      const { notifications } = await enterprise.run<{
        notifications: { nodes: { title: string; body: string; link: string }[] };
      }>('{ notifications(first: 20) { nodes { title body link } } }');
      return notifications.nodes.find(({ link }) => link === `/demands/${demand.id}`);
    }, 'the enterprise is told why');
    expect(letter).toMatchObject({
      title: expect.stringContaining('需要修改'),
      body: expect.stringContaining('锌、铅含量'),
    });
  });

  it('a broker is told by whom and when, when a colleague was faster; the demand is published once', async () => {
    demand = await saveDemand(
      enterprise,
      { situation: '冲天炉除尘灰含锌约 8%、铅约 1%，现委外处置，费用高，希望厂内回用。' },
      demand,
    );
    demand = await act(enterprise, 'Demand', 'SUBMIT', demand);
    const results = await Promise.allSettled([
      act(broker, 'Demand', 'PUBLISH', demand),
      act(second, 'Demand', 'RETURN', demand, { note: '重复' }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [lost] = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as { code: string; message: string }] : [],
    );
    expect(lost).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/吴文清|郑海燕/) });
    const { state, history } = await see(enterprise);
    expect(state).toBe(results[0].status === 'fulfilled' ? 'PUBLISHED' : 'RETURNED');
    expect(history.filter(({ action }) => action === 'PUBLISH' || action === 'RETURN')).toHaveLength(2);
    expect(await queue(broker)).not.toContain(demand.id);
  });

  it('a broker reviews no posting of their own', async () => {
    const { organizations } = await broker.run<{ organizations: { nodes: { id: string }[] } }>(
      '{ organizations(first: 5, text: "金石") { nodes { id } } }',
    );
    const onBehalf = await saveDemand(
      broker,
      demandInput({ title: '代发：砂处理线粉尘治理', organizationId: organizations.nodes[0]!.id }),
    );
    const submitted = await act(broker, 'Demand', 'SUBMIT', onBehalf);
    expect(submitted.availableActions).not.toContain('PUBLISH');
    expect((await refusalOf(act(broker, 'Demand', 'PUBLISH', submitted))).code).toBe('FORBIDDEN');
    expect((await act(second, 'Demand', 'PUBLISH', submitted)).state).toBe('PUBLISHED');
  });

  it('an enterprise neither reviews its own posting nor sees a neighbour’s that waits', async () => {
    const waiting = await act(
      enterprise,
      'Demand',
      'SUBMIT',
      await saveDemand(enterprise, demandInput({ title: '热处理炉余热回收改造' })),
    );
    expect((await refusalOf(act(enterprise, 'Demand', 'PUBLISH', waiting))).code).toBe('FORBIDDEN');
    const neighbour = await Client.signedIn('machines');
    expect((await neighbour.refused(SEEN, { id: waiting.id })).code).toBe('NOT_FOUND');
    expect((await refusalOf(act(neighbour, 'Demand', 'WITHDRAW', waiting))).code).toBe('NOT_FOUND');
  });
});
