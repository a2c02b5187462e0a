import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LastBackup1796070040186 implements MigrationInterface {
  name = 'LastBackup1796070040186';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE last_backup (
      id tinyint NOT NULL DEFAULT 1, taken_at datetime(3) NOT NULL, place varchar(500) NOT NULL, bytes bigint NOT NULL,
      PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE last_backup');
  }
}
