import { Column, DataSource, Entity, In, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { idPages, type DocumentSource } from '../src/index.js';

/** A record of the tests that is kept in an index. */
@Entity('book')
export class Book {
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
    await runner.query(
      'CREATE TABLE book (id char(36) NOT NULL, title varchar(200) NOT NULL, shown int NOT NULL DEFAULT 1, PRIMARY KEY (id)) ENGINE=InnoDB',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE book');
  }
}

export const bookSchema = { entities: [Book], migrations: [BookTables1700000099000] };

/** Books as documents of one index; a test can stop it in the middle of a reading. */
export class BookDocuments implements DocumentSource {
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
    return new Map(
      books.map(({ id, title }) => [
        id,
        title.startsWith('poison') ? { id, title, _vectors: 'refused by Meilisearch' } : { id, title },
      ]),
    );
  }

  count() {
    return this.dataSource.manager.countBy(Book, { shown: 1 });
  }

  ids() {
    return idPages(this.dataSource, Book, { shown: 1 });
  }
}
