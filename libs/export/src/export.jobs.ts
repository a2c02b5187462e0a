import { Users } from '#identity';
import type { Viewer } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { JobHandlers, Schedules, type JobHandler, type OutboxEvent } from '#kernel/jobs';
import { Log } from '#kernel/observability';
import { Clock, HOUR_MS } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import type { FileHandle } from 'node:fs/promises';
import { DataSource, LessThan, type EntityManager } from 'typeorm';
import { ExportFiles } from './export-files.service.js';
import { ExportTables } from './export-tables.registry.js';
import { ExportRun } from './export.entity.js';
import { exportEvents } from './export.events.js';
import { exportLifecycle } from './export.lifecycle.js';
import { KEPT_HOURS, type ExportAction } from './export.states.js';
import { TooLong, beginTable } from './table.writer.js';

function isUnderWay(run: ExportRun | null): run is ExportRun {
  return run?.state === 'WAITING' || run?.state === 'RUNNING';
}

/** Makes the file. A killed worker's export is begun anew: nothing of it was kept but how far it was. */
@Injectable()
export class MakeExport implements JobHandler {
  readonly name = 'export-make';
  readonly queue = 'export';
  readonly events = [exportEvents.requested];

  constructor(
    handlers: JobHandlers,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly workflow: Workflow,
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly tables: ExportTables,
    private readonly files: ExportFiles,
  ) {
    handlers.register(this);
  }

  async handle({ subjectId: id }: OutboxEvent, manager: EntityManager): Promise<void> {
    const run = await this.dataSource.manager.findOneBy(ExportRun, { id });
    if (!isUnderWay(run)) return;
    const viewer = await this.requesterOf(run);
    if (!viewer) return this.move(manager, id, 'FAIL', { failure: 'NOT_ALLOWED' });
    // In a transaction of its own: whoever waits sees that it began, and how far it is.
    await this.transactions.run((own) => this.move(own, id, 'START', { rowsDone: 0 }));
    try {
      const kept = await this.files.keep(id, (file) => this.write(file, run, viewer));
      await this.move(manager, id, 'FINISH', {
        ...kept,
        expiresAt: new Date(this.clock.now().getTime() + KEPT_HOURS * HOUR_MS),
      });
    } catch (error) {
      // Trying again would not make it shorter.
      if (!(error instanceof TooLong)) throw error;
      await this.move(manager, id, 'FAIL', { failure: 'TOO_LONG' });
    }
  }

  /** Nobody waits for what will not come. */
  async failed({ subjectId: id }: OutboxEvent, manager: EntityManager): Promise<void> {
    if (isUnderWay(await manager.findOneBy(ExportRun, { id })))
      await this.move(manager, id, 'FAIL', { failure: 'ERROR' });
  }

  private async write(file: FileHandle, { id, kind, format, year }: ExportRun, viewer: Viewer): Promise<void> {
    const { label, open } = this.tables.get(kind);
    const source = open(viewer, year);
    const writer = await beginTable(file, format, { name: label[viewer.locale], columns: source.columns });
    for await (const { rows, done, total } of source.portions()) {
      await writer.rows(rows);
      await this.dataSource.manager.update(ExportRun, { id }, { rowsDone: done, rowsTotal: total });
    }
    await writer.end(await source.closing?.());
  }

  private async move(
    manager: EntityManager,
    id: string,
    action: ExportAction,
    changes: Partial<ExportRun> = {},
  ): Promise<void> {
    await this.workflow.fire(manager, exportLifecycle, ExportRun, { id, action, actor: 'system', changes });
  }

  /** As they are now: what was taken from them since is not exported. */
  private async requesterOf({ requestedBy, kind }: ExportRun): Promise<Viewer | undefined> {
    const user = await this.users.find(requestedBy);
    if (!user || !this.tables.allows(user, kind)) return undefined;
    const organizationId = user.memberState === 'ACTIVE' && user.organizationId ? user.organizationId : undefined;
    return {
      userId: user.id,
      sessionId: '',
      name: user.name,
      roles: user.roles,
      locale: user.locale,
      ...(organizationId ? { organizationId } : {}),
    };
  }
}

/** Deletes files whose time is over, and ends what nobody makes any more. */
@Injectable()
export class EndExports {
  constructor(
    schedules: Schedules,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly workflow: Workflow,
    private readonly clock: Clock,
    private readonly files: ExportFiles,
    private readonly log: Log,
  ) {
    schedules.register({ name: 'export-end', everyMs: HOUR_MS, run: () => this.run() });
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const { manager } = this.dataSource;
    const over = await manager.findBy(ExportRun, { state: 'DONE', expiresAt: LessThan(now) });
    const lost = await manager.findBy(
      ExportRun,
      ['WAITING' as const, 'RUNNING' as const].map((state) => ({
        state,
        requestedAt: LessThan(new Date(now.getTime() - 24 * HOUR_MS)),
      })),
    );
    for (const { id } of over) {
      await this.files.remove(id);
      await this.end(id, 'EXPIRE');
    }
    for (const { id } of lost) await this.end(id, 'FAIL', { failure: 'LOST' });
    if (over.length + lost.length > 0) this.log.info({ expired: over.length, lost: lost.length }, 'exports: ended');
  }

  private async end(id: string, action: ExportAction, changes: Partial<ExportRun> = {}): Promise<void> {
    await this.transactions.run((manager) =>
      this.workflow.fire(manager, exportLifecycle, ExportRun, { id, action, actor: 'system', changes }),
    );
  }
}
