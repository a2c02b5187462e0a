import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stays at stages as rows of their own, filled from the histories; and indexes from which reports over all matches are answered. */
export class MatchStays1700000101000 implements MigrationInterface {
  name = 'MatchStays1700000101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE match_stay (
      id char(36) NOT NULL, match_id char(36) NOT NULL, stage varchar(16) NOT NULL, field varchar(32) NULL, began datetime(3) NOT NULL, ended datetime(3) NOT NULL,
      year int NOT NULL, seconds int NOT NULL,
      INDEX ix_match_stay_year (year, stage, seconds), INDEX ix_match_stay_match (match_id), PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`INSERT INTO match_stay (id, match_id, stage, field, began, ended, year, seconds)
      SELECT h.id, h.record_id, h.stage, m.field, h.began, h.at, YEAR(CONVERT_TZ(h.at, '+00:00', '+08:00')), TIMESTAMPDIFF(SECOND, h.began, h.at)
      FROM (SELECT id, record_id, from_state AS stage, at, LAG(at) OVER (PARTITION BY record_id ORDER BY at, id) AS began FROM record_history
        WHERE record_kind = 'match' AND (from_state IS NULL OR from_state <> to_state)) h
      JOIN match_record m ON m.id = h.record_id
      WHERE h.began IS NOT NULL AND h.stage IN ('LEAD', 'RECOMMENDED', 'CONTACTED', 'VISITED', 'NEGOTIATING', 'INTENT')`);
    await runner.query(`ALTER TABLE match_record
      ADD INDEX ix_match_open (hidden, banned, state, broker_id, stage_since, next_action_due, field, expected_sum),
      ADD INDEX ix_match_demand_answer (demand_answer, demand_answered_at, demand_reason, banned, field, expected_sum),
      ADD INDEX ix_match_achievement_answer (achievement_answer, achievement_answered_at, achievement_reason, banned, field, expected_sum)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE match_record DROP INDEX ix_match_open, DROP INDEX ix_match_demand_answer, DROP INDEX ix_match_achievement_answer',
    );
    await runner.query('DROP TABLE match_stay');
  }
}
