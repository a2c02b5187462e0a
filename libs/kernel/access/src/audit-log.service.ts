import { Retention } from '#kernel/database';
import { Clock, newId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from './audit.entity.js';
import type { Actor } from './viewer.js';

export interface Audited {
  actor: Actor | undefined;
  /** What was done, e.g. `demand.viewed`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  detail?: string;
}

/** Keeps what must be provable later: views of invited records, identities revealed, roles granted. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly clock: Clock,
    retention: Retention,
  ) {
    retention.register({
      table: 'audit_entry',
      setting: 'RETENTION_AUDIT_MONTHS',
      by: 'operator',
      past: 'at < :before',
    });
  }

  async write(manager: EntityManager, { actor, detail = '', ...entry }: Audited): Promise<void> {
    const actorId = !actor || actor === 'system' ? null : actor.userId;
    await manager.insert(AuditEntry, {
      id: newId(),
      at: this.clock.now(),
      actorId,
      detail: detail.slice(0, 500),
      ...entry,
    });
  }
}
