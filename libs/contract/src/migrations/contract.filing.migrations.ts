import type { MigrationInterface, QueryRunner } from 'typeorm';

const HUMING = `((c.buyer_region_code LIKE '31%' AND c.seller_region_code LIKE '3504%') OR (c.buyer_region_code LIKE '3504%' AND c.seller_region_code LIKE '31%'))`;

/** Contracts that count keep the size that their buyer has now, and their balances are filed under what they say. */
export class ContractFiling1700000100001 implements MigrationInterface {
  name = 'ContractFiling1700000100001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contract ADD COLUMN buyer_size varchar(16) NULL');
    await runner.query(
      'UPDATE contract c JOIN organization o ON o.id = c.buyer_organization_id SET c.buyer_size = o.size_band WHERE c.confirmed_at IS NOT NULL',
    );
    await runner.query(`UPDATE ledger_balance b JOIN contract c ON c.id = b.contract_id SET b.field = c.field, b.kind = c.kind,
      b.seller = COALESCE(c.seller_organization_id, c.seller_name), b.buyer_size = COALESCE(c.buyer_size, 'UNKNOWN'), b.huming = IF(${HUMING}, 1, 0)`);
    for (const [cut, column] of [
      ['kind', 'kind'],
      ['seller', 'seller'],
      ['buyerSize', 'buyer_size'],
      ['huming', 'huming'],
    ]) {
      await runner.query(`INSERT INTO turnover_cut (year, cut, part, amount, contracts)
        SELECT year, '${cut}', ${column}, SUM(amount), COUNT(*) FROM ledger_balance WHERE account = 'TURNOVER' AND amount <> 0 GROUP BY year, ${column}`);
    }
    await runner.query(
      'ALTER TABLE instalment DROP INDEX ix_instalment_open, ADD INDEX ix_instalment_open (paid_off, due_on, contract_id, amount, paid_amount)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE instalment DROP INDEX ix_instalment_open, ADD INDEX ix_instalment_open (paid_off, due_on)',
    );
    await runner.query('DELETE FROM turnover_cut');
    await runner.query('ALTER TABLE contract DROP COLUMN buyer_size');
  }
}
