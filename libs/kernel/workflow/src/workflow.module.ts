import type { Schema } from '#kernel/database';
import { Global, Module } from '@nestjs/common';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RecordHistory } from './history.entity.js';
import { Workflow } from './workflow.service.js';

class HistoryTables1700000000020 implements MigrationInterface {
  name = 'HistoryTables1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE record_history (
      id char(36) NOT NULL, record_kind varchar(32) NOT NULL, record_id char(36) NOT NULL, action varchar(64) NOT NULL,
      from_state varchar(32) NULL, to_state varchar(32) NOT NULL, actor_id char(36) NULL, actor_name varchar(100) NOT NULL,
      note text NULL, reasons varchar(500) NOT NULL DEFAULT '[]', at datetime(3) NOT NULL,
      INDEX ix_record_history_record (record_kind, record_id, at), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_history');
  }
}

export const workflowSchema: Schema = {
  entities: [RecordHistory],
  migrations: [HistoryTables1700000000020],
  appendOnly: [RecordHistory],
};

/** The lifecycle engine, for everyone. */
@Global()
@Module({ providers: [Workflow], exports: [Workflow] })
export class WorkflowModule {}
