import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BulkImportTables1700000010000 implements MigrationInterface {
  name = 'BulkImportTables1700000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE import_run (
      id char(36) NOT NULL, code varchar(20) NOT NULL, kind varchar(16) NOT NULL, state varchar(16) NOT NULL, version int NOT NULL DEFAULT 1,
      created_by char(36) NOT NULL, organization_id char(36) NULL, visible_to char(36) NULL, attachment_id char(36) NOT NULL, file_name varchar(200) NOT NULL,
      encoding varchar(16) NOT NULL, total_rows int NOT NULL, done_rows int NOT NULL DEFAULT 0, created int NOT NULL DEFAULT 0,
      skipped int NOT NULL DEFAULT 0, failed int NOT NULL DEFAULT 0, columns longtext NOT NULL, preview longtext NOT NULL,
      problems longtext NOT NULL, problem_count int NOT NULL DEFAULT 0, created_at datetime(3) NOT NULL, finished_at datetime(3) NULL,
      UNIQUE INDEX ux_import_run_code (code), INDEX ix_import_run_creator (created_by, created_at),
      INDEX ix_import_run_visible (visible_to, created_at), PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE import_entry (
      source_key char(64) NOT NULL, run_id char(36) NOT NULL, source_row int NOT NULL, record_id char(36) NOT NULL, title varchar(200) NOT NULL,
      INDEX ix_import_entry_run (run_id, source_row),
      CONSTRAINT fk_import_entry_run FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (source_key)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_entry');
    await runner.query('DROP TABLE import_run');
  }
}
