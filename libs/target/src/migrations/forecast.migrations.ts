import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Forecasts1700000050001 implements MigrationInterface {
  name = 'Forecasts1700000050001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE forecast (
      id char(36) NOT NULL, year int NOT NULL, as_of datetime(3) NOT NULL, model varchar(40) NOT NULL, seed int NOT NULL, simulations int NOT NULL,
      target bigint NOT NULL, reach_share double NOT NULL, largest_share double NOT NULL, months longtext NOT NULL, basis longtext NOT NULL, closers longtext NOT NULL,
      INDEX ix_forecast_year (year, as_of), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE forecast');
  }
}
