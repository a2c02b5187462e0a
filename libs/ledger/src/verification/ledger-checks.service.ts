import { Role } from '#identity';
import { AuditLog, type Viewer } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { Outbox } from '#kernel/jobs';
import { Log } from '#kernel/observability';
import { Clock, newId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ledgerEvents } from '../entries/ledger.events.js';
import { LedgerCheck } from './ledger-check.entity.js';
import type { LedgerCheckType } from './ledger-check.types.js';
import { LedgerVerifier } from './ledger-verifier.service.js';

const LISTED = 30;

/** Runs the check of the whole ledger and keeps what it found. */
@Injectable()
export class LedgerChecks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly verifier: LedgerVerifier,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {}

  /** Checks, keeps the result, writes the heads where a restored copy of the tables does not reach (the log), and raises the alarm. */
  async run(): Promise<LedgerCheck> {
    const begun = performance.now();
    const { ok, entries, contracts, heads, finding } = await this.verifier.verify();
    const seconds = Math.round((performance.now() - begun) / 1_000);
    const check: LedgerCheck = { id: newId(), at: this.clock.now(), ok, entries, contracts, seconds, heads, finding };
    await this.transactions.run(async (manager) => {
      await manager.insert(LedgerCheck, check);
      const noted = heads.map(({ year, count, digest }) => `${year}:${count}:${digest.slice(0, 16)}`).join(' ');
      await this.audit.write(manager, {
        actor: 'system',
        action: ok ? 'ledger.checked' : 'ledger.lies',
        subjectKind: 'ledger-check',
        subjectId: check.id,
        detail: finding ? `${finding.table} ${finding.detail}` : noted,
      });
      if (!ok)
        await this.outbox.append(manager, { type: ledgerEvents.lies, subjectId: check.id, payload: { ...finding } });
    });
    this.log[ok ? 'info' : 'error'](
      { entries, contracts, seconds, heads, finding },
      ok ? 'ledger: proven' : 'ledger: inconsistent row',
    );
    return check;
  }

  /** Has the worker check now. */
  async ask(viewer: Viewer): Promise<boolean> {
    await this.transactions.run(async (manager) => {
      await this.outbox.append(manager, {
        type: ledgerEvents.checkAsked,
        subjectId: newId(),
        payload: { actorId: viewer.userId },
      });
    });
    return true;
  }

  async last(viewer: Viewer): Promise<LedgerCheckType | null> {
    return (await this.latest(viewer, 1))[0] ?? null;
  }

  /** The newest first. */
  async latest(viewer: Viewer, take = LISTED): Promise<LedgerCheckType[]> {
    const checks = await this.dataSource.manager.find(LedgerCheck, { order: { at: 'DESC', id: 'DESC' }, take });
    const staff = viewer.roles.includes(Role.BROKER) || viewer.roles.includes(Role.ADMIN);
    return checks.map(({ id, at, ok, entries, contracts, seconds, finding }) => ({
      id,
      at,
      ok,
      entries,
      contracts,
      seconds,
      finding: finding && (staff ? finding : { ...finding, contractCode: null, detail: '' }),
    }));
  }
}
