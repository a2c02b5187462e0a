import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Beyond pairs: what was found for each demand, who could help, and which demands hang together. */
export class MatchBeyond1700000041000 implements MigrationInterface {
  name = 'MatchBeyond1700000041000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE match_finding (
      demand_id char(36) NOT NULL, open tinyint NOT NULL DEFAULT 1, served tinyint NOT NULL, looked_at int NOT NULL,
      nearest_id char(36) NULL, nearest_band varchar(8) NULL, lacks longtext NOT NULL, silent longtext NOT NULL,
      published_at datetime(3) NULL, computed_at datetime(3) NOT NULL, scout_state varchar(16) NOT NULL DEFAULT 'OPEN',
      asked_where varchar(200) NOT NULL DEFAULT '', scout_note text NULL, scouted_by_name varchar(100) NULL, scouted_at datetime(3) NULL,
      INDEX ix_match_finding_unserved (served, open, published_at), PRIMARY KEY (demand_id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE match_expert (
      id char(36) NOT NULL, demand_id char(36) NOT NULL, kind varchar(16) NOT NULL, subject_id char(36) NOT NULL,
      position int NOT NULL, score double NOT NULL, reasons longtext NOT NULL,
      INDEX ix_match_expert_demand (demand_id, position), PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE match_demand_link (
      left_id char(36) NOT NULL, right_id char(36) NOT NULL, likeness double NOT NULL, words longtext NOT NULL,
      INDEX ix_match_demand_link_right (right_id), PRIMARY KEY (left_id, right_id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE match_cluster (
      id char(36) NOT NULL, size int NOT NULL, likeness double NOT NULL, words longtext NOT NULL, demand_ids longtext NOT NULL,
      computed_at datetime(3) NOT NULL, INDEX ix_match_cluster_size (size, likeness), PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE match_cluster_member (
      demand_id char(36) NOT NULL, cluster_id char(36) NOT NULL,
      INDEX ix_match_cluster_member_cluster (cluster_id), PRIMARY KEY (demand_id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE match_joint_project (
      id char(36) NOT NULL, code varchar(20) NOT NULL, title varchar(200) NOT NULL, note text NULL, demand_ids longtext NOT NULL,
      created_by char(36) NOT NULL, created_by_name varchar(100) NOT NULL, created_at datetime(3) NOT NULL,
      UNIQUE INDEX ux_match_joint_project_code (code), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'match_joint_project',
      'match_cluster_member',
      'match_cluster',
      'match_demand_link',
      'match_expert',
      'match_finding',
    ]) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
