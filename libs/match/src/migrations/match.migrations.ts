import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MatchTables1700000007000 implements MigrationInterface {
  name = 'MatchTables1700000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE match_record (
      id char(36) NOT NULL, code varchar(20) NOT NULL, state varchar(32) NOT NULL, version int NOT NULL DEFAULT 1,
      demand_id char(36) NOT NULL, achievement_id char(36) NOT NULL,
      demand_organization_id char(36) NOT NULL, demand_author_id char(36) NOT NULL,
      institute_id char(36) NOT NULL, achievement_author_id char(36) NOT NULL,
      invited tinyint NOT NULL DEFAULT 0, hidden tinyint NOT NULL DEFAULT 0, field varchar(32) NULL, origin varchar(16) NOT NULL,
      score double NOT NULL DEFAULT 0, band varchar(8) NOT NULL, rank_in_demand int NOT NULL DEFAULT 1,
      explanation longtext NOT NULL, model_version varchar(32) NOT NULL,
      demand_answer varchar(16) NOT NULL DEFAULT 'UNREAD', demand_reason varchar(32) NULL, demand_note text NULL,
      demand_answered_by varchar(100) NULL, demand_answered_at datetime(3) NULL,
      achievement_answer varchar(16) NOT NULL DEFAULT 'UNREAD', achievement_reason varchar(32) NULL, achievement_note text NULL,
      achievement_answered_by varchar(100) NULL, achievement_answered_at datetime(3) NULL,
      broker_id char(36) NULL, next_action varchar(200) NULL, next_action_due date NULL,
      stage_since datetime(3) NOT NULL, held_from varchar(32) NULL, shown_at datetime(3) NULL,
      identity_revealed_at datetime(3) NULL, identity_revealed_by char(36) NULL, expected_sum bigint NULL,
      created_at datetime(3) NOT NULL, updated_at datetime(3) NOT NULL,
      UNIQUE INDEX ux_match_code (code), UNIQUE INDEX ux_match_pair (demand_id, achievement_id),
      INDEX ix_match_state (state, score), INDEX ix_match_achievement (achievement_id), INDEX ix_match_broker (broker_id, state),
      INDEX ix_match_demand_organization (demand_organization_id), INDEX ix_match_demand_author (demand_author_id),
      INDEX ix_match_institute (institute_id), INDEX ix_match_achievement_author (achievement_author_id),
      PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE match_follow_up (
      id char(36) NOT NULL, match_id char(36) NOT NULL, kind varchar(16) NOT NULL, happened_at datetime(3) NOT NULL,
      attendees varchar(500) NOT NULL, outcome text NOT NULL, author_id char(36) NOT NULL, author_name varchar(100) NOT NULL,
      created_at datetime(3) NOT NULL, INDEX ix_match_follow_up_match (match_id, happened_at), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE match_follow_up');
    await runner.query('DROP TABLE match_record');
  }
}

/** What the matcher reads of each record, and the vocabularies it learned. Both can be made anew from the records. */
export class MatchVocabulary1700000020000 implements MigrationInterface {
  name = 'MatchVocabulary1700000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE match_reading (
      record_id char(36) NOT NULL, side varchar(16) NOT NULL, title_length int NOT NULL, body_length int NOT NULL,
      terms mediumblob NOT NULL, vector blob NULL, vocabulary_id varchar(36) NOT NULL,
      INDEX ix_match_reading_side (side, record_id), PRIMARY KEY (record_id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE match_vocabulary (
      id char(36) NOT NULL, created_at datetime(3) NOT NULL, ready_at datetime(3) NULL, figures longtext NOT NULL, sides longtext NOT NULL,
      INDEX ix_match_vocabulary_ready (ready_at), PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE match_vocabulary_part (
      vocabulary_id char(36) NOT NULL, part varchar(24) NOT NULL, seq int NOT NULL, bytes mediumblob NOT NULL,
      PRIMARY KEY (vocabulary_id, part, seq)) ENGINE=InnoDB`);
    // Records published before this have no reading yet: they are marked, and the worker reads them when it starts.
    await runner.query(`INSERT IGNORE INTO search_dirty (kind, record_id, token, marked_at, applied)
      SELECT 'match_demand', id, UUID(), NOW(3), 0 FROM demand WHERE state IN ('PUBLISHED', 'NEGOTIATING')`);
    await runner.query(`INSERT IGNORE INTO search_dirty (kind, record_id, token, marked_at, applied)
      SELECT 'match_achievement', id, UUID(), NOW(3), 0 FROM achievement WHERE state IN ('PUBLISHED', 'NEGOTIATING')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE match_vocabulary_part');
    await runner.query('DROP TABLE match_vocabulary');
    await runner.query('DROP TABLE match_reading');
  }
}
