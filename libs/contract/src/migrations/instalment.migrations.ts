import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An amendment may change what has fallen due: the ledger's entry speaks of the sum as it was then. */
export class InstalmentDueSums1700000110002 implements MigrationInterface {
  name = 'InstalmentDueSums1700000110002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE instalment ADD COLUMN due_posted_amount bigint NULL');
    await runner.query(
      "UPDATE instalment SET due_posted_amount = amount WHERE due_posted_on IS NOT NULL AND source = 'AGREED'",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE instalment DROP COLUMN due_posted_amount');
  }
}
