import { AuditLog, type Actor, type Viewer } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { Problems, UserError, checkText } from '#kernel/errors';
import { Clock, newId } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BUILT_IN_WEIGHTS, type MatchWeights } from '../engine/index.js';
import { MatchModel } from './model.entity.js';
import { modelLifecycle } from './model.lifecycle.js';
import { weightsOf } from './model.rules.js';
import type { ModelAction } from './model.states.js';
import { MatchRuns } from './rematch.service.js';

export interface ModelMove {
  id: string;
  version: number;
  reason: string;
}

/** Registry of weight models: which is active, and its activation with audit. */
@Injectable()
export class MatchModels {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly workflow: Workflow,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly runs: MatchRuns,
  ) {}

  /** The weights in use. */
  async active(manager: EntityManager = this.dataSource.manager): Promise<MatchWeights> {
    const model = await manager.findOne(MatchModel, { where: { state: 'ACTIVE' }, order: { activatedAt: 'DESC' } });
    if (!model || model.origin === 'BUILT_IN') return BUILT_IN_WEIGHTS;
    return { version: model.name, weights: weightsOf(model), bands: model.bands };
  }

  /** All models, the newest first; the one that ships is among them. */
  async list(): Promise<MatchModel[]> {
    await this.transactions.run((manager) => this.recordBuiltIn(manager));
    return this.dataSource.manager.find(MatchModel, { order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** An administrator's choice, forward or back. @throws UserError when the reason is missing or another was faster. */
  async activate(viewer: Viewer, { id, version, reason }: ModelMove): Promise<MatchModel> {
    const problems = new Problems();
    const note = checkText(problems, 'reason', reason, { max: 500, required: true, multiline: true });
    problems.throwIfAny();
    return this.transactions.run(async (manager) => {
      await this.recordBuiltIn(manager);
      const model = await manager.findOneBy(MatchModel, { id });
      if (!model) throw UserError.notFound();
      const moved = await this.use(manager, model, {
        action: 'ACTIVATE',
        actor: viewer,
        expectedVersion: version,
        note,
      });
      await this.audit.write(manager, {
        actor: viewer,
        action: 'match-model.activated',
        subjectKind: 'match-model',
        subjectId: id,
        detail: `${moved.name}: ${note}`,
      });
      return moved;
    });
  }

  /** Puts a model to use and retires the one before; the platform's own way in, and the administrator's. Everything published is then matched anew. */
  async use(
    manager: EntityManager,
    { id }: Pick<MatchModel, 'id'>,
    move: { action: ModelAction; actor: Actor; expectedVersion?: number; note?: string },
  ): Promise<MatchModel> {
    // All rows in one order: two who activate at once come after each other, and never leave two in use.
    const models = await this.lockAll(manager);
    const moved = await this.workflow.fire(manager, modelLifecycle, MatchModel, {
      id,
      ...move,
      changes: { activatedAt: this.clock.now() },
    });
    for (const other of models) {
      if (other.state === 'ACTIVE' && other.id !== id)
        await this.workflow.fire(manager, modelLifecycle, MatchModel, {
          id: other.id,
          action: 'RETIRE',
          actor: move.actor,
          note: moved.name,
        });
    }
    await this.runs.begin(manager, moved.name, move.actor);
    return moved;
  }

  /** Matches everything anew with the model in use. @returns its name. */
  async rematch(actor: Actor): Promise<string> {
    const { version } = await this.active();
    await this.transactions.run(async (manager) => {
      // Two who begin at once come after each other.
      await this.lockAll(manager);
      await this.runs.begin(manager, version, actor);
    });
    return version;
  }

  /** The model that ships has a row, too, so that there is something to go back to. A new release's takes the place of an older release's. */
  async recordBuiltIn(manager: EntityManager): Promise<MatchModel> {
    const name = BUILT_IN_WEIGHTS.version;
    const known = await manager.findOneBy(MatchModel, { name });
    if (known) return known;
    const models = await this.lockAll(manager);
    const raced = models.find((model) => model.name === name);
    if (raced) return raced;
    const id = newId();
    const now = this.clock.now();
    const { weights, bands } = BUILT_IN_WEIGHTS;
    const learnedInUse = models.some(({ state, origin }) => state === 'ACTIVE' && origin === 'FITTED');
    await manager
      .createQueryBuilder()
      .insert()
      .orIgnore()
      .into(MatchModel)
      .values({
        id,
        name,
        weights,
        bands,
        state: learnedInUse ? 'RETIRED' : 'ACTIVE',
        origin: 'BUILT_IN',
        version: 1,
        figures: null,
        trainedFrom: null,
        createdAt: now,
        activatedAt: learnedInUse ? null : now,
      })
      .updateEntity(false)
      .execute();
    for (const old of models) {
      if (old.state === 'ACTIVE' && old.origin === 'BUILT_IN')
        await this.workflow.fire(manager, modelLifecycle, MatchModel, {
          id: old.id,
          action: 'RETIRE',
          actor: 'system',
          note: name,
        });
    }
    return manager.findOneByOrFail(MatchModel, { name });
  }

  private lockAll(manager: EntityManager): Promise<MatchModel[]> {
    return manager.find(MatchModel, { order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }
}
