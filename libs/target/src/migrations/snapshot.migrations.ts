import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CockpitSnapshots1700000080000 implements MigrationInterface {
  name = 'CockpitSnapshots1700000080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE cockpit_snapshot (
      id char(36) NOT NULL, year int NOT NULL, title varchar(100) NOT NULL, taken_at datetime(3) NOT NULL, taken_by char(36) NOT NULL, taken_by_name varchar(50) NOT NULL,
      figures longtext NOT NULL, ledger_entries int NULL, ledger_digest char(64) NULL, INDEX ix_cockpit_snapshot_taken (taken_at), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cockpit_snapshot');
  }
}

export class SnapshotBreakdown1700000112000 implements MigrationInterface {
  name = 'SnapshotBreakdown1700000112000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cockpit_snapshot ADD COLUMN breakdown longtext NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cockpit_snapshot DROP COLUMN breakdown');
  }
}
