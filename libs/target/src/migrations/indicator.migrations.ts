import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndicatorValues1700000050000 implements MigrationInterface {
  name = 'IndicatorValues1700000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE indicator_value (
      id char(36) NOT NULL, code varchar(40) NOT NULL, year int NOT NULL, measured_on date NOT NULL, value decimal(16,4) NOT NULL,
      source varchar(300) NOT NULL, evidence_id char(36) NULL, evidence_sha256 char(64) NULL, first tinyint NULL, corrects_id char(36) NULL, reason varchar(500) NULL,
      demo tinyint NOT NULL DEFAULT 0, recorded_by char(36) NOT NULL, recorded_by_name varchar(100) NOT NULL, recorded_at datetime(3) NOT NULL,
      UNIQUE INDEX ux_indicator_value_first (code, year, measured_on, first), UNIQUE INDEX ux_indicator_value_corrects (corrects_id),
      PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE indicator_value');
  }
}
