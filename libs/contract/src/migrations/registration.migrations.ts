import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps with their papers, pre-checks, and the day by which the registrar should have answered. */
export class RegistrationSteps1700000060000 implements MigrationInterface {
  name = 'RegistrationSteps1700000060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE contract_registration ADD COLUMN attempt int NOT NULL DEFAULT 0, ADD COLUMN state_since date NULL, ADD COLUMN due_on date NULL',
    );
    await runner.query(`CREATE TABLE registration_step (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, attempt int NOT NULL, state varchar(32) NOT NULL, happened_on date NOT NULL, reason varchar(1000) NULL,
      number varchar(16) NULL, amount bigint NULL, evidence_id char(36) NULL, evidence_sha256 char(64) NULL, recorded_by char(36) NULL, recorded_at datetime(3) NOT NULL,
      INDEX ix_registration_step_contract (contract_id, recorded_at),
      CONSTRAINT fk_registration_step_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE registration_precheck (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, checklist varchar(16) NOT NULL, answers longtext NOT NULL, answered_by char(36) NOT NULL, answered_at datetime(3) NOT NULL,
      INDEX ix_registration_precheck_contract (contract_id, answered_at),
      CONSTRAINT fk_registration_precheck_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
    // A later change of a registration takes back this sum, so it is kept where the ledger's check looks for it.
    await runner.query(`INSERT INTO registration_step (id, contract_id, attempt, state, happened_on, number, amount, recorded_at)
      SELECT UUID(), id, 1, 'REGISTERED', registered_on, number, amount, UTC_TIMESTAMP(3) FROM contract_registration WHERE state = 'REGISTERED' AND registered_on IS NOT NULL`);
    await runner.query(
      "UPDATE contract_registration SET attempt = 1 WHERE state IN ('SUBMITTED', 'SUPPLEMENT', 'REGISTERED', 'REFUSED')",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registration_precheck');
    await runner.query('DROP TABLE registration_step');
    await runner.query(
      'ALTER TABLE contract_registration DROP COLUMN attempt, DROP COLUMN state_since, DROP COLUMN due_on',
    );
  }
}

/** A change is booked with its difference from now on; which ones were booked whole is written at their steps, so that what stands in the ledger is still proven. */
export class RegistrationDifferences1700000121000 implements MigrationInterface {
  name = 'RegistrationDifferences1700000121000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registration_step ADD COLUMN whole tinyint(1) NOT NULL DEFAULT 0');
    await runner.query("UPDATE registration_step SET whole = 1 WHERE state = 'CHANGED'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registration_step DROP COLUMN whole');
  }
}

export class RegistrationNumbers1700000121001 implements MigrationInterface {
  name = 'RegistrationNumbers1700000121001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE registration_number_correction (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, number_before varchar(16) NOT NULL, number_after varchar(16) NOT NULL, reason varchar(500) NOT NULL,
      evidence_id char(36) NULL, evidence_sha256 char(64) NULL, corrected_by char(36) NOT NULL, corrected_at datetime(3) NOT NULL,
      INDEX ix_registration_number_correction_contract (contract_id, corrected_at),
      CONSTRAINT fk_registration_number_correction_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registration_number_correction');
  }
}
