import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a pair was scored, so that words of an older text are never shown again. What was scored before has no time: a run scores it anew,
 * which also takes out of old words what masked demands should not have told.
 */
export class MatchScoredAt1700000110000 implements MigrationInterface {
  name = 'MatchScoredAt1700000110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE match_record ADD COLUMN scored_at datetime(3) NULL AFTER model_version');
    await runner.query('ALTER TABLE match_finding ADD INDEX ix_match_finding_nearest (nearest_id)');
    const [{ pairs, open }] = (await runner.query(
      "SELECT (SELECT COUNT(*) FROM match_record) AS pairs, (SELECT COUNT(*) FROM match_run WHERE state IN ('RUNNING', 'PAUSED')) AS open",
    )) as [{ pairs: string; open: string }];
    if (Number(pairs) === 0 || Number(open) > 0) return;
    await runner.query(`INSERT INTO match_run (id, state, version, model, total, created_at)
      SELECT UUID(), 'RUNNING', 1, COALESCE((SELECT name FROM match_model WHERE state = 'ACTIVE' AND origin = 'FITTED' LIMIT 1), 'evidence-2'), COUNT(*), UTC_TIMESTAMP(3) FROM demand WHERE state IN ('PUBLISHED', 'NEGOTIATING')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE match_finding DROP INDEX ix_match_finding_nearest');
    await runner.query('ALTER TABLE match_record DROP COLUMN scored_at');
  }
}
