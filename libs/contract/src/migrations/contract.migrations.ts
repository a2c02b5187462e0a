import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ContractTables1700000008000 implements MigrationInterface {
  name = 'ContractTables1700000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE contract (
      id char(36) NOT NULL, code varchar(20) NOT NULL, state varchar(32) NOT NULL, version int NOT NULL DEFAULT 1,
      match_id char(36) NULL, open_match_id char(36) NULL, kind varchar(32) NOT NULL, name varchar(200) NOT NULL,
      buyer_organization_id char(36) NULL, buyer_name varchar(200) NOT NULL, buyer_credit_code varchar(18) NULL, buyer_region_code char(6) NOT NULL,
      seller_organization_id char(36) NULL, seller_name varchar(200) NOT NULL, seller_credit_code varchar(18) NULL, seller_region_code char(6) NOT NULL,
      total_amount bigint NOT NULL, technology_amount bigint NOT NULL, instalment_total bigint NOT NULL DEFAULT 0, paid_amount bigint NOT NULL DEFAULT 0,
      payment_mode varchar(32) NOT NULL, field varchar(32) NOT NULL, signed_on date NULL, valid_from date NULL, valid_until date NULL,
      scan_id char(36) NULL, scan_sha256 char(64) NULL, drafted_by char(36) NOT NULL, edited_by char(36) NOT NULL,
      submitted_by char(36) NULL, confirmed_by char(36) NULL, confirmed_at datetime(3) NULL,
      created_at datetime(3) NOT NULL, updated_at datetime(3) NOT NULL,
      UNIQUE INDEX ux_contract_code (code), UNIQUE INDEX ux_contract_open_match (open_match_id), INDEX ix_contract_match (match_id),
      INDEX ix_contract_state (state, updated_at), INDEX ix_contract_signed (signed_on),
      INDEX ix_contract_buyer (buyer_organization_id), INDEX ix_contract_seller (seller_organization_id), PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE instalment (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, seq int NOT NULL, due_on date NOT NULL, amount bigint NOT NULL,
      condition_text varchar(500) NOT NULL DEFAULT '', paid_amount bigint NOT NULL DEFAULT 0, paid_on date NULL,
      UNIQUE INDEX ux_instalment_seq (contract_id, seq),
      CONSTRAINT fk_instalment_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE payment (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, instalment_id char(36) NOT NULL, amount bigint NOT NULL, paid_on date NOT NULL,
      recorded_by char(36) NULL, recorded_at datetime(3) NOT NULL,
      INDEX ix_payment_contract (contract_id, paid_on), INDEX ix_payment_instalment (instalment_id),
      CONSTRAINT fk_payment_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT fk_payment_instalment FOREIGN KEY (instalment_id) REFERENCES instalment (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE contract_registration (
      id char(36) NOT NULL, state varchar(32) NOT NULL, version int NOT NULL DEFAULT 1, number varchar(16) NULL, amount bigint NULL,
      registered_on date NULL, reason varchar(1000) NULL,
      UNIQUE INDEX ux_contract_registration_number (number), INDEX ix_contract_registration_state (state),
      CONSTRAINT fk_registration_contract FOREIGN KEY (id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE turnover_entry (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, kind varchar(16) NOT NULL, source_id char(36) NOT NULL,
      year int NOT NULL, month int NOT NULL, field varchar(32) NOT NULL, amount bigint NOT NULL, policy varchar(16) NOT NULL,
      actor_id char(36) NULL, at datetime(3) NOT NULL,
      UNIQUE INDEX ux_turnover_source (kind, source_id), INDEX ix_turnover_year (year, kind, month, field),
      INDEX ix_turnover_contract (contract_id, kind),
      CONSTRAINT fk_turnover_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['turnover_entry', 'contract_registration', 'payment', 'instalment', 'contract'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

/** The ledger proper takes the place of the turnover entries; `cli ledger open` posts what was signed before it, from the contracts themselves. */
export class TurnoverGone1700000020001 implements MigrationInterface {
  name = 'TurnoverGone1700000020001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE turnover_entry');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE turnover_entry (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, kind varchar(16) NOT NULL, source_id char(36) NOT NULL,
      year int NOT NULL, month int NOT NULL, field varchar(32) NOT NULL, amount bigint NOT NULL, policy varchar(16) NOT NULL,
      actor_id char(36) NULL, at datetime(3) NOT NULL,
      UNIQUE INDEX ux_turnover_source (kind, source_id), INDEX ix_turnover_year (year, kind, month, field),
      INDEX ix_turnover_contract (contract_id, kind),
      CONSTRAINT fk_turnover_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
  }
}
