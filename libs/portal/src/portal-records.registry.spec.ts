import { defineEvent, expectEvent } from '#kernel/jobs';
import type { DocumentSource, Indexer } from '#kernel/search';
import type { OrganizationFacade } from '#organization';
import { describe, expect, it } from '@jest/globals';
import { HomeCounts } from './home-counts.registry.js';
import { OpenSets, openColumns } from './open-sets.registry.js';
import { PortalRecords } from './portal-records.registry.js';
import { definePortalKind } from './portal.kinds.js';
import type { PortalRecord } from './portal.record.js';

async function* pages(): AsyncGenerator<string[]> {
  yield ['a'];
}

const PUBLISHED = {
  FIRST_THING: defineEvent('first_thing.published'),
  SECOND_THING: defineEvent('second_thing.published'),
};
const THING = { zh: '东西', en: 'Thing' };
const FIRST = definePortalKind('FIRST_THING', THING);
const SECOND = definePortalKind('SECOND_THING', THING);

function thing(kind: string, given: Partial<PortalRecord> = {}): PortalRecord {
  return {
    kind,
    record: kind.toLowerCase(),
    events: [PUBLISHED[kind as keyof typeof PUBLISHED]],
    ids: pages,
    count: async () => 1,
    documents: async () =>
      new Map([
        [
          'a',
          {
            title: '氢氟酸',
            body: '精馏',
            field: null,
            trl: 4,
            modes: ['LICENCE'],
            amount: 30_000_000n,
            regionCode: null,
            instituteId: null,
            isPaper: false,
            publishedAt: new Date(5),
            deadline: null,
          },
        ],
      ]),
    present: async () => new Map(),
    ...given,
  };
}

function opened() {
  const sources: DocumentSource[] = [];
  const sets = new OpenSets();
  const counts = new HomeCounts({ countVerified: async () => 7 } as OrganizationFacade);
  const indexer = { register: (source: DocumentSource) => void sources.push(source) } as unknown as Indexer;
  return { sources, sets, counts, records: new PortalRecords(indexer, sets, counts) };
}

describe('What features bring to the portal', () => {
  it('the registry of the portal feeds the index, open data and the home page', async () => {
    const { sources, sets, counts, records } = opened();
    const openData = { name: 'first-things', columns: openColumns('编号', '数量*'), rows: async function* () {} };
    records.register(thing(FIRST, { openData, homeCount: { name: 'firstThings', count: async () => 3 } }));
    records.register(thing(SECOND));
    records.onApplicationBootstrap();
    expect(records.all().map(({ kind }) => kind)).toEqual([FIRST, SECOND]);
    expect(records.ofEvent('second_thing.published')?.kind).toBe(SECOND);
    expect([sets.get('first-things'), await counts.of('firstThings'), await counts.of('organizations')]).toEqual([
      openData,
      3,
      7,
    ]);
    expect(openData.columns.map(({ title, type }) => [title, type])).toEqual([
      ['编号', 'text'],
      ['数量', 'number'],
    ]);
    expect(sources.map(({ index, kind }) => [index, kind])).toEqual([
      ['portal', 'first_thing'],
      ['portal', 'second_thing'],
    ]);
    expect((await sources[0]!.load(['a'])).get('a')).toMatchObject({
      id: 'a',
      kind: FIRST,
      budget: 'FROM_20',
      amount: 300_000,
      publishedAt: 5,
      modes: ['LICENCE'],
      region: null,
    });
  });

  it('the registry of the portal refuses to start with what is declared, or registered, twice', () => {
    const { records, sets, counts } = opened();
    expect(() => definePortalKind(FIRST, THING)).toThrow('PortalKind "FIRST_THING" is declared twice');
    records.register(thing(FIRST, { homeCount: { name: 'things', count: async () => 1 } }));
    expect(() => records.register(thing(FIRST, { events: [] }))).toThrow('"FIRST_THING" is registered twice');
    expect(() => records.register(thing(SECOND, { events: [PUBLISHED.FIRST_THING] }))).toThrow(
      'two kinds of the portal are read again after "first_thing.published"',
    );
    expect(() => counts.register({ name: 'things', count: async () => 1 })).toThrow('named "things"');
    sets.register({ name: 'things', columns: [], rows: async function* () {} });
    expect(() => sets.register({ name: 'things', columns: [], rows: async function* () {} })).toThrow('named "things"');
  });

  it('the registry of the portal refuses to start with a kind that nobody declared, or that nobody brings', () => {
    const { records } = opened();
    expect(() => records.register(thing('THIRD_THING'))).toThrow('"THIRD_THING" is not declared');
    expect(() => records.register(thing('constructor'))).toThrow('is not declared');
    records.register(thing(FIRST));
    expect(() => records.onApplicationBootstrap()).toThrow('brought by no provider: SECOND_THING');
    expect(() => definePortalKind('a-thing', THING)).toThrow('is no name');
  });

  it('refuses to start with a kind that is read again after what nobody writes', () => {
    const { records } = opened();
    records.register(thing(FIRST));
    records.register(thing(SECOND, { events: [expectEvent('second_thing.lost')] }));
    expect(() => records.onApplicationBootstrap()).toThrow(
      'the portal\'s kind "SECOND_THING" listens to "second_thing.lost", which nobody writes',
    );
  });
});
