import { Transactions } from '#kernel/database';
import { Deliveries } from '#kernel/jobs';
import { HealthChecks, Metrics } from '#kernel/observability';
import { newId } from '#kernel/values';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Meilisearch } from 'meilisearch';
import { DataSource } from 'typeorm';
import { FlakyProxy } from '../../jobs/testing/flaky-proxy.js';
import { TestPlatform, eventually, impatient } from '../../jobs/testing/platform.js';
import { Book, BookDocuments, bookSchema } from '../testing/books.js';
import {
  Indexer,
  SEARCH_KEY_UID,
  Search,
  SearchIndexes,
  SearchModule,
  SearchStatus,
  searchKeyOf,
  searchSchema,
} from './index.js';
import { MeiliConnection } from './meili-connection.service.js';
import { SearchDirty, SearchIndexState, SearchRefused } from './search.entities.js';

describe('Indexes that follow the rows', () => {
  let world: TestPlatform;
  let cable: FlakyProxy;
  let app: INestApplicationContext;
  const sources: Record<string, BookDocuments> = {};

  beforeEach(async () => {
    cable = await FlakyProxy.to(process.env['TEST_MEILI_URL']!);
    world = await TestPlatform.create([searchSchema, bookSchema], { MEILI_URL: cable.url, SEARCH_CHECK_MS: '100' });
    app = await startProcess(true);
    await app.get(SearchIndexes).prepare();
  });
  afterEach(async () => {
    await cable.plug().catch(() => undefined);
    await world.end();
    const meili = new Meilisearch({
      host: process.env['TEST_MEILI_URL']!,
      apiKey: process.env['TEST_MEILI_MASTER_KEY']!,
    });
    for (const index of ['shelf', 'vault', 'shelf__rebuild', 'vault__rebuild'])
      await meili.deleteIndexIfExists(`${world.config.values.INDEX_PREFIX}${index}`);
    await cable.pull();
  });

  const startProcess = (runs: boolean) =>
    world.start({
      ...(runs ? { runner: impatient } : {}),
      imports: [SearchModule],
      providers: [
        {
          provide: 'books',
          inject: [SearchIndexes, Indexer, DataSource],
          useFactory: (indexes: SearchIndexes, indexer: Indexer, dataSource: DataSource) => {
            indexes.define({
              uid: 'shelf',
              public: true,
              settings: { searchableAttributes: ['title'], sortableAttributes: ['title'] },
            });
            indexes.define({ uid: 'vault', settings: () => ({ searchableAttributes: ['title'] }) });
            for (const index of ['shelf', 'vault'])
              indexer.register((sources[index] = new BookDocuments(index, dataSource)));
          },
        },
      ],
    });
  const write = (books: Partial<Book>[]) =>
    app.get(Transactions).run(async (manager) => {
      await manager.upsert(Book, books, ['id']);
      await app.get(Indexer).mark(
        manager,
        'book',
        books.map(({ id }) => id!),
      );
    });
  const found = async (query: string, index = 'shelf') =>
    (await app.get(Search).search<{ id: string; title: string }>(index, query, { limit: 1_000 })).hits
      .map(({ title }) => title)
      .sort();
  const finds = (query: string, titles: string[], index = 'shelf') =>
    eventually(async () => (await found(query, index)).join() === titles.join(), `"${query}" finds ${titles.join()}`);
  const refused = async () =>
    (await app.get(DataSource).manager.find(SearchRefused, { order: { indexName: 'ASC' } })).map(
      ({ indexName, kind, recordId }) => ({ index: indexName, kind, id: recordId }),
    );
  const clean = () =>
    eventually(async () => (await app.get(DataSource).manager.count(SearchDirty)) === 0, 'nothing is dirty');

  it('what is written is found in every index of its kind, and what is withdrawn is not', async () => {
    const id = newId();
    await write([
      { id, title: '含氟聚合物涂层', shown: 1 },
      { id: newId(), title: '光纤传感', shown: 1 },
    ]);
    await finds('含氟', ['含氟聚合物涂层']);
    await finds('含氟', ['含氟聚合物涂层'], 'vault');
    await write([{ id, title: '含氟聚合物涂层', shown: 0 }]);
    await finds('含氟', []);
    await finds('含氟', [], 'vault');
    await clean();
  });

  it('a mark for indexing that is rolled back leaves no trace', async () => {
    await app
      .get(Transactions)
      .run(async (manager) => {
        await app.get(Indexer).mark(manager, 'book', [newId()]);
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(await app.get(DataSource).manager.count(SearchDirty)).toBe(0);
  });

  it('a change made while the old row is being indexed is not lost, and the writer does not wait for Meilisearch', async () => {
    const id = newId();
    let changed = false;
    sources['shelf']!.afterLoad = async () => {
      if (changed) return;
      changed = true;
      await write([{ id, title: 'second edition', shown: 1 }]);
      // It would wait for itself for ever if the write waited for the indexing that it interrupts.
    };
    await write([{ id, title: 'first edition', shown: 1 }]);
    await finds('edition', ['second edition']);
    await clean();
    expect(changed).toBe(true);
  });

  it('a document that Meilisearch refuses keeps nobody else out, is named, and is found once its record has changed', async () => {
    const ids = Array.from({ length: 20 }, newId);
    await write(ids.map((id, index) => ({ id, title: index === 7 ? 'poison' : `volume ${index}`, shown: 1 })));
    await eventually(async () => (await found('volume')).length === 19, 'the other nineteen are there');
    await clean();
    expect(await refused()).toEqual([
      { index: 'shelf', kind: 'book', id: ids[7] },
      { index: 'vault', kind: 'book', id: ids[7] },
    ]);
    expect((await app.get(SearchStatus).refused('shelf'))[0]!.reason).toMatch(
      /Meilisearch: documentAdditionOrUpdate of .*expected a map/,
    );
    expect(await app.get(Deliveries).failed()).toEqual([]);
    await eventually(
      async () =>
        /shelf does not take 1 document/.test((await app.get(HealthChecks).readiness()).notes['search'] ?? ''),
      'readiness names it',
    );
    expect(await app.get(HealthChecks).readiness()).toMatchObject({ ready: true, checks: { search: 'degraded' } });
    expect(await app.get(Metrics).registry.metrics()).toContain('search_index_refused{index="shelf"} 1');

    await write([{ id: ids[7], title: 'volume 7', shown: 1 }]);
    await eventually(async () => (await found('volume')).length === 20, 'all twenty are there');
    await clean();
    expect(await refused()).toEqual([]);
    await eventually(async () => (await app.get(HealthChecks).readiness()).checks['search'] === 'ok', 'all is well');
  });

  it('of a record whose new document is refused, the former one is not found either', async () => {
    const id = newId();
    await write([{ id, title: 'secret before', shown: 1 }]);
    await finds('secret', ['secret before']);
    await write([{ id, title: 'poison', shown: 1 }]);
    await finds('secret', []);
  });

  it('a rebuild of an index goes on past documents that are refused and says how many there were', async () => {
    const ids = Array.from({ length: 30 }, newId);
    await app.get(DataSource).manager.insert(
      Book,
      ids.map((id, index) => ({ id, title: [3, 4, 29].includes(index) ? 'poison' : `volume ${index}` })),
    );
    expect(await app.get(Indexer).rebuild('book')).toEqual([
      { index: 'shelf', documents: 27, refused: 3 },
      { index: 'vault', documents: 27, refused: 3 },
    ]);
    expect(await found('volume')).toHaveLength(27);
    expect(
      (await refused())
        .filter(({ index }) => index === 'shelf')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([ids[3], ids[4], ids[29]].sort());
    await app.get(DataSource).manager.update(Book, { id: ids[3] }, { title: 'volume 3' });
    expect((await app.get(Indexer).rebuild('book'))[0]).toEqual({ index: 'shelf', documents: 28, refused: 2 });
    expect((await refused()).filter(({ index }) => index === 'shelf')).toHaveLength(2);
  });

  it('half a character in a document or a question is replaced before it gets to Meilisearch', async () => {
    const load = sources['shelf']!.load.bind(sources['shelf']!);
    sources['shelf']!.load = async (ids) =>
      new Map([...(await load(ids))].map(([id, book]) => [id, { ...book, half: ['\ud842'] }]));
    await write([{ id: newId(), title: '𠮷野', shown: 1 }]);
    await finds('𠮷野', ['𠮷野']);
    expect(await refused()).toEqual([]);
    expect(await found('\ud842')).toEqual([]);
    await expect(app.get(Search).multiSearch([{ indexUid: 'shelf', q: '\udfb7' }])).resolves.toHaveLength(1);
  });

  describe('an index that is lost', () => {
    beforeEach(async () => {
      await write(['one', 'two', 'three'].map((title) => ({ id: newId(), title: `volume ${title}`, shown: 1 })));
      await eventually(async () => (await found('volume', 'vault')).length === 3, 'they are there');
      await clean();
    });
    const raw = () => app.get(MeiliConnection, { strict: false });
    const uid = () => app.get(SearchIndexes).uid('shelf');
    const drop = () => raw().task((client) => client.index(uid()).delete());
    /** What a search was answered until everything was found again. */
    const answersUntilWhole = async (): Promise<(number | string)[]> => {
      const answers: (number | string)[] = [];
      await eventually(async () => {
        const answer = await found('volume').then(
          ({ length }) => length,
          (error: { code: string }) => error.code,
        );
        if (answers.at(-1) !== answer) answers.push(answer);
        return answer === 3;
      }, 'all is found again');
      return answers;
    };

    it('a lost index is rebuilt without anybody asking; until then nobody is told that there is nothing', async () => {
      await drop();
      expect(await answersUntilWhole()).toEqual(['UNAVAILABLE', 3]);
      expect((await raw().writer.index(uid()).getSettings()).sortableAttributes).toEqual(['title']);
      await eventually(async () => (await app.get(HealthChecks).readiness()).checks['search'] === 'ok', 'all is well');
    });

    it('an index that the next write created empty is known to be lost, readiness says so, and what is missing comes back', async () => {
      await world.stop(app);
      app = await startProcess(false);
      await drop();
      await write([{ id: newId(), title: 'volume four', shown: 1 }]);
      await app.get(Indexer).drain('book');
      await expect(found('volume')).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        problems: [{ code: 'search.recovering' }],
      });
      expect(await app.get(HealthChecks).readiness()).toMatchObject({
        ready: true,
        checks: { search: 'degraded' },
        notes: { search: expect.stringMatching(/shelf was lost/) },
      });
      app = await startProcess(true);
      await eventually(async () => (await found('volume').catch(() => [])).length === 4, 'all four are found');
    });

    it('an index that lost its documents only, or some of them, is noticed by counting and rebuilt', async () => {
      await raw().task((client) => client.index(uid()).deleteAllDocuments());
      await eventually(async () => (await found('volume').catch(() => [])).length === 3, 'all is found again');
      await eventually(
        async () =>
          await app
            .get(DataSource)
            .manager.existsBy(SearchIndexState, { indexName: 'shelf', state: 'WHOLE', difference: 0 }),
        'it was counted again',
      );
      const { results } = await raw().writer.index<{ id: string }>(uid()).getDocuments({ limit: 1 });
      await raw().task((client) => client.index(uid()).deleteDocument(results[0]!.id));
      await eventually(async () => (await found('volume').catch(() => [])).length === 3, 'the one is found again');
    });

    it('in an index that Meilisearch made itself, without settings, a search that needs them is told that search is coming back', async () => {
      await world.stop(app);
      app = await startProcess(false);
      await drop();
      // As many as there should be: counting alone would not tell.
      await raw().task((client) =>
        client.index(uid()).addDocuments(['x', 'y', 'z'].map((title) => ({ id: newId(), title: `volume ${title}` }))),
      );
      await expect(app.get(Search).search('shelf', 'volume', { sort: ['title:asc'] })).rejects.toMatchObject({
        code: 'UNAVAILABLE',
      });
      app = await startProcess(true);
      await eventually(
        async () =>
          (
            await app
              .get(Search)
              .search('shelf', 'volume', { sort: ['title:asc'] })
              .catch(() => undefined)
          )?.hits
            .map(({ title }) => title)
            .join() === 'volume one,volume three,volume two',
        'it is as it was',
      );
    });

    it('an index that an operator has prepared is filled by the worker', async () => {
      await drop();
      await app.get(SearchIndexes).prepare();
      expect(await answersUntilWhole()).not.toContain(0);
    });
  });

  it('a rebuild of an index drops what should not be there, adds what is missing, and keeps what changed meanwhile', async () => {
    const [changed, withdrawn, plain] = [newId(), newId(), newId()];
    await write([changed, withdrawn, plain].map((id) => ({ id, title: `old ${id.slice(-2)}`, shown: 1 })));
    await clean();
    const meili = app.get(MeiliConnection, { strict: false });
    const uid = app.get(SearchIndexes).uid('shelf');
    await meili.task((client) => client.index(uid).addDocuments([{ id: newId(), title: 'stale' }]));
    await meili.task((client) => client.index(uid).deleteDocument(plain));

    let once = true;
    sources['shelf']!.afterLoad = async (ids) => {
      if (!once || ids.length < 3) return;
      once = false;
      // The fresh index now gets what was read; meanwhile the rows change, and the live index follows.
      await write([
        { id: changed, title: 'new words', shown: 1 },
        { id: withdrawn, title: 'gone', shown: 0 },
      ]);
      await finds('new words', ['new words']);
    };
    const rebuilt = await app.get(Indexer).rebuild('book');
    expect(rebuilt).toEqual([
      { index: 'shelf', documents: 3, refused: 0 },
      { index: 'vault', documents: 2, refused: 0 },
    ]);
    await finds('', ['new words', `old ${plain.slice(-2)}`]);
    await clean();
    const { results } = await meili.reader.getRawIndexes({ limit: 1_000 });
    expect(
      results
        .filter((index) => index.uid.startsWith(world.config.values.INDEX_PREFIX))
        .map((index) => index.uid.slice(world.config.values.INDEX_PREFIX.length))
        .sort(),
    ).toEqual(['shelf', 'vault']);
    expect((await meili.writer.index(uid).getSettings()).searchableAttributes).toEqual(['title']);
  });

  it('a rebuild that fails leaves the live index as it was, and the next one works', async () => {
    await write([{ id: newId(), title: 'kept', shown: 1 }]);
    await clean();
    sources['shelf']!.afterLoad = async () => {
      throw new Error('the source broke');
    };
    await expect(app.get(Indexer).rebuild()).rejects.toThrow('the source broke');
    expect(await found('kept')).toEqual(['kept']);
    sources['shelf']!.afterLoad = async () => undefined;
    expect(await app.get(Indexer).rebuild()).toHaveLength(2);
    await finds('kept', ['kept']);
  });

  it('while Meilisearch is away searching says so, writing goes on, and everything catches up', async () => {
    await write([{ id: newId(), title: 'before', shown: 1 }]);
    await clean();
    await cable.pull();
    await expect(app.get(Search).search('shelf', 'before')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(app.get(Search).multiSearch([{ indexUid: 'shelf', q: 'x' }])).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    await write([{ id: newId(), title: 'after', shown: 1 }]);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await cable.plug();
    await finds('after', ['after']);
    await clean();
    expect(await app.get(Deliveries).failed()).toEqual([]);
  });

  it('the search key opens the indexes of everybody who prepares it at once', async () => {
    const master = new Meilisearch({
      host: process.env['TEST_MEILI_URL']!,
      apiKey: process.env['TEST_MEILI_MASTER_KEY']!,
    });
    const other = await TestPlatform.create([searchSchema, bookSchema], { MEILI_URL: process.env['TEST_MEILI_URL']! });
    try {
      const neighbour = await other.start({ imports: [SearchModule] });
      neighbour.get(SearchIndexes).define({ uid: 'shelf', public: true, settings: {} });
      await master.deleteKey(SEARCH_KEY_UID);
      const all = [app, neighbour, app, neighbour, app, neighbour].map((each) =>
        each.get(SearchIndexes).prepareSearchKey(),
      );
      await Promise.all(all);
      const { indexes } = await master.getKey(SEARCH_KEY_UID);
      expect(indexes).toEqual(
        expect.arrayContaining([world, other].map(({ config }) => `${config.values.INDEX_PREFIX}shelf`)),
      );
    } finally {
      await other.end();
    }
  });

  it('the search key searches the public index and nothing else', async () => {
    await write([{ id: newId(), title: 'open', shown: 1 }]);
    await clean();
    const uid = (name: string) => `${world.config.values.INDEX_PREFIX}${name}`;
    const ask = (index: string, path = 'search') =>
      fetch(`${process.env['TEST_MEILI_URL']}/indexes/${uid(index)}/${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${searchKeyOf(world.config.values.MEILI_MASTER_KEY!)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(path === 'search' ? { q: 'open' } : [{ id: '1' }]),
      });
    expect((await ask('shelf')).status).toBe(200);
    expect((await ask('vault')).status).toBe(403);
    expect((await ask('shelf__rebuild')).status).toBe(403);
    expect((await ask('shelf', 'documents')).status).toBe(403);
    await app.get(SearchIndexes).prepare(); // Again is no harm.
    expect((await ask('shelf')).status).toBe(200);
  });

  it('several searches at once are answered in order, with the values of a facet', async () => {
    await write([
      { id: newId(), title: 'alpha', shown: 1 },
      { id: newId(), title: 'beta', shown: 1 },
    ]);
    await clean();
    const [beta, alpha] = await app.get(Search).multiSearch<{ title: string }>([
      { indexUid: 'shelf', q: 'beta' },
      { indexUid: 'vault', q: 'alpha' },
    ]);
    expect([beta!.hits[0]?.title, alpha!.hits[0]?.title]).toEqual(['beta', 'alpha']);
    await expect(app.get(Search).search('attic', 'x')).rejects.toThrow('not defined');
  });
});
