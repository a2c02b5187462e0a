import { DemandFacade } from '#demand';
import { Transactions } from '#kernel/database';
import { Clock, newId, shanghaiDate } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  BUILT_IN_WEIGHTS,
  crossValidate,
  fitWeights,
  telling,
  type JudgedDemand,
  type MatchWeights,
} from '../engine/index.js';
import { TrainingRow } from './feedback.entity.js';
import { gradedPairs } from './feedback.rules.js';
import { MatchModel, type ModelFigures, type TrainedFrom } from './model.entity.js';
import { modelLifecycle } from './model.lifecycle.js';
import { MatchModels } from './model.service.js';

/** So many demands' word the shipped weights are worth: a dozen answers bend them, they do not replace them. */
const PRIOR_STRENGTH = 20;
const FOLDS = 5;
/** Fewer say nothing that would hold on the next demand. */
export const FEWEST = { demands: 20, pairs: 60 };
/** A new model may be worse by this much at most, in AUC and nDCG@10 alike; smaller differences are chance. */
export const MARGIN = 0.002;
const LOCK = 'kechuang.match.retrain';

/** What came of a refit. */
export interface Retrained {
  model: string;
  outcome: 'ACTIVE' | 'REJECTED';
  dryRun: boolean;
  weights: MatchWeights['weights'];
  before: MatchWeights['weights'];
  figures: ModelFigures;
  trainedFrom: TrainedFrom;
}

/** Fits the weights to people's feedback, and activates them only when cross-validation shows no regression. */
@Injectable()
export class ModelTrainer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly workflow: Workflow,
    private readonly demands: DemandFacade,
    private readonly models: MatchModels,
    private readonly clock: Clock,
  ) {}

  /** @throws Error when another refit is under way. */
  async retrain({ dryRun = false } = {}): Promise<Retrained> {
    const runner = this.dataSource.createQueryRunner();
    try {
      // The lock lives as long as this connection: a run that dies lets go of it.
      const [row] = (await runner.query('SELECT GET_LOCK(?, 0) AS held', [LOCK])) as { held: unknown }[];
      if (Number(row?.held) !== 1) throw new Error('Another refit is under way. Wait for its end, then try again.');
      try {
        return await this.refit(dryRun);
      } finally {
        await runner.query('SELECT RELEASE_LOCK(?)', [LOCK]);
      }
    } finally {
      await runner.release();
    }
  }

  private async refit(dryRun: boolean): Promise<Retrained> {
    const { judged, rows } = await this.judged();
    const taught = telling(judged);
    const current = await this.models.active();
    // Always from the shipped weights, never from a learned model: the same rows would count again with every refit. The model in use may
    // have learned from the held-back demands, so the comparison favours it.
    const prior = BUILT_IN_WEIGHTS.weights;
    const weights = fitWeights(taught, prior, { strength: PRIOR_STRENGTH });
    const measured = crossValidate(
      taught,
      { prior, current: current.weights },
      { strength: PRIOR_STRENGTH, folds: FOLDS },
    );
    const pairs = taught.reduce((sum, demand) => sum + demand.pairs.length, 0);
    const figures: ModelFigures = { ...measured, margin: MARGIN, verdict: verdictOn(measured, taught.length, pairs) };
    const trainedFrom: TrainedFrom = {
      rows,
      pairs,
      demands: taught.length,
      prior: BUILT_IN_WEIGHTS.version,
      against: current.version,
    };
    const outcome = figures.verdict === 'BETTER' ? 'ACTIVE' : 'REJECTED';
    const id = newId();
    // Short enough for the column that every match keeps it in, and readable: the day, and the end of the row's id.
    const model = `learned-${shanghaiDate(this.clock.now())}-${id.slice(-8)}`;
    // A model that learned from nobody is the shipped one under another name.
    if (!dryRun && taught.length)
      await this.transactions.run((manager) => this.keep(manager, { id, name: model, weights, figures, trainedFrom }));
    return { model, outcome, dryRun, weights, before: current.weights, figures, trainedFrom };
  }

  private async keep(
    manager: EntityManager,
    fitted: Pick<MatchModel, 'id' | 'name' | 'weights' | 'figures' | 'trainedFrom'>,
  ): Promise<void> {
    await this.models.recordBuiltIn(manager);
    const { id, figures } = fitted;
    await manager.insert(MatchModel, {
      ...fitted,
      bands: BUILT_IN_WEIGHTS.bands,
      state: 'CANDIDATE',
      version: 1,
      origin: 'FITTED',
      createdAt: this.clock.now(),
      activatedAt: null,
    });
    await this.workflow.record(manager, 'match-model', {
      recordId: id,
      action: 'CREATED',
      fromState: null,
      toState: 'CANDIDATE',
      actor: 'system',
    });
    if (figures!.verdict === 'BETTER') await this.models.use(manager, { id }, { action: 'TAKE', actor: 'system' });
    else
      await this.workflow.fire(manager, modelLifecycle, MatchModel, {
        id,
        action: 'REJECT',
        actor: 'system',
        note: figures!.verdict,
      });
  }

  private async judged(): Promise<{ judged: JudgedDemand[]; rows: number }> {
    const rows = await this.dataSource.manager.find(TrainingRow, { order: { occurredAt: 'ASC', id: 'ASC' } });
    const graded = gradedPairs(rows);
    const ids = [...new Set(graded.map(({ row }) => row.demandId))];
    const [open, records] = [await this.demands.forMatching(ids), await this.demands.byIds(ids)];
    const judged = ids.map((id): JudgedDemand => {
      const demand = open.get(id);
      // What is off the list is known to matching no more; its title still tells a twin.
      const text = demand
        ? [demand.title, demand.situation, demand.wantedResult].join(' ')
        : (records.get(id)?.title ?? '');
      return {
        id,
        text,
        pairs: graded
          .filter(({ row }) => row.demandId === id)
          .map(({ row, grade }) => ({ strengths: row.strengths, grade })),
      };
    });
    return { judged, rows: rows.length };
  }
}

/** Enough demands, and on those that were held back not worse by more than the margin in either figure, and better in one. */
export function verdictOn(
  { fitted, current }: Pick<ModelFigures, 'fitted' | 'current'>,
  demands: number,
  pairs: number,
): ModelFigures['verdict'] {
  if (demands < FEWEST.demands || pairs < FEWEST.pairs) return 'TOO_FEW';
  const [auc, ndcg] = [fitted.auc - current.auc, fitted.ndcg - current.ndcg];
  return auc >= -MARGIN && ndcg >= -MARGIN && (auc > 0 || ndcg > 0) ? 'BETTER' : 'WORSE';
}
