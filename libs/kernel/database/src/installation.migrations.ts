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

export class DemoParts1796069972176 implements MigrationInterface {
  name = 'DemoParts1796069972176';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE demo_part (name varchar(64) NOT NULL, added_at datetime(3) NOT NULL, PRIMARY KEY (name)) ENGINE=InnoDB',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demo_part');
  }
}
