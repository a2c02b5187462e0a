import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The form's remaining fields, several parties a side, currencies, and room for what changes sums after the signing. */
export class ContractForm1700000030000 implements MigrationInterface {
  name = 'ContractForm1700000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE contract
      ADD COLUMN sub_kind varchar(32) NULL, ADD COLUMN buyer_nature varchar(32) NULL, ADD COLUMN seller_nature varchar(32) NULL,
      ADD COLUMN further_parties longtext NULL,
      ADD COLUMN amended_total bigint NOT NULL DEFAULT 0, ADD COLUMN amended_technology bigint NOT NULL DEFAULT 0,
      ADD COLUMN added_instalments bigint NOT NULL DEFAULT 0, ADD COLUMN royalty_total bigint NOT NULL DEFAULT 0,
      ADD COLUMN currency char(3) NOT NULL DEFAULT 'CNY', ADD COLUMN foreign_amount bigint NULL, ADD COLUMN exchange_rate decimal(16,6) NULL, ADD COLUMN rate_on date NULL,
      ADD COLUMN technology_area varchar(32) NULL, ADD COLUMN ip_kind varchar(32) NULL, ADD COLUMN plan_source varchar(32) NULL, ADD COLUMN goal varchar(32) NULL,
      ADD COLUMN expected_input bigint NULL, ADD COLUMN expected_output bigint NULL`);
    await runner.query(`CREATE TABLE contract_party (
      contract_id char(36) NOT NULL, organization_id char(36) NOT NULL, INDEX ix_contract_party_organization (organization_id),
      CONSTRAINT fk_contract_party_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
      PRIMARY KEY (contract_id, organization_id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contract_party');
    await runner.query(`ALTER TABLE contract
      DROP COLUMN sub_kind, DROP COLUMN buyer_nature, DROP COLUMN seller_nature, DROP COLUMN further_parties, DROP COLUMN amended_total, DROP COLUMN amended_technology,
      DROP COLUMN added_instalments, DROP COLUMN royalty_total, DROP COLUMN currency, DROP COLUMN foreign_amount, DROP COLUMN exchange_rate, DROP COLUMN rate_on,
      DROP COLUMN technology_area, DROP COLUMN ip_kind, DROP COLUMN plan_source, DROP COLUMN goal, DROP COLUMN expected_input, DROP COLUMN expected_output`);
  }
}
