import { Users } from '#identity';
import type { Viewer } from '#kernel/access';
import { isDuplicate, lockRow } from '#kernel/database';
import { UserError, type MessageCode, type ProblemItem } from '#kernel/errors';
import { Clock } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ImportEntry, ImportRun, type RowProblem } from './bulk-import.entity.js';
import { importLifecycle } from './bulk-import.lifecycle.js';
import { BulkImportRepository } from './bulk-import.repository.js';
import { BulkImportService, PROBLEMS_KEPT } from './bulk-import.service.js';
import type { ImportAction } from './bulk-import.states.js';
import { ImportFiles } from './import-files.service.js';
import { ImportKinds } from './import-kinds.registry.js';
import { RowChecks, type CheckedRow } from './row-checks.service.js';
import type { SourceTable } from './source/source-table.js';

/** So many rows share a transaction: few enough that others wait for no more than a moment. */
export const BATCH_ROWS = 50;

type Outcome = 'created' | 'skipped' | { problems: RowProblem[] };

/** What the worker does with an import: the dry run, and once it is confirmed, batch by batch, the taking in. A batch, its entries and how far the run is are kept together or not at all. */
@Injectable()
export class ImportSteps {
  constructor(
    private readonly users: Users,
    private readonly clock: Clock,
    private readonly workflow: Workflow,
    private readonly kinds: ImportKinds,
    private readonly repository: BulkImportRepository,
    private readonly files: ImportFiles,
    private readonly checks: RowChecks,
    private readonly imports: BulkImportService,
  ) {}

  /** The dry run, inside the caller's transaction: what it finds is kept with the run, or why the file cannot be read. Asked for again it does nothing. */
  async check(manager: EntityManager, runId: string): Promise<void> {
    const run = await lockRow(manager, ImportRun, { id: runId });
    if (run?.state !== 'CHECKING') return;
    const viewer = await this.importerOf(run);
    if (!viewer) return this.refuse(manager, run, { code: 'import.file.stopped' });
    try {
      const found = await this.imports.dryRun(
        { viewer, kind: run.kind, organizationId: run.organizationId },
        await this.files.table(run.kind, run.attachmentId),
      );
      await this.move(manager, run, 'CHECK', found);
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'UNAVAILABLE') throw error;
      await this.refuse(manager, run, error.code === 'NOT_FOUND' ? { code: 'import.file.gone' } : error.problems[0]!);
    } finally {
      this.files.forget();
    }
  }

  /** The check failed for good: a mistake of the platform, said to whoever waits for it. */
  async giveUp(manager: EntityManager, runId: string): Promise<void> {
    const run = await manager.findOneBy(ImportRun, { id: runId });
    if (run?.state === 'CHECKING') await this.refuse(manager, run, { code: 'import.check.failed' });
  }

  private refuse(
    manager: EntityManager,
    run: ImportRun,
    { code, params }: Pick<ProblemItem, 'code' | 'params'>,
  ): Promise<void> {
    return this.move(manager, run, 'REFUSE', {
      problems: [{ row: 0, column: null, value: '', code, params }],
      problemCount: 1,
    });
  }

  private async move(
    manager: EntityManager,
    { id }: ImportRun,
    action: ImportAction,
    changes: Partial<ImportRun>,
  ): Promise<void> {
    await this.workflow.fire(manager, importLifecycle, ImportRun, { id, action, actor: 'system', changes });
  }

  /** Takes in the next rows, inside the caller's transaction. @returns whether there is more to do */
  async next(manager: EntityManager, runId: string): Promise<boolean> {
    // Two workers on one run come one after the other, and the second finds the rows done.
    const run = await lockRow(manager, ImportRun, { id: runId });
    if (run?.state !== 'RUNNING') return false;
    const viewer = await this.importerOf(run);
    if (!viewer) return this.stop(manager, run, 'import.file.stopped');
    const table = await this.tableOf(run);
    if (!table) return this.stop(manager, run, 'import.file.gone');

    const rows = table.rows.slice(run.doneRows, run.doneRows + BATCH_ROWS);
    const checked = await this.checks.check(
      { viewer, kind: run.kind, organizationId: run.organizationId },
      table,
      rows,
    );
    const known = await this.repository.known(
      checked.map(({ sourceKey }) => sourceKey),
      manager,
    );
    const problems = [...run.problems];
    const counts = { created: run.created, skipped: run.skipped, failed: run.failed, problemCount: run.problemCount };
    for (const row of checked) {
      const outcome = await this.takeIn(manager, { run, viewer, row, known });
      if (typeof outcome === 'string') {
        counts[outcome] += 1;
      } else {
        counts.failed += 1;
        counts.problemCount += outcome.problems.length;
        problems.push(...outcome.problems);
      }
    }
    const changes: Partial<ImportRun> = {
      ...counts,
      problems: problems.slice(0, PROBLEMS_KEPT),
      doneRows: run.doneRows + rows.length,
    };
    if (changes.doneRows! < table.rows.length) {
      await manager.update(ImportRun, { id: run.id }, changes);
      return true;
    }
    return this.end(manager, run, 'FINISH', changes);
  }

  private async takeIn(
    manager: EntityManager,
    { run, viewer, row, known }: { run: ImportRun; viewer: Viewer; row: CheckedRow; known: Set<string> },
  ): Promise<Outcome> {
    if (row.problems.length) return { problems: row.problems };
    if (known.has(row.sourceKey)) return 'skipped';
    known.add(row.sourceKey);
    try {
      // A savepoint: what refuses one row leaves the good ones alone.
      await manager.transaction(async (inner) => {
        const recordId = await this.kinds.get(run.kind).create(inner, viewer, row.draft, row);
        await inner.insert(ImportEntry, {
          sourceKey: row.sourceKey,
          runId: run.id,
          sourceRow: row.row,
          recordId,
          title: row.title,
        });
      });
      return 'created';
    } catch (error) {
      // Another import took the same row in at this very moment.
      if (isDuplicate(error)) return 'skipped';
      if (!(error instanceof UserError) || error.code === 'UNAVAILABLE') throw error;
      return {
        problems: error.problems.map(({ code, params }) => ({
          row: row.row,
          column: null,
          value: row.title.slice(0, 60),
          code,
          params,
        })),
      };
    }
  }

  /** Who confirmed it, with the roles that they hold now; undefined when they may no longer. */
  private async importerOf(run: ImportRun): Promise<Viewer | undefined> {
    const user = await this.users.find(run.createdBy);
    if (!user || !this.kinds.get(run.kind).allowed(user)) return undefined;
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

  private async tableOf(run: ImportRun): Promise<SourceTable | undefined> {
    try {
      return await this.files.table(run.kind, run.attachmentId);
    } catch (error) {
      if (error instanceof UserError && error.code !== 'UNAVAILABLE') return undefined;
      throw error;
    }
  }

  private async stop(manager: EntityManager, run: ImportRun, code: MessageCode): Promise<boolean> {
    const problem: RowProblem = { row: 0, column: null, value: '', code };
    return this.end(manager, run, 'FAIL', {
      problems: [problem, ...run.problems].slice(0, PROBLEMS_KEPT),
      problemCount: run.problemCount + 1,
    });
  }

  private async end(
    manager: EntityManager,
    run: ImportRun,
    action: ImportAction,
    changes: Partial<ImportRun>,
  ): Promise<boolean> {
    await this.move(manager, run, action, { ...changes, finishedAt: this.clock.now() });
    this.files.forget();
    return false;
  }
}
