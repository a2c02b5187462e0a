import type { Viewer } from '#kernel/access';
import { labelOf } from '#kernel/values';
import { SignalName } from '../engine/index.js';
import type { MatchModel } from './model.entity.js';
import { modelLifecycle } from './model.lifecycle.js';
import type { MatchModelType, MatchRunType } from './model.types.js';
import type { MatchRun } from './rematch.entity.js';
import { runLifecycle } from './rematch.lifecycle.js';

/** A model as an administrator sees it. */
export function modelView({ locale }: Viewer, model: MatchModel): MatchModelType {
  const { weights, bands, figures, trainedFrom, ...own } = model;
  return {
    ...own,
    stateLabel: modelLifecycle.states[model.state][locale],
    weights: (Object.keys(weights) as SignalName[]).map((name) => ({
      name,
      label: labelOf(SignalName, name, locale),
      weight: weights[name],
    })),
    strongFrom: bands.strong.score,
    fairFrom: bands.fair.score,
    fitted: figures?.fitted ?? null,
    against: figures?.current ?? null,
    againstName: trainedFrom?.against ?? null,
    verdict: figures?.verdict ?? null,
    rows: trainedFrom?.rows ?? null,
    pairs: trainedFrom?.pairs ?? null,
    demands: trainedFrom?.demands ?? null,
    mayActivate: modelLifecycle.actions.ACTIVATE.from.includes(model.state),
  };
}

/** A run as an administrator sees it. */
export function runView({ locale }: Viewer, { cursorId: _cursor, tries: _tries, ...run }: MatchRun): MatchRunType {
  return { ...run, stateLabel: runLifecycle.states[run.state][locale] };
}
