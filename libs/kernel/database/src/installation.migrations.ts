import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InstallationMark1796058600000 implements MigrationInterface {
  name = 'InstallationMark1796058600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE installation (
      id tinyint NOT NULL DEFAULT 1, kind varchar(16) NOT NULL, marked_at datetime(3) NOT NULL, PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE installation');
  }
}
