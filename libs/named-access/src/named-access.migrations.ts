import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NamedAccess1700000110000 implements MigrationInterface {
  name = 'NamedAccess1700000110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE named_grant (
      id char(36) NOT NULL, state varchar(16) NOT NULL, version int NOT NULL DEFAULT 1, user_id char(36) NOT NULL, open_user_id char(36) NULL,
      reason varchar(500) NOT NULL, until date NOT NULL, requested_at datetime(3) NOT NULL, answered_by char(36) NULL, answered_at datetime(3) NULL, note varchar(500) NULL,
      UNIQUE INDEX ux_named_grant_open (open_user_id), INDEX ix_named_grant_user (user_id, state, until), INDEX ix_named_grant_time (requested_at, id), PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE named_look (
      id char(36) NOT NULL, grant_id char(36) NOT NULL, at datetime(3) NOT NULL, place varchar(64) NOT NULL, detail text NOT NULL, row_count int NOT NULL,
      INDEX ix_named_look_grant (grant_id, at),
      CONSTRAINT fk_named_look_grant FOREIGN KEY (grant_id) REFERENCES named_grant (id) ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE named_look');
    await runner.query('DROP TABLE named_grant');
  }
}
