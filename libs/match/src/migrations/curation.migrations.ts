import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people decide about pairs: pins, bans, notes, and "not relevant". */
export class MatchHands1700000040000 implements MigrationInterface {
  name = 'MatchHands1700000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE match_record
      ADD COLUMN pinned_at datetime(3) NULL, ADD COLUMN pinned_by varchar(100) NULL, ADD COLUMN banned tinyint NOT NULL DEFAULT 0,
      ADD COLUMN demand_aside tinyint NOT NULL DEFAULT 0, ADD COLUMN achievement_aside tinyint NOT NULL DEFAULT 0`);
    await runner.query(`CREATE TABLE match_ban (
      id char(36) NOT NULL, demand_id char(36) NOT NULL, scope varchar(16) NOT NULL, target_id char(36) NOT NULL,
      reason varchar(32) NOT NULL, note text NULL, created_by_name varchar(100) NOT NULL, created_at datetime(3) NOT NULL,
      lifted_by_name varchar(100) NULL, lifted_at datetime(3) NULL,
      INDEX ix_match_ban_demand (demand_id, lifted_at), PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE match_annotation (
      id char(36) NOT NULL, match_id char(36) NOT NULL, audience varchar(8) NOT NULL, text text NOT NULL,
      author_id char(36) NOT NULL, author_name varchar(100) NOT NULL, created_at datetime(3) NOT NULL, removed_at datetime(3) NULL,
      INDEX ix_match_annotation_match (match_id, created_at), PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE match_relevance (
      id char(36) NOT NULL, match_id char(36) NOT NULL, side varchar(16) NOT NULL, reason varchar(32) NOT NULL, note text NULL,
      created_by char(36) NOT NULL, created_by_name varchar(100) NOT NULL, created_at datetime(3) NOT NULL, undone_at datetime(3) NULL,
      INDEX ix_match_relevance_match (match_id, side, undone_at), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['match_relevance', 'match_annotation', 'match_ban']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(
      'ALTER TABLE match_record DROP COLUMN pinned_at, DROP COLUMN pinned_by, DROP COLUMN banned, DROP COLUMN demand_aside, DROP COLUMN achievement_aside',
    );
  }
}
