import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JobsTables1700000000100 implements MigrationInterface {
  name = 'JobsTables1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE outbox_event (
      seq bigint NOT NULL AUTO_INCREMENT, id char(36) NOT NULL, type varchar(100) NOT NULL, subject_id varchar(64) NOT NULL,
      payload longtext NOT NULL, created_at datetime(3) NOT NULL, relayed_at datetime(3) NULL,
      UNIQUE INDEX ux_outbox_event_id (id), INDEX ix_outbox_event_relay (relayed_at, seq), PRIMARY KEY (seq)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE event_delivery (
      event_id char(36) NOT NULL, handler varchar(64) NOT NULL, state varchar(8) NOT NULL, attempts int NOT NULL DEFAULT 0,
      enqueued_at datetime(3) NULL, done_at datetime(3) NULL, error text NULL,
      INDEX ix_event_delivery_state (state, enqueued_at), PRIMARY KEY (event_id, handler)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE timer (
      id char(36) NOT NULL, kind varchar(100) NOT NULL, subject_id varchar(64) NOT NULL, due_at datetime(3) NOT NULL,
      payload longtext NOT NULL, pending int NULL, fired_at datetime(3) NULL, cancelled_at datetime(3) NULL,
      UNIQUE INDEX ux_timer_pending (kind, subject_id, pending), INDEX ix_timer_due (pending, due_at), PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE schedule_run (
      name varchar(64) NOT NULL, due_at datetime(3) NOT NULL, ran_at datetime(3) NULL, error text NULL,
      PRIMARY KEY (name)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['schedule_run', 'timer', 'event_delivery', 'outbox_event'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
