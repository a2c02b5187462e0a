import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DatabaseTables1700000000000 implements MigrationInterface {
  name = 'DatabaseTables1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE code_counter (
      prefix varchar(8) NOT NULL, year int NOT NULL, last int NOT NULL DEFAULT 0, PRIMARY KEY (prefix, year)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE client_mutation (
      user_id char(36) NOT NULL, operation varchar(64) NOT NULL, client_mutation_id varchar(64) NOT NULL,
      result_id char(36) NOT NULL, created_at datetime(3) NOT NULL,
      INDEX ix_client_mutation_created (created_at),
      PRIMARY KEY (user_id, operation, client_mutation_id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE client_mutation');
    await runner.query('DROP TABLE code_counter');
  }
}

/** Marks that differ by a capital are two. What was equal before stays so, so that no row falls together with another. */
export class ExactMutationMarks1796058835666 implements MigrationInterface {
  name = 'ExactMutationMarks1796058835666';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE client_mutation MODIFY client_mutation_id varchar(64) COLLATE utf8mb4_bin NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE client_mutation MODIFY client_mutation_id varchar(64) NOT NULL');
  }
}
