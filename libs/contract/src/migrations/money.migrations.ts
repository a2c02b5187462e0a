import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Amendments, refunds, royalty statements, files; and what an instalment must know to be chased. */
export class ContractMoney1700000031000 implements MigrationInterface {
  name = 'ContractMoney1700000031000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE instalment ADD COLUMN source varchar(16) NOT NULL DEFAULT 'AGREED', ADD COLUMN due_posted_on date NULL,
      ADD COLUMN paid_off tinyint NOT NULL DEFAULT 0, ADD COLUMN refunded_amount bigint NOT NULL DEFAULT 0, ADD INDEX ix_instalment_open (paid_off, due_on)`);
    await runner.query('ALTER TABLE contract ADD COLUMN refunded_amount bigint NOT NULL DEFAULT 0');
    await runner.query('UPDATE instalment SET paid_off = paid_amount >= amount');
    await runner.query(
      'ALTER TABLE payment ADD COLUMN evidence_id char(36) NULL, ADD COLUMN evidence_sha256 char(64) NULL',
    );
    await runner.query(`CREATE TABLE contract_amendment (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, open_contract_id char(36) NULL, seq int NOT NULL, state varchar(32) NOT NULL, version int NOT NULL DEFAULT 1,
      kind varchar(16) NOT NULL, summary varchar(1000) NOT NULL, signed_on date NULL, effective_on date NULL,
      total_before bigint NOT NULL, total_after bigint NOT NULL, technology_before bigint NOT NULL, technology_after bigint NOT NULL,
      valid_until_before date NULL, valid_until_after date NULL, schedule longtext NOT NULL, scan_id char(36) NULL, scan_sha256 char(64) NULL,
      drafted_by char(36) NOT NULL, edited_by char(36) NOT NULL, submitted_by char(36) NULL, confirmed_by char(36) NULL, confirmed_at datetime(3) NULL,
      created_at datetime(3) NOT NULL, updated_at datetime(3) NOT NULL,
      UNIQUE INDEX ux_amendment_seq (contract_id, seq), UNIQUE INDEX ux_amendment_open (open_contract_id), INDEX ix_amendment_state (state, updated_at),
      CONSTRAINT fk_amendment_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE refund (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, instalment_id char(36) NOT NULL, amount bigint NOT NULL, refunded_on date NOT NULL, reason varchar(500) NOT NULL,
      evidence_id char(36) NOT NULL, evidence_sha256 char(64) NOT NULL, recorded_by char(36) NOT NULL, recorded_at datetime(3) NOT NULL,
      INDEX ix_refund_contract (contract_id, refunded_on), INDEX ix_refund_instalment (instalment_id),
      CONSTRAINT fk_refund_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT fk_refund_instalment FOREIGN KEY (instalment_id) REFERENCES instalment (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE royalty_statement (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, seq int NOT NULL, period_from date NOT NULL, period_to date NOT NULL,
      base_amount bigint NOT NULL, amount bigint NOT NULL, stated_on date NOT NULL, instalment_id char(36) NOT NULL,
      evidence_id char(36) NOT NULL, evidence_sha256 char(64) NOT NULL, recorded_by char(36) NOT NULL, recorded_at datetime(3) NOT NULL,
      UNIQUE INDEX ux_royalty_seq (contract_id, seq),
      CONSTRAINT fk_royalty_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE contract_file (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, attachment_id char(36) NOT NULL, kind varchar(32) NOT NULL, sha256 char(64) NOT NULL,
      added_by char(36) NOT NULL, added_at datetime(3) NOT NULL, UNIQUE INDEX ux_contract_file (contract_id, attachment_id),
      CONSTRAINT fk_contract_file_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['contract_file', 'royalty_statement', 'refund', 'contract_amendment'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE payment DROP COLUMN evidence_id, DROP COLUMN evidence_sha256');
    await runner.query(
      'ALTER TABLE instalment DROP INDEX ix_instalment_open, DROP COLUMN source, DROP COLUMN due_posted_on, DROP COLUMN paid_off, DROP COLUMN refunded_amount',
    );
    await runner.query('ALTER TABLE contract DROP COLUMN refunded_amount');
  }
}
