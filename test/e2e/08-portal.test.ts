import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, demandInput, publishDemand, type Posting } from '../harness/acts.js';
import { Client } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';
import { newMember, type Member } from '../harness/people.js';

interface Found {
  totalCount: number;
  hits: { id: string; title: string; titleHighlighted: string }[];
  facets: { name: string; values: { value: string; count: number }[] }[];
}

const MARK = /\uE000(.*?)\uE001/;

describe('story 8: anyone searches what is published, in Chinese', () => {
  const visitor = Client.visitor();
  let firm: Member;
  let broker: Client;
  let open: Posting;
  let masked: Posting;
  let invited: Posting;

  const search = async (query: string, more: Record<string, unknown> = {}): Promise<Found> =>
    (
      await visitor.run<{ portalSearch: Found }>(
        'query ($query: String!, $filter: PortalFilter, $sort: PortalSort) { portalSearch(query: $query, filter: $filter, sort: $sort, first: 20) { totalCount hits { id title titleHighlighted } facets { name values { value count } } } }',
        { query, ...more },
      )
    ).portalSearch;

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    firm = await newMember(broker);
    open = await publishDemand(firm.client, broker, demandInput({ title: '蓝宝石衬底研磨划伤在线识别', field: 'DIGITAL_ECONOMY' }));
    masked = await publishDemand(firm.client, broker, demandInput({ title: '蓝宝石窗口镀膜针孔', situation: '军品窗口镀膜后针孔多，密语甲乙丙，求解决。', secrecy: 'MASKED', publicTitle: '硬脆窗口片镀膜针孔控制', publicSituation: '某企业的窗口片镀膜后针孔多，求工艺改进。' }));
    invited = await publishDemand(firm.client, broker, demandInput({ title: '蓝宝石晶体生长开裂定向求解', secrecy: 'INVITED' }));
    await eventually(async () => (await search('硬脆窗口片')).totalCount === 1 && (await search('蓝宝石衬底')).totalCount >= 1, 'both are in the index');
  });

  it('finds a term in the middle of a title, its parts apart, and its pinyin, and marks it', async () => {
    const { hits } = await search('研磨划伤');
    expect(hits[0]!.id).toBe(open.id);
    expect(MARK.exec(hits[0]!.titleHighlighted)?.[1]).toBe('研磨划伤');
    expect((await search('衬底识别')).hits.map(({ id }) => id)).toContain(open.id);
    const { portalSuggest } = await visitor.run<{ portalSuggest: string[] }>('{ portalSuggest(query: "lanbaoshi") }');
    expect(portalSuggest.some((text) => text.includes('蓝宝石衬底'))).toBe(true);
  });

  it('counts by facet, and filters by them', async () => {
    const { facets } = await search('蓝宝石衬底');
    const fields = facets.find(({ name }) => /field/i.test(name))!;
    expect(fields.values.find(({ value }) => value === 'DIGITAL_ECONOMY')!.count).toBeGreaterThanOrEqual(1);
    expect((await search('蓝宝石衬底', { filter: { fields: ['MODERN_AGRICULTURE'] } })).hits.map(({ id }) => id)).not.toContain(open.id);
  });

  it('never finds, shows, suggests or counts what is masked or by invitation', async () => {
    for (const secret of ['密语甲乙丙', '蓝宝石窗口', '军品窗口', firm.organizationName, invited.code]) {
      const { hits } = await search(secret);
      expect([secret, hits.map(({ id }) => id).filter((id) => id === masked.id || id === invited.id)]).toEqual([secret, []]);
    }
    expect((await search('晶体生长开裂')).hits.map(({ id }) => id)).not.toContain(invited.id);
    const shown = await visitor.ask('query ($id: ID!) { demand(id: $id) { title situation organization { name } } }', { id: masked.id });
    expect(JSON.stringify(shown.data)).not.toMatch(/蓝宝石|军品|密语/);
    expect((await visitor.ask('query ($id: ID!) { demand(id: $id) { title } }', { id: invited.id })).code).toBe('NOT_FOUND');
    const { portalSuggest } = await visitor.run<{ portalSuggest: string[] }>('{ portalSuggest(query: "蓝宝石窗") }');
    expect(portalSuggest.filter((text) => text.includes('蓝宝石窗口'))).toEqual([]);
  });

  it('loses what is withdrawn', async () => {
    await act(firm.client, 'Demand', 'WITHDRAW', open);
    await eventually(async () => !(await search('研磨划伤')).hits.some(({ id }) => id === open.id), 'it is gone');
  });
});
