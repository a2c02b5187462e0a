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
  type Posting,
} from '../harness/steps.js';

interface Hit {
  id: string;
  kind: string;
  title: string;
  titleHighlighted: string;
  snippetHighlighted: string;
  organizationName: string | null;
  organizationHint: string | null;
  masked: boolean;
}
interface Results {
  totalCount: number;
  hits: Hit[];
  facets: { name: string; values: { value: string; label: string; count: number }[] }[];
  kindCounts: { value: string; count: number }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  suggestions: string[];
}

const SEARCH = `query ($query: String!, $kind: PortalKind, $filter: PortalFilter, $sort: PortalSort, $first: Int, $after: String) {
  portalSearch(query: $query, kind: $kind, filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount hits { id kind title titleHighlighted snippetHighlighted organizationName organizationHint masked }
    facets { name values { value label count } } kindCounts { value count } pageInfo { hasNextPage endCursor } suggestions } }`;

/** A word of this file alone: other stories publish on the same platform. */
const WORD = '砗磲';
/** What the masked firm keeps to itself. */
const SECRET = '鹦鹉螺';

describe('anyone searches what is published', () => {
  const visitor = Client.visitor();
  let broker: Client;
  let firm: Member;
  let open: Posting;
  let masked: Posting;
  let invited: Posting;
  let achievement: Posting;

  const search = async (query: string, more: Record<string, unknown> = {}, client = visitor) =>
    (await client.run<{ portalSearch: Results }>(SEARCH, { query, first: 20, ...more })).portalSearch;
  const ids = ({ hits }: Results) => hits.map(({ id }) => id);
  const facet = (results: Results, name: string) =>
    Object.fromEntries(
      results.facets.find((each) => each.name === name)!.values.map(({ value, count }) => [value, count]),
    );
  const suggest = async (query: string) =>
    (
      await visitor.run<{ portalSuggest: string[] }>('query ($query: String!) { portalSuggest(query: $query) }', {
        query,
      })
    ).portalSuggest;

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    const [owner, institute] = await Promise.all([
      newMember(broker),
      newMember(broker, {
        kind: 'UNIVERSITY',
        organizationName: '南屿海洋大学（示例）',
        regionCode: '350203',
        industryCode: null,
        sizeBand: null,
      }),
    ]);
    firm = owner;
    const post = (own: Record<string, unknown>) => publishDemand(owner.client, broker, demandInput(own));
    open = await post({
      title: `${WORD}人工繁育水质调控`,
      situation: `${WORD}幼体成活率低，希望稳定水温、盐度与碱度，减少人工巡检。`,
      field: 'MODERN_AGRICULTURE',
      requiredTrl: 5,
      modes: ['JOINT'],
    });
    masked = await post({
      title: `${SECRET}牌饵料超细粉碎`,
      situation: `${SECRET}牌${WORD}饵料粉碎后粒径分布宽，影响摄食，求粉碎与分级工艺。`,
      wantedResult: `供${SECRET}产线使用`,
      field: 'FUTURE_INDUSTRY',
      budgetMax: '900000.00',
      secrecy: 'MASKED',
      publicTitle: `${WORD}饵料超细粉碎工艺`,
      publicSituation: `某企业的${WORD}饵料粒径分布宽，影响摄食，求粉碎与分级工艺。`,
      publicWantedResult: '',
      publicConstraints: '',
    });
    invited = await post({ title: `${WORD}基因驯化`, secrecy: 'INVITED' });
    const author = institute.client;
    achievement = await publishAchievement(
      { author, office: author, broker },
      achievementInput({
        title: `${WORD}断枝快速繁育装置`,
        abstract: `以循环水与光谱灯组成的${WORD}断枝繁育装置，三个月成活率九成，可移动部署。`,
        field: 'MODERN_AGRICULTURE',
        keywords: [WORD],
      }),
    );
    await eventually(async () => (await search(WORD)).totalCount === 3, 'all three are in the index');
  });

  it('the portal finds demands and achievements, marks the words, and counts each kind', async () => {
    const results = await search(WORD);
    expect(ids(results).sort()).toEqual([open.id, masked.id, achievement.id].sort());
    expect(results.kindCounts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: 'DEMAND', count: 2 }),
        expect.objectContaining({ value: 'ACHIEVEMENT', count: 1 }),
      ]),
    );
    for (const { titleHighlighted, snippetHighlighted } of results.hits) {
      expect(titleHighlighted).toContain(`\uE000${WORD}\uE001`);
      expect(snippetHighlighted).toContain(`\uE000${WORD}\uE001`);
    }
    expect(ids(await search(WORD, { kind: 'ACHIEVEMENT' }))).toEqual([achievement.id]);
  });

  it('the portal narrows by facets, and still counts what else could be chosen', async () => {
    const all = await search(WORD);
    expect(facet(all, 'field')).toEqual({ MODERN_AGRICULTURE: 2, FUTURE_INDUSTRY: 1 });
    const narrowed = await search(WORD, { filter: { fields: ['MODERN_AGRICULTURE'], modes: ['JOINT'] } });
    expect(ids(narrowed)).toEqual([open.id]);
    expect(facet(narrowed, 'field')).toEqual({ MODERN_AGRICULTURE: 1 });
    expect(facet(await search(WORD, { filter: { fields: ['FUTURE_INDUSTRY'] } }), 'field')).toEqual({
      MODERN_AGRICULTURE: 2,
      FUTURE_INDUSTRY: 1,
    });
    expect(ids(await search(WORD, { filter: { trl: [8] } }))).toEqual([achievement.id]);
    expect(ids(await search(WORD, { filter: { budget: ['FROM_50'] } })).sort()).toEqual([open.id, masked.id].sort());
  });

  it('the portal sorts, and goes through the pages without gap or repeat', async () => {
    expect(ids(await search(WORD, { sort: 'BUDGET_HIGH' }))).toEqual([masked.id, open.id, achievement.id]);
    expect(ids(await search(WORD, { sort: 'NEWEST' }))).toEqual([achievement.id, masked.id, open.id]);
    const first = await search(WORD, { sort: 'NEWEST', first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await search(WORD, { sort: 'NEWEST', first: 2, after: first.pageInfo.endCursor });
    expect([...ids(first), ...ids(rest)]).toEqual([achievement.id, masked.id, open.id]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('the portal suggests titles while typing, by characters and by pinyin', async () => {
    expect(await suggest(`${WORD}断`)).toEqual([`${WORD}断枝快速繁育装置`]);
    expect(await suggest('chequ')).toContain(`${WORD}断枝快速繁育装置`);
    expect(await suggest(' ')).toEqual([]);
  });

  it('the portal finds what is written in traditional characters and with spaces', async () => {
    expect(ids(await search('斷枝快速繁育裝置'))).toContain(achievement.id);
    expect(ids(await search(`${WORD} 粉碎`))).toContain(masked.id);
  });

  it('the portal never shows, finds, suggests or counts what is masked', async () => {
    const found = (await search(WORD)).hits.find(({ id }) => id === masked.id)!;
    expect(found).toMatchObject({
      masked: true,
      title: `${WORD}饵料超细粉碎工艺`,
      organizationName: null,
      organizationHint: expect.any(String),
    });
    for (const client of [visitor, await Client.signedIn('machines'), broker, firm.client]) {
      const results = await search(SECRET, {}, client);
      expect(ids(results)).not.toContain(masked.id);
      expect(JSON.stringify(results)).not.toContain(SECRET);
    }
    expect(ids(await search(firm.organizationName.slice(2, 6)))).not.toContain(masked.id);
    expect(await suggest(SECRET)).toEqual([]);
    expect(await suggest('yingwuluo')).toEqual([]);
    const { demand } = await visitor.run<{ demand: Record<string, unknown> }>(
      'query ($id: ID!) { demand(id: $id) { title situation wantedResult constraints regionCode masked hiddenFields publicSide { title } organization { name } history { note } matches { id } } }',
      { id: masked.id },
    );
    expect(JSON.stringify(demand)).not.toContain(SECRET);
    expect(demand).toMatchObject({
      masked: true,
      organization: null,
      publicSide: null,
      history: [],
      matches: [],
      regionCode: null,
    });
  });

  it('the portal never learns of what is for invited eyes', async () => {
    expect(ids(await search(`${WORD}基因驯化`))).not.toContain(invited.id);
    expect(await suggest(`${WORD}基因`)).toEqual([]);
    expect((await visitor.refused('query ($id: ID!) { demand(id: $id) { id } }', { id: invited.id })).code).toBe(
      'NOT_FOUND',
    );
  });

  it('the portal offers what could be tried when nothing is found, and takes any characters for a question', async () => {
    const nothing = await search('龘靐齉');
    expect(nothing).toMatchObject({ totalCount: 0, hits: [] });
    expect(nothing.suggestions.length).toBeGreaterThan(0);
    for (const odd of ['<script>alert(1)</script>', '" OR kind = "DEMAND', '😀', '%', '\\', 'a\u0000b', '\u202Eabc'])
      expect((await search(odd)).totalCount).toBeGreaterThanOrEqual(0);
    expect((await visitor.refused(SEARCH, { query: '长'.repeat(201) })).problems[0]).toMatchObject({ field: 'query' });
    expect((await visitor.refused(SEARCH, { query: WORD, filter: { fields: ['"] OR id EXISTS'] } })).code).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('the portal shows no more what was withdrawn, at once, and soon counts it no more', async () => {
    await act(firm.client, 'Demand', 'WITHDRAW', open);
    expect(ids(await search(WORD))).not.toContain(open.id);
    await eventually(async () => (await search(WORD)).totalCount === 2, 'the index follows');
  });
});
