import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaymentReversals1700000041000 implements MigrationInterface {
  name = 'PaymentReversals1700000041000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE payment_reversal (
      id char(36) NOT NULL, contract_id char(36) NOT NULL, reason varchar(500) NOT NULL, reversed_by char(36) NOT NULL, reversed_at datetime(3) NOT NULL,
      INDEX ix_payment_reversal_contract (contract_id),
      CONSTRAINT fk_payment_reversal_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE payment_reversal');
  }
}
