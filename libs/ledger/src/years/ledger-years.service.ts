import { AuditLog, type Viewer } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { Problems, UserError, checkText } from '#kernel/errors';
import { Clock, shanghaiYear } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LedgerYear } from '../entries/ledger.entity.js';
import { LedgerHeads } from '../posting/ledger-heads.repository.js';
import { LedgerYearType } from './ledger-year.types.js';

/** Years that are over can be closed; a closed year takes no entries until somebody re-opens it and says why. */
@Injectable()
export class LedgerYears {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly heads: LedgerHeads,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<LedgerYearType[]> {
    const years = await this.dataSource.manager.find(LedgerYear, { order: { year: 'ASC' } });
    return years.map(({ year, count, digest, closed }) => ({ year, entries: count, digest, closed }));
  }

  /** Closing a closed year, like re-opening an open one, changes nothing. */
  async close(viewer: Viewer, year: number): Promise<LedgerYearType[]> {
    if (year >= shanghaiYear(this.clock.now())) throw UserError.bad('year', 'ledger.year.running', { year });
    await this.set(viewer, year, true, '');
    return this.all();
  }

  async reopen(viewer: Viewer, year: number, reason: string): Promise<LedgerYearType[]> {
    const problems = new Problems();
    const said = checkText(problems, 'reason', reason, { max: 300, required: true });
    problems.throwIfAny();
    await this.set(viewer, year, false, said);
    return this.all();
  }

  private async set(viewer: Viewer, year: number, closed: boolean, reason: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      if (!(await manager.existsBy(LedgerYear, { year }))) throw UserError.bad('year', 'ledger.year.unknown', { year });
      const head = await this.heads.lock(manager, year);
      if (head.closed === closed) return;
      const action = closed ? 'ledger.year-closed' : 'ledger.year-reopened';
      await this.audit.write(manager, {
        actor: viewer,
        action,
        subjectKind: 'ledger-year',
        subjectId: String(year),
        detail: reason || `${head.count} ${head.digest}`,
      });
      await this.heads.save(
        manager,
        Object.assign(head, { closed, firstClosedAt: head.firstClosedAt ?? this.clock.now() }),
      );
    });
  }
}
