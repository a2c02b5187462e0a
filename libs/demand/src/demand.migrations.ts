import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DemandTables1700000005000 implements MigrationInterface {
  name = 'DemandTables1700000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE demand (
      id char(36) NOT NULL, code varchar(20) NOT NULL, state varchar(32) NOT NULL, version int NOT NULL DEFAULT 1,
      organization_id char(36) NOT NULL, created_by char(36) NOT NULL, on_behalf tinyint NOT NULL DEFAULT 0,
      title varchar(200) NOT NULL DEFAULT '', situation text NOT NULL, wanted_result text NOT NULL, constraints_text text NOT NULL,
      indicators longtext NOT NULL, budget_min bigint NULL, budget_max bigint NULL, deadline date NULL, required_trl int NULL,
      modes longtext NOT NULL, field varchar(32) NULL, secrecy varchar(16) NOT NULL DEFAULT 'MASKED', region_code char(6) NULL,
      public_title varchar(200) NOT NULL DEFAULT '', public_situation text NOT NULL, public_wanted_result text NOT NULL,
      public_constraints_text text NOT NULL, no_state_secrets tinyint NOT NULL DEFAULT 0,
      submitted_at datetime(3) NULL, published_at datetime(3) NULL, expires_at datetime(3) NULL,
      created_at datetime(3) NOT NULL, updated_at datetime(3) NOT NULL,
      UNIQUE INDEX ux_demand_code (code), INDEX ix_demand_state (state, submitted_at),
      INDEX ix_demand_organization (organization_id), INDEX ix_demand_author (created_by), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demand');
  }
}
