import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AchievementTables1700000006000 implements MigrationInterface {
  name = 'AchievementTables1700000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE achievement (
      id char(36) NOT NULL, code varchar(20) NOT NULL, kind varchar(16) NOT NULL DEFAULT 'ACHIEVEMENT', state varchar(32) NOT NULL,
      version int NOT NULL DEFAULT 1, institute_id char(36) NOT NULL, created_by char(36) NOT NULL,
      title varchar(200) NOT NULL DEFAULT '', abstract text NOT NULL, problem_solved text NOT NULL, indicators longtext NOT NULL,
      trl int NULL, trl_evidence text NOT NULL, ip longtext NOT NULL, price_min bigint NULL, price_max bigint NULL,
      modes longtext NOT NULL, field varchar(32) NULL, team varchar(500) NOT NULL DEFAULT '', region_code char(6) NULL,
      valid_until date NULL, keywords longtext NOT NULL, submitted_at datetime(3) NULL, published_at datetime(3) NULL,
      created_at datetime(3) NOT NULL, updated_at datetime(3) NOT NULL,
      UNIQUE INDEX ux_achievement_code (code), INDEX ix_achievement_state (state, submitted_at),
      INDEX ix_achievement_institute (institute_id), INDEX ix_achievement_author (created_by), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE achievement');
  }
}
