import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Column, DataSource, Entity, In, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Transactions } from '../../database/src/index.js';
import { Deliveries } from '../../jobs/src/index.js';
import { Cable } from '../../jobs/testing/cable.js';
import { World, eventually, impatient } from '../../jobs/testing/world.js';
import { newId } from '../../values/src/index.js';
import { Indexer, Search, SearchIndexes, SearchModule, idPages, searchKeyOf, searchSchema, type DocumentSource } from './index.js';
import { MeiliConnection } from './meili-connection.js';
import { SearchDirty } from './search.entities.js';

@Entity('book')
class Book {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'int', default: 1 })
  shown: number;
}

class BookTables1700000099000 implements MigrationInterface {
  name = 'BookTables1700000099000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE book (id char(36) NOT NULL, title varchar(200) NOT NULL, shown int NOT NULL DEFAULT 1, PRIMARY KEY (id)) ENGINE=InnoDB');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE book');
  }
}

const bookSchema = { entities: [Book], migrations: [BookTables1700000099000] };

/** Books as documents of one index; a test can stop it in the middle of a reading. */
class BookDocuments implements DocumentSource {
  readonly kind = 'book';
  /** Called after the rows were read, before the documents are written. */
  afterLoad: (ids: string[]) => Promise<void> = async () => undefined;

  constructor(
    readonly index: string,
    private readonly dataSource: DataSource,
  ) {}

  async load(ids: string[]) {
    const books = await this.dataSource.manager.findBy(Book, { id: In(ids), shown: 1 });
    await this.afterLoad(ids);
    return new Map(books.map(({ id, title }) => [id, title === 'poison' ? { id, _vectors: 'refused by Meilisearch' } : { id, title }]));
  }

  ids() {
    return idPages(this.dataSource, Book, { shown: 1 });
  }
}

describe('Indexes that follow the rows', () => {
  let world: World;
  let cable: Cable;
  let app: INestApplicationContext;
  const sources: Record<string, BookDocuments> = {};

  beforeEach(async () => {
    cable = await Cable.to(process.env['TEST_MEILI_URL']!);
    world = await World.create([searchSchema, bookSchema], { MEILI_URL: cable.url });
    app = await startProcess(true);
    await app.get(SearchIndexes).prepare();
  });
  afterEach(async () => {
    await cable.plug().catch(() => undefined);
    const meili = app.get(MeiliConnection, { strict: false });
    for (const index of ['shelf', 'vault', 'shelf__rebuild']) await meili.writer.deleteIndexIfExists(`${world.config.values.INDEX_PREFIX}${index}`);
    await world.end();
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
            indexes.define({ uid: 'shelf', public: true, settings: { searchableAttributes: ['title'], sortableAttributes: ['title'] } });
            indexes.define({ uid: 'vault', settings: () => ({ searchableAttributes: ['title'] }) });
            for (const index of ['shelf', 'vault']) indexer.register((sources[index] = new BookDocuments(index, dataSource)));
          },
        },
      ],
    });
  const write = (books: Partial<Book>[]) =>
    app.get(Transactions).run(async (manager) => {
      await manager.upsert(Book, books, ['id']);
      await app.get(Indexer).mark(manager, 'book', books.map(({ id }) => id!));
    });
  const found = async (query: string, index = 'shelf') => (await app.get(Search).search<{ id: string; title: string }>(index, query, { limit: 1_000 })).hits.map(({ title }) => title).sort();
  const finds = (query: string, titles: string[], index = 'shelf') => eventually(async () => (await found(query, index)).join() === titles.join(), `"${query}" finds ${titles.join()}`);
  const clean = () => eventually(async () => (await app.get(DataSource).manager.count(SearchDirty)) === 0, 'nothing is dirty');

  it('what is written is found in every index of its kind, and what is withdrawn is not', async () => {
    const id = newId();
    await write([{ id, title: '含氟聚合物涂层', shown: 1 }, { id: newId(), title: '光纤传感', shown: 1 }]);
    await finds('含氟', ['含氟聚合物涂层']);
    await finds('含氟', ['含氟聚合物涂层'], 'vault');
    await write([{ id, title: '含氟聚合物涂层', shown: 0 }]);
    await finds('含氟', []);
    await finds('含氟', [], 'vault');
    await clean();
  });

  it('a mark that is rolled back leaves no trace', async () => {
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

  it('a record that Meilisearch refuses holds up nobody else, and fails by name', async () => {
    const ids = Array.from({ length: 20 }, newId);
    await app.get(Transactions).run(async (manager) => {
      for (const [index, id] of ids.entries()) {
        await manager.insert(Book, { id, title: index === 7 ? 'poison' : `volume ${index}` });
        await app.get(Indexer).mark(manager, 'book', [id]);
      }
    });
    await eventually(async () => (await found('volume')).length === 19, 'the other nineteen are there');
    await eventually(async () => (await app.get(Deliveries).failed()).length === 1, 'one has failed');
    expect((await app.get(Deliveries).failed())[0]).toMatchObject({ handler: 'search-index', error: expect.stringMatching(/Meilisearch: documentAdditionOrUpdate of .*expected a map/) });
  });

  it('a rebuild drops what should not be there, adds what is missing, and keeps what changed meanwhile', async () => {
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
      await write([{ id: changed, title: 'new words', shown: 1 }, { id: withdrawn, title: 'gone', shown: 0 }]);
      await finds('new words', ['new words']);
    };
    const rebuilt = await app.get(Indexer).rebuild('book');
    expect(rebuilt).toEqual([{ index: 'shelf', documents: 3 }, { index: 'vault', documents: 2 }]);
    await finds('', ['new words', `old ${plain.slice(-2)}`]);
    await clean();
    const { results } = await meili.reader.getRawIndexes({ limit: 1_000 });
    expect(results.filter((index) => index.uid.startsWith(world.config.values.INDEX_PREFIX)).map((index) => index.uid.slice(world.config.values.INDEX_PREFIX.length)).sort()).toEqual(['shelf', 'vault']);
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
    await expect(app.get(Search).multiSearch([{ indexUid: 'shelf', q: 'x' }])).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await write([{ id: newId(), title: 'after', shown: 1 }]);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await cable.plug();
    await finds('after', ['after']);
    await clean();
    expect(await app.get(Deliveries).failed()).toEqual([]);
  });

  it('the search key searches the public index and nothing else', async () => {
    await write([{ id: newId(), title: 'open', shown: 1 }]);
    await clean();
    const uid = (name: string) => `${world.config.values.INDEX_PREFIX}${name}`;
    const ask = (index: string, path = 'search') =>
      fetch(`${process.env['TEST_MEILI_URL']}/indexes/${uid(index)}/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${searchKeyOf(world.config.values.MEILI_MASTER_KEY!)}`, 'content-type': 'application/json' },
        body: JSON.stringify(path === 'search' ? { q: 'open' } : [{ id: '1' }]),
      });
    expect((await ask('shelf')).status).toBe(200);
    expect((await ask('vault')).status).toBe(403);
    expect((await ask('shelf__rebuild')).status).toBe(403);
    expect((await ask('shelf', 'documents')).status).toBe(403);
    await app.get(SearchIndexes).prepare(); // Again is no harm.
    expect((await ask('shelf')).status).toBe(200);
  });

  it('answers several searches at once, in order, and the values of a facet', async () => {
    await write([{ id: newId(), title: 'alpha', shown: 1 }, { id: newId(), title: 'beta', shown: 1 }]);
    await clean();
    const [beta, alpha] = await app.get(Search).multiSearch<{ title: string }>([{ indexUid: 'shelf', q: 'beta' }, { indexUid: 'vault', q: 'alpha' }]);
    expect([beta!.hits[0]?.title, alpha!.hits[0]?.title]).toEqual(['beta', 'alpha']);
    await expect(app.get(Search).search('attic', 'x')).rejects.toThrow('not defined');
  });
});
