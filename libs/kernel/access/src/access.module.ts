import type { Schema } from '#kernel/database';
import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AccessGuard } from './access.guard.js';
import { AuditLog } from './audit-log.service.js';
import { AuditEntry } from './audit.entity.js';

class AuditTables1700000000010 implements MigrationInterface {
  name = 'AuditTables1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE audit_entry (
      id char(36) NOT NULL, at datetime(3) NOT NULL, actor_id char(36) NULL, action varchar(64) NOT NULL,
      subject_kind varchar(32) NOT NULL, subject_id char(36) NOT NULL, detail varchar(500) NOT NULL DEFAULT '',
      INDEX ix_audit_subject (subject_kind, subject_id), INDEX ix_audit_at (at), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entry');
  }
}

export const accessSchema: Schema = {
  entities: [AuditEntry],
  migrations: [AuditTables1700000000010],
  appendOnly: [AuditEntry],
};

/** The audit log, for everyone. */
@Global()
@Module({ providers: [AuditLog], exports: [AuditLog] })
export class AccessModule {}

/** Lock one on every operation; only entries that serve requests load it. */
@Module({ providers: [{ provide: APP_GUARD, useClass: AccessGuard }] })
export class AccessGuardModule {}
