import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A royalty statement waits for a second person; a statement names who confirmed it. */
export class RoyaltyClaims1700000110001 implements MigrationInterface {
  name = 'RoyaltyClaims1700000110001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE royalty_claim (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, open_contract_id char(36) NULL, state varchar(32) NOT NULL, version int NOT NULL DEFAULT 1,
      period_from date NOT NULL, period_to date NOT NULL, base_amount bigint NOT NULL, amount bigint NOT NULL, stated_on date NOT NULL, due_on date NOT NULL,
      evidence_id char(36) NOT NULL, evidence_sha256 char(64) NOT NULL, drafted_by char(36) NOT NULL, confirmed_by char(36) NULL, reason varchar(2000) NULL,
      created_at datetime(3) NOT NULL, updated_at datetime(3) NOT NULL,
      UNIQUE INDEX ux_royalty_claim_open (open_contract_id), INDEX ix_royalty_claim_contract (contract_id, created_at), INDEX ix_royalty_claim_state (state, updated_at),
      CONSTRAINT fk_royalty_claim_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query('ALTER TABLE royalty_statement ADD COLUMN confirmed_by char(36) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE royalty_statement DROP COLUMN confirmed_by');
    await runner.query('DROP TABLE royalty_claim');
  }
}
