import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchTables1700000000110 implements MigrationInterface {
  name = 'SearchTables1700000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE search_dirty (
      kind varchar(32) NOT NULL, record_id char(36) NOT NULL, token char(36) NOT NULL, marked_at datetime(3) NOT NULL,
      applied int NOT NULL DEFAULT 0,
      INDEX ix_search_dirty_waiting (kind, applied, marked_at), PRIMARY KEY (kind, record_id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE search_kind (
      kind varchar(32) NOT NULL, building_until datetime(3) NULL, PRIMARY KEY (kind)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE search_kind');
    await runner.query('DROP TABLE search_dirty');
  }
}

export class SearchWholeness1796058574433 implements MigrationInterface {
  name = 'SearchWholeness1796058574433';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE search_refused (
      index_name varchar(64) NOT NULL, kind varchar(32) NOT NULL, record_id char(36) NOT NULL, reason varchar(500) NOT NULL,
      refused_at datetime(3) NOT NULL, PRIMARY KEY (index_name, kind, record_id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE search_index_state (
      index_name varchar(64) NOT NULL, state varchar(16) NOT NULL, since datetime(3) NOT NULL, expected int NOT NULL DEFAULT 0,
      found int NOT NULL DEFAULT 0, difference int NULL, checked_at datetime(3) NULL, attempts int NOT NULL DEFAULT 0,
      next_try_at datetime(3) NULL, PRIMARY KEY (index_name)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE search_index_state');
    await runner.query('DROP TABLE search_refused');
  }
}
