import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an embedding model makes of the records, kept so that no text is sent twice and indexing never waits for the model. */
export class MatchEmbeddings1700000052000 implements MigrationInterface {
  name = 'MatchEmbeddings1700000052000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE match_embedding (
      record_id char(36) NOT NULL, side varchar(16) NOT NULL, state varchar(16) NOT NULL, digest char(64) NOT NULL,
      vector blob NULL, missed tinyint NOT NULL DEFAULT 0,
      INDEX ix_match_embedding_state (state, record_id), PRIMARY KEY (record_id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE match_embedding');
  }
}
