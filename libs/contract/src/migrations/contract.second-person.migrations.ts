import type { MigrationInterface, QueryRunner } from 'typeorm';

const WROTE = "'CREATED', 'EDITED', 'SUBMIT_SIGNED', 'SUBMIT'";

/**
 * Who wrote any of a contract or an amendment stands with it, so that buttons, lists and the rule itself ask one thing; one signed paper is one
 * contract; amendments know the sum on a paper in another currency; an institute's contract knows its researcher.
 */
export class ContractSecondPerson1700000110003 implements MigrationInterface {
  name = 'ContractSecondPerson1700000110003';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, kind] of [
      ['contract', 'contract'],
      ['contract_amendment', 'amendment'],
    ] as const) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN authors longtext NULL`);
      await runner.query(`UPDATE ${table} record SET authors = (
        SELECT JSON_ARRAYAGG(DISTINCT past.actor_id) FROM record_history past
         WHERE past.record_kind = '${kind}' AND past.record_id = record.id AND past.actor_id IS NOT NULL AND past.action IN (${WROTE}))`);
      await runner.query(`UPDATE ${table} SET authors = JSON_ARRAY(drafted_by) WHERE authors IS NULL`);
      await runner.query(`ALTER TABLE ${table} MODIFY COLUMN authors longtext NOT NULL, DROP COLUMN edited_by`);
    }
    await runner.query(
      'ALTER TABLE contract ADD COLUMN standing_scan char(64) NULL, ADD COLUMN researcher_id char(36) NULL, ADD COLUMN amended_foreign bigint NOT NULL DEFAULT 0',
    );
    // Where one paper was recorded twice before, the confirmed one keeps it, then the first; the others cannot be confirmed any more.
    await runner.query(`UPDATE contract SET standing_scan = scan_sha256 WHERE state <> 'TERMINATED' AND scan_sha256 IS NOT NULL
      AND id IN (SELECT SUBSTRING(first, 2) FROM (SELECT MIN(CONCAT(IF(confirmed_at IS NULL, '1', '0'), id)) AS first FROM contract WHERE state <> 'TERMINATED' AND scan_sha256 IS NOT NULL GROUP BY scan_sha256) AS papers)`);
    await runner.query('ALTER TABLE contract ADD UNIQUE INDEX ux_contract_scan (standing_scan)');
    await runner.query(
      'UPDATE contract JOIN match_record ON match_record.id = contract.match_id SET contract.researcher_id = match_record.achievement_author_id',
    );
    await runner.query(
      'ALTER TABLE contract_amendment ADD COLUMN foreign_before bigint NULL, ADD COLUMN foreign_after bigint NULL, ADD COLUMN by_change tinyint(1) NOT NULL DEFAULT 0',
    );
    await runner.query("UPDATE contract_amendment SET by_change = 1 WHERE state = 'CONFIRMED'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE contract_amendment DROP COLUMN foreign_before, DROP COLUMN foreign_after, DROP COLUMN by_change',
    );
    await runner.query(
      'ALTER TABLE contract DROP INDEX ux_contract_scan, DROP COLUMN standing_scan, DROP COLUMN researcher_id, DROP COLUMN amended_foreign',
    );
    for (const table of ['contract', 'contract_amendment']) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN edited_by char(36) NULL`);
      await runner.query(`UPDATE ${table} SET edited_by = drafted_by`);
      await runner.query(`ALTER TABLE ${table} MODIFY COLUMN edited_by char(36) NOT NULL, DROP COLUMN authors`);
    }
  }
}
