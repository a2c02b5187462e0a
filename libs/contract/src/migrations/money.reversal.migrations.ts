import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refunds and royalty statements can be taken back as receipts can. */
export class MoneyReversals1700000110000 implements MigrationInterface {
  name = 'MoneyReversals1700000110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE money_reversal (
      id char(36) NOT NULL, kind varchar(16) NOT NULL, contract_id char(36) NOT NULL, after_end tinyint(1) NOT NULL DEFAULT 0, reason varchar(500) NOT NULL, reversed_by char(36) NOT NULL, reversed_at datetime(3) NOT NULL,
      INDEX ix_money_reversal_contract (contract_id),
      CONSTRAINT fk_money_reversal_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(
      "INSERT INTO money_reversal (id, kind, contract_id, reason, reversed_by, reversed_at) SELECT id, 'RECEIPT', contract_id, reason, reversed_by, reversed_at FROM payment_reversal",
    );
    await runner.query('DROP TABLE payment_reversal');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE payment_reversal (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, reason varchar(500) NOT NULL, reversed_by char(36) NOT NULL, reversed_at datetime(3) NOT NULL,
      INDEX ix_payment_reversal_contract (contract_id),
      CONSTRAINT fk_payment_reversal_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(
      "INSERT INTO payment_reversal (id, contract_id, reason, reversed_by, reversed_at) SELECT id, contract_id, reason, reversed_by, reversed_at FROM money_reversal WHERE kind = 'RECEIPT'",
    );
    await runner.query('DROP TABLE money_reversal');
  }
}
