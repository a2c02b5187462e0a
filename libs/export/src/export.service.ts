import type { Viewer } from '#kernel/access';
import { IdempotentCommands } from '#kernel/database';
import { UserError } from '#kernel/errors';
import { Outbox } from '#kernel/jobs';
import { Clock, isId, shanghaiDate } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import type { FileHandle } from 'node:fs/promises';
import { DataSource, In } from 'typeorm';
import { ExportFiles } from './export-files.service.js';
import { ExportTables } from './export-tables.registry.js';
import { ExportRun } from './export.entity.js';
import { exportEvents } from './export.events.js';
import type { ExportKind } from './export.kinds.js';
import type { ExportFormat } from './export.states.js';

export interface ExportRequest {
  kind: ExportKind;
  format: ExportFormat;
  year?: number | null;
  clientMutationId: string;
}

/** A file on its way out. */
export interface OutgoingFile {
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  file: FileHandle;
}

const LISTED = 50;
/** More than so many at once belong to a mistake. */
const AT_ONCE = 5;
const MEDIA: Readonly<Record<ExportFormat, string>> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv; charset=utf-8',
};

/** Exports as people meet them: ask, wait, fetch. */
@Injectable()
export class ExportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly workflow: Workflow,
    private readonly files: ExportFiles,
    private readonly tables: ExportTables,
  ) {}

  async request(viewer: Viewer, { kind, format, year = null, clientMutationId }: ExportRequest): Promise<ExportRun> {
    if (!this.tables.allows(viewer, kind)) throw UserError.bad('kind', 'export.kind.notYours');
    if (year !== null && (year < 1990 || year > 2100)) throw UserError.bad('year', 'export.year');
    const { id: kept } = await this.commands.run(
      { by: viewer, operation: 'requestExport', clientMutationId },
      async (manager, id) => {
        const count = await manager.countBy(ExportRun, {
          requestedBy: viewer.userId,
          state: In(['WAITING', 'RUNNING']),
        });
        if (count >= AT_ONCE) throw UserError.bad(undefined, 'export.tooMany', { count });
        await manager.insert(ExportRun, {
          id,
          kind,
          format,
          year,
          state: 'WAITING',
          version: 1,
          requestedBy: viewer.userId,
          requestedAt: this.clock.now(),
          rowsDone: 0,
        });
        await this.workflow.record(manager, 'export', {
          recordId: id,
          action: 'REQUESTED',
          fromState: null,
          toState: 'WAITING',
          actor: viewer,
        });
        await this.outbox.append(manager, { type: exportEvents.requested, subjectId: id });
      },
    );
    return this.dataSource.manager.findOneByOrFail(ExportRun, { id: kept });
  }

  /** One's own, the newest first. */
  list(viewer: Viewer): Promise<ExportRun[]> {
    return this.dataSource.manager.find(ExportRun, {
      where: { requestedBy: viewer.userId },
      order: { requestedAt: 'DESC', id: 'DESC' },
      take: LISTED,
    });
  }

  /** Lock two: one's own. Who may fetch is looked at again: a right that was taken away since takes the file with it. */
  async fetch(viewer: Viewer, id: string): Promise<OutgoingFile> {
    const run = isId(id) ? await this.dataSource.manager.findOneBy(ExportRun, { id }) : null;
    if (!run || run.requestedBy !== viewer.userId || !this.tables.allows(viewer, run.kind)) throw UserError.notFound();
    if (run.state === 'EXPIRED' || (run.expiresAt && run.expiresAt <= this.clock.now()))
      throw UserError.bad(undefined, 'export.expired');
    if (run.state !== 'DONE') throw UserError.bad(undefined, 'export.notReady');
    return {
      name: fileName(run, this.tables.get(run.kind).label[viewer.locale]),
      mediaType: MEDIA[run.format],
      size: run.size!,
      sha256: run.sha256!,
      file: await this.files.open(id),
    };
  }
}

function fileName({ year, format, requestedAt }: ExportRun, label: string): string {
  return `${label}${year ? `-${year}` : ''}-${shanghaiDate(requestedAt)}.${format.toLowerCase()}`;
}
