import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people did about matches, the weights learned from it, and matching everything anew. */
export class MatchModels1700000043000 implements MigrationInterface {
  name = 'MatchModels1700000043000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE match_training_row (
      id char(36) NOT NULL, match_id char(36) NOT NULL, event_id char(36) NOT NULL, demand_id char(36) NOT NULL, achievement_id char(36) NOT NULL,
      event varchar(100) NOT NULL, side varchar(16) NULL, reason varchar(32) NULL, grade int NULL, strengths longtext NOT NULL,
      model_version varchar(32) NOT NULL, occurred_at datetime(3) NOT NULL,
      UNIQUE INDEX ux_match_training_row_event (match_id, event_id), INDEX ix_match_training_row_time (occurred_at, id), PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE match_model (
      id char(36) NOT NULL, name varchar(32) NOT NULL, state varchar(16) NOT NULL, version int NOT NULL DEFAULT 1, origin varchar(16) NOT NULL,
      weights longtext NOT NULL, bands longtext NOT NULL, figures longtext NULL, trained_from longtext NULL,
      created_at datetime(3) NOT NULL, activated_at datetime(3) NULL,
      UNIQUE INDEX ux_match_model_name (name), INDEX ix_match_model_state (state), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE match_model');
    await runner.query('DROP TABLE match_training_row');
  }
}
