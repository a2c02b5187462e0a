import { DemandFacade } from '#demand';
import type { Actor, Viewer } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { Clock, newId } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { MatchRun } from './rematch.entity.js';
import { runLifecycle } from './rematch.lifecycle.js';

/** Starts, pauses and resumes rematch runs; `RematchJob` in the worker executes them. */
@Injectable()
export class MatchRuns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly demands: DemandFacade,
    private readonly workflow: Workflow,
    private readonly clock: Clock,
  ) {}

  /** The latest, whatever became of it. */
  async latest(): Promise<MatchRun | null> {
    const [run] = await this.dataSource.manager.find(MatchRun, { order: { createdAt: 'DESC', id: 'DESC' }, take: 1 });
    return run ?? null;
  }

  /** Begins one from the first demand; what was under way with an older model ends. */
  async begin(manager: EntityManager, model: string, actor: Actor): Promise<string> {
    const open = await manager.find(MatchRun, {
      where: { state: In(['RUNNING', 'PAUSED']) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const now = this.clock.now();
    for (const { id } of open)
      await this.workflow.fire(manager, runLifecycle, MatchRun, {
        id,
        action: 'SUPERSEDE',
        actor: 'system',
        note: model,
        changes: { endedAt: now },
      });
    const id = newId();
    await manager.insert(MatchRun, {
      id,
      model,
      state: 'RUNNING',
      version: 1,
      total: await this.demands.countOpen(),
      done: 0,
      failed: 0,
      cursorId: null,
      tries: 0,
      error: null,
      createdAt: now,
      endedAt: null,
    });
    await this.workflow.record(manager, 'match-run', {
      recordId: id,
      action: 'CREATED',
      fromState: null,
      toState: 'RUNNING',
      actor,
      note: model,
    });
    return id;
  }

  pause(viewer: Viewer, id: string, version: number): Promise<MatchRun> {
    return this.transactions.run((manager) =>
      this.workflow.fire(manager, runLifecycle, MatchRun, {
        id,
        action: 'PAUSE',
        actor: viewer,
        expectedVersion: version,
      }),
    );
  }

  resume(viewer: Viewer, id: string, version: number): Promise<MatchRun> {
    return this.transactions.run((manager) =>
      this.workflow.fire(manager, runLifecycle, MatchRun, {
        id,
        action: 'RESUME',
        actor: viewer,
        expectedVersion: version,
      }),
    );
  }
}
