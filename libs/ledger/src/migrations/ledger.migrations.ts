import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LedgerTables1700000020000 implements MigrationInterface {
  name = 'LedgerTables1700000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE ledger_entry (
      year int NOT NULL, seq int NOT NULL, id char(36) NOT NULL, kind varchar(16) NOT NULL, contract_id char(36) NOT NULL, source_id char(36) NOT NULL,
      effective_on date NOT NULL, month int NOT NULL, field varchar(32) NOT NULL, policy varchar(16) NOT NULL, reason varchar(500) NULL,
      reverses_id char(36) NULL, units int NOT NULL, actor_id char(36) NULL, at datetime(3) NOT NULL,
      previous_digest char(64) NOT NULL, digest char(64) NOT NULL,
      UNIQUE INDEX ux_ledger_entry_id (id), UNIQUE INDEX ux_ledger_source (kind, source_id), UNIQUE INDEX ux_ledger_reverses (reverses_id),
      INDEX ix_ledger_contract (contract_id, year, seq), INDEX ix_ledger_month (year, kind, month), PRIMARY KEY (year, seq)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE ledger_line (
      year int NOT NULL, seq int NOT NULL, account varchar(24) NOT NULL, amount bigint NOT NULL,
      CONSTRAINT fk_ledger_line_entry FOREIGN KEY (year, seq) REFERENCES ledger_entry (year, seq) ON DELETE NO ACTION ON UPDATE NO ACTION,
      PRIMARY KEY (year, seq, account)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE ledger_year (
      year int NOT NULL, count int NOT NULL DEFAULT 0, digest char(64) NOT NULL, closed tinyint NOT NULL DEFAULT 0,
      first_closed_at datetime(3) NULL, seal char(64) NOT NULL, PRIMARY KEY (year)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE ledger_tally (
      year int NOT NULL, month int NOT NULL, field varchar(32) NOT NULL, account varchar(24) NOT NULL, amount bigint NOT NULL, units int NOT NULL,
      PRIMARY KEY (year, month, field, account)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE ledger_balance (
      contract_id char(36) NOT NULL, year int NOT NULL, account varchar(24) NOT NULL, amount bigint NOT NULL,
      INDEX ix_ledger_balance_largest (year, account, amount), PRIMARY KEY (contract_id, year, account)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE ledger_check (
      id char(36) NOT NULL, at datetime(3) NOT NULL, ok tinyint NOT NULL, entries int NOT NULL, contracts int NOT NULL, seconds int NOT NULL,
      finding longtext NULL, heads longtext NOT NULL, INDEX ix_ledger_check_at (at), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'ledger_check',
      'ledger_balance',
      'ledger_tally',
      'ledger_year',
      'ledger_line',
      'ledger_entry',
    ])
      await runner.query(`DROP TABLE ${table}`);
  }
}

/** Balances say by what reports cut them; the contracts' own migration fills that in for those that are there. */
export class LedgerFiling1700000100000 implements MigrationInterface {
  name = 'LedgerFiling1700000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ledger_balance
      ADD COLUMN field varchar(32) NOT NULL DEFAULT '', ADD COLUMN kind varchar(32) NOT NULL DEFAULT '', ADD COLUMN seller varchar(200) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
      ADD COLUMN buyer_size varchar(16) NOT NULL DEFAULT '', ADD COLUMN huming tinyint NOT NULL DEFAULT 0,
      DROP INDEX ix_ledger_balance_largest, ADD INDEX ix_ledger_balance_cut (year, account, amount, contract_id, field, kind, buyer_size, huming, seller)`);
    await runner.query(`CREATE TABLE turnover_cut (
      year int NOT NULL, cut varchar(16) NOT NULL, part varchar(200) COLLATE utf8mb4_bin NOT NULL, amount bigint NOT NULL, contracts int NOT NULL, PRIMARY KEY (year, cut, part)) ENGINE=InnoDB`);
    await runner.query(
      'ALTER TABLE ledger_entry DROP INDEX ix_ledger_month, ADD INDEX ix_ledger_month (year, month, contract_id, kind)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE ledger_entry DROP INDEX ix_ledger_month, ADD INDEX ix_ledger_month (year, kind, month)',
    );
    await runner.query('DROP TABLE turnover_cut');
    await runner.query(`ALTER TABLE ledger_balance DROP INDEX ix_ledger_balance_cut, ADD INDEX ix_ledger_balance_largest (year, account, amount),
      DROP COLUMN field, DROP COLUMN kind, DROP COLUMN seller, DROP COLUMN buyer_size, DROP COLUMN huming`);
  }
}

/** How many contracts stand behind a field's turnover is kept like the other cuts. */
export class LedgerFieldCut1700000111000 implements MigrationInterface {
  name = 'LedgerFieldCut1700000111000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`INSERT INTO turnover_cut (year, cut, part, amount, contracts)
      SELECT year, 'field', field, SUM(amount), COUNT(*) FROM ledger_balance WHERE account = 'TURNOVER' AND amount <> 0 GROUP BY year, field`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM turnover_cut WHERE cut = 'field'");
  }
}
