import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExportTables1700000070000 implements MigrationInterface {
  name = 'ExportTables1700000070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE export_run (
      id char(36) NOT NULL, kind varchar(16) NOT NULL, format varchar(8) NOT NULL, year int NULL, state varchar(16) NOT NULL, version int NOT NULL DEFAULT 1,
      requested_by char(36) NOT NULL, requested_at datetime(3) NOT NULL, rows_done int NOT NULL DEFAULT 0, rows_total int NULL, size int NULL, sha256 char(64) NULL,
      expires_at datetime(3) NULL, INDEX ix_export_run_requester (requested_by, requested_at), INDEX ix_export_run_expiry (state, expires_at), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE export_run');
  }
}

export class ExportFailures1700000116300 implements MigrationInterface {
  name = 'ExportFailures1700000116300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE export_run ADD COLUMN failure varchar(16) NULL AFTER sha256');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE export_run DROP COLUMN failure');
  }
}
