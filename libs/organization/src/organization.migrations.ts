import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrganizationTables1700000003000 implements MigrationInterface {
  name = 'OrganizationTables1700000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE organization (
      id char(36) NOT NULL, name varchar(100) NOT NULL, credit_code char(18) NOT NULL, credit_code_warning tinyint NOT NULL DEFAULT 0,
      kind varchar(32) NOT NULL, industry_code varchar(8) NULL, region_code char(6) NOT NULL, size_band varchar(16) NULL,
      state varchar(32) NOT NULL DEFAULT 'PENDING', version int NOT NULL DEFAULT 1, rejection_note text NULL,
      document_id char(36) NULL, created_at datetime(3) NOT NULL,
      UNIQUE INDEX ux_organization_credit_code (credit_code), INDEX ix_organization_state (state, created_at),
      INDEX ix_organization_alike (region_code, size_band, industry_code), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE organization');
  }
}

/** Codes are found byte for byte: a letter with an accent is no letter of a code. */
export class ExactCreditCodes1796059076622 implements MigrationInterface {
  name = 'ExactCreditCodes1796059076622';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organization MODIFY credit_code char(18) COLLATE utf8mb4_bin NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organization MODIFY credit_code char(18) NOT NULL');
  }
}
