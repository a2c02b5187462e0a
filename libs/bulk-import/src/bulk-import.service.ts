import { Attachments, declareAttachmentColumns } from '#attachment';
import type { Viewer } from '#kernel/access';
import { Codes, IdempotentCommands, Transactions } from '#kernel/database';
import { UserError } from '#kernel/errors';
import { Outbox } from '#kernel/jobs';
import { Clock, isId } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { OrganizationFacade } from '#organization';
import { Injectable } from '@nestjs/common';
import { importsForAll, maySeeRun } from './bulk-import.access.js';
import { ImportRun, type RowProblem } from './bulk-import.entity.js';
import { importEvents } from './bulk-import.events.js';
import { importLifecycle } from './bulk-import.lifecycle.js';
import { BulkImportRepository } from './bulk-import.repository.js';
import { ImportKinds } from './import-kinds.registry.js';
import { RowChecks, type ImportFor } from './row-checks.service.js';
import type { SourceTable } from './source/source-table.js';

export interface ImportToStart {
  kind: string;
  attachmentId: string;
  organizationId?: string | null;
  clientMutationId: string;
}

/** What a dry run finds: the counts say what a run would do. */
export type DryRun = Pick<
  ImportRun,
  'encoding' | 'totalRows' | 'created' | 'skipped' | 'failed' | 'columns' | 'preview' | 'problems' | 'problemCount'
>;

/** As many problems are kept with a run; `problemCount` counts them all. */
export const PROBLEMS_KEPT = 500;
// Read by the worker alone, so there is no link.
declareAttachmentColumns('import_run', 'attachment_id');

/** What is known of a file before it was looked into. */
const UNREAD = {
  encoding: '',
  totalRows: 0,
  doneRows: 0,
  created: 0,
  skipped: 0,
  failed: 0,
  columns: [],
  preview: [],
  problems: [],
  problemCount: 0,
} satisfies Partial<ImportRun>;
const PREVIEW_ROWS = 5;
const PREVIEW_CELL = 80;
const LIST_MAX = 50;

/** Imports as people meet them: check a file, look at what is wrong, then let it run. */
@Injectable()
export class BulkImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly codes: Codes,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly workflow: Workflow,
    private readonly outbox: Outbox,
    private readonly attachments: Attachments,
    private readonly organizations: OrganizationFacade,
    private readonly repository: BulkImportRepository,
    private readonly checks: RowChecks,
    private readonly kinds: ImportKinds,
  ) {}

  /** Reads and checks every row of a file and writes no record. @throws UserError when it is no file of this kind */
  async dryRun(whom: ImportFor, table: SourceTable): Promise<DryRun> {
    const rows = await this.checks.check(whom, table, table.rows);
    const known = await this.repository.known(rows.map(({ sourceKey }) => sourceKey));
    const problems: RowProblem[] = [];
    const counts = { created: 0, skipped: 0, failed: 0 };
    for (const row of rows) {
      problems.push(...row.problems);
      counts[outcomeOf(row, known)] += 1;
      if (!row.problems.length) known.add(row.sourceKey);
    }
    const preview = table.rows
      .slice(0, PREVIEW_ROWS)
      .map(({ cells }) => cells.map((cell) => Array.from(cell).slice(0, PREVIEW_CELL).join('')));
    return {
      ...counts,
      encoding: table.encoding,
      totalRows: rows.length,
      columns: table.columns,
      preview,
      problems: problems.slice(0, PROBLEMS_KEPT),
      problemCount: problems.length,
    };
  }

  /** For whom this person imports. @throws UserError when the kind is not theirs, or the organisation is not */
  async importFor(viewer: Viewer, kind: string, organizationId?: string | null): Promise<ImportFor> {
    if (!this.kinds.get(kind).allowed(viewer)) throw UserError.bad('kind', 'import.kind.notYours');
    if (!importsForAll(viewer)) {
      if (organizationId && organizationId !== viewer.organizationId)
        throw UserError.bad('organizationId', 'import.organization.notYours');
      return { viewer, kind, organizationId: viewer.organizationId ?? null };
    }
    if (organizationId && !(await this.organizations.find(organizationId))) throw UserError.notFound('organizationId');
    return { viewer, kind, organizationId: organizationId ?? null };
  }

  /** Has the worker check an uploaded file, and answers at once: the request itself looks into nothing. Nothing is imported before it is confirmed. */
  async start(
    viewer: Viewer,
    { kind, attachmentId, organizationId, clientMutationId }: ImportToStart,
  ): Promise<ImportRun> {
    const whom = await this.importFor(viewer, kind, organizationId);
    const file = await this.attachments.own(viewer, attachmentId);
    const { id } = await this.commands.run(
      { by: viewer, operation: 'import.start', clientMutationId },
      async (manager, newRunId) => {
        const code = await this.codes.next(manager, 'DR');
        const about = {
          kind,
          attachmentId,
          fileName: file.name,
          organizationId: whom.organizationId,
          visibleTo: importsForAll(viewer) ? null : whom.organizationId,
          createdBy: viewer.userId,
          createdAt: this.clock.now(),
        };
        await manager.insert(ImportRun, {
          ...UNREAD,
          ...about,
          id: newRunId,
          code,
          state: importLifecycle.initial,
          version: 1,
        });
        await this.workflow.record(manager, 'import', {
          recordId: newRunId,
          action: 'CREATED',
          fromState: null,
          toState: importLifecycle.initial,
          actor: viewer,
        });
        await this.outbox.append(manager, { type: importEvents.started, subjectId: newRunId });
      },
    );
    return this.get(viewer, id);
  }

  /** Lets a checked import run; asked for again it answers where it stands. */
  async confirm(viewer: Viewer, id: string): Promise<ImportRun> {
    const run = await this.get(viewer, id);
    if (run.state === 'RUNNING' || run.state === 'DONE') return run;
    const { allowed, wholeOnly } = this.kinds.get(run.kind);
    if (!allowed(viewer)) throw UserError.bad('kind', 'import.kind.notYours');
    if (wholeOnly && run.failed > 0) throw UserError.bad('attachmentId', wholeOnly, { failed: run.failed });
    const fresh: Partial<ImportRun> = {
      doneRows: 0,
      created: 0,
      skipped: 0,
      failed: 0,
      problems: [],
      problemCount: 0,
      finishedAt: null,
    };
    await this.transactions.run((manager) =>
      this.workflow.fire(manager, importLifecycle, ImportRun, {
        id,
        action: 'CONFIRM',
        actor: viewer,
        expectedVersion: run.version,
        changes: fresh,
      }),
    );
    return this.get(viewer, id);
  }

  /** @throws UserError NOT_FOUND when there is none, or none for this viewer */
  async get(viewer: Viewer, id: string): Promise<ImportRun> {
    const run = isId(id) ? await this.repository.find(id) : null;
    if (!run || !maySeeRun(viewer, run, this.kinds.get(run.kind))) throw UserError.notFound('importRun');
    return run;
  }

  list(viewer: Viewer, first = 20): Promise<ImportRun[]> {
    return this.repository.list(viewer, Math.min(Math.max(first, 1), LIST_MAX));
  }

  async records(run: Pick<ImportRun, 'id'>): Promise<{ id: string; row: number; title: string }[]> {
    return (await this.repository.entries(run.id, LIST_MAX)).map(({ recordId, sourceRow, title }) => ({
      id: recordId,
      row: sourceRow,
      title,
    }));
  }
}

function outcomeOf(
  row: { problems: readonly unknown[]; sourceKey: string },
  known: ReadonlySet<string>,
): 'created' | 'skipped' | 'failed' {
  if (row.problems.length) return 'failed';
  return known.has(row.sourceKey) ? 'skipped' : 'created';
}
