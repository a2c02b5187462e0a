import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs that match everything anew. */
export class MatchRuns1700000053000 implements MigrationInterface {
  name = 'MatchRuns1700000053000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE match_run (
      id char(36) NOT NULL, state varchar(16) NOT NULL, version int NOT NULL DEFAULT 1, model varchar(32) NOT NULL, total int NOT NULL,
      done int NOT NULL DEFAULT 0, failed int NOT NULL DEFAULT 0, cursor_id char(36) NULL, tries int NOT NULL DEFAULT 0, error varchar(500) NULL,
      created_at datetime(3) NOT NULL, ended_at datetime(3) NULL,
      INDEX ix_match_run_state (state), INDEX ix_match_run_time (created_at, id), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE match_run');
  }
}
