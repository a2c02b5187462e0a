import { DemandFacade } from '#demand';
import { Transactions, lockRow } from '#kernel/database';
import { Deliveries, Schedules } from '#kernel/jobs';
import { Log } from '#kernel/observability';
import { Clock } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { MatchResultWriter } from '../matching/match-result-writer.service.js';
import { Matcher, type MatchSearchResult } from '../matching/matcher.service.js';
import { MatchRun } from '../model/rematch.entity.js';
import { runLifecycle } from '../model/rematch.lifecycle.js';
import { MatchFindingsService } from '../unserved/match-findings.service.js';

const EVERY_MS = 1_000;
/** Demands in one batch, so that other schedules are not starved. */
const BATCH = 20;
/** After so many failures a demand is skipped (poison message). */
const MOST_TRIES = 5;
/** Handlers of higher priority: whoever waits for them waits for a first answer. */
const FIRST = ['match-demand', 'match-achievement'];

/** Batch job that rematches every open demand, at lower priority than new publications. Resumable: the cursor is stored in the run's row. */
@Injectable()
export class RematchJob {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly demands: DemandFacade,
    private readonly matcher: Matcher,
    private readonly results: MatchResultWriter,
    private readonly findings: MatchFindingsService,
    private readonly deliveries: Deliveries,
    private readonly workflow: Workflow,
    private readonly clock: Clock,
    private readonly log: Log,
    schedules: Schedules,
  ) {
    schedules.register({ name: 'match-rematch', everyMs: EVERY_MS, run: async () => void (await this.runBatch()) });
  }

  /** @returns how many demands it got behind it. */
  async runBatch(batch = BATCH): Promise<number> {
    const run = await this.dataSource.manager.findOneBy(MatchRun, { state: 'RUNNING' });
    if (!run) return 0;
    const ids = await this.demands.openAfter(run.cursorId ?? '', batch);
    if (ids.length === 0) await this.finish(run.id);
    let done = 0;
    for (const id of ids) {
      if (await this.deliveries.anyWaiting(FIRST)) break;
      if (!(await this.step(run, id))) break;
      done += 1;
    }
    return done;
  }

  /** One demand, kept together with the cursor: both or neither. @returns false when the run is held, over, or stumbled. */
  private async step(run: MatchRun, id: string): Promise<boolean> {
    try {
      const found = await this.matcher.forDemand(id, { indexed: true });
      return await this.transactions.run(async (manager) => {
        const held = await lockRow(manager, MatchRun, { id: run.id });
        if (held?.state !== 'RUNNING') return false;
        if (found) await this.keep(manager, found);
        await manager.update(MatchRun, { id: run.id }, { cursorId: id, done: held.done + 1, tries: 0, error: null });
        return true;
      });
    } catch (error) {
      this.log.warn({ err: error, demandId: id, run: run.id }, 'rematch: a demand failed');
      await this.recordFailure(run.id, id, String(error instanceof Error ? error.message : error));
      return false;
    }
  }

  private async keep(manager: EntityManager, found: MatchSearchResult): Promise<void> {
    const kept = await this.results.writeForDemand(manager, found);
    if (kept) await this.findings.recordForDemand(manager, kept);
  }

  private async recordFailure(runId: string, id: string, error: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const run = await lockRow(manager, MatchRun, { id: runId });
      if (run?.state !== 'RUNNING') return;
      const [tries, passedOver] = [run.tries + 1, run.tries + 1 >= MOST_TRIES];
      const words = error.slice(0, 500);
      await manager.update(
        MatchRun,
        { id: runId },
        passedOver
          ? { cursorId: id, done: run.done + 1, failed: run.failed + 1, tries: 0, error: words }
          : { tries, error: words },
      );
    });
  }

  private async finish(id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const run = await lockRow(manager, MatchRun, { id });
      if (run?.state === 'RUNNING')
        await this.workflow.fire(manager, runLifecycle, MatchRun, {
          id,
          action: 'FINISH',
          actor: 'system',
          changes: { endedAt: this.clock.now() },
        });
    });
  }
}
