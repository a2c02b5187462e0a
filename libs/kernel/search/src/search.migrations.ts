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
