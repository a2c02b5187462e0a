import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Databases that had the demo before there was a mark: nobody but the seed could make this address an administrator. */
export class DemoRecognised1796058600001 implements MigrationInterface {
  name = 'DemoRecognised1796058600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`INSERT IGNORE INTO installation (id, kind, marked_at)
      SELECT 1, 'DEMO', UTC_TIMESTAMP(3) FROM user_account WHERE email = 'admin@demo.test' AND roles LIKE '%"ADMIN"%' LIMIT 1`);
  }

  async down(): Promise<void> {
    // The mark goes with its table.
  }
}
