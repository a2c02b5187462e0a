import { Role } from '#identity';
import { declarePermissions, type Actor } from '#kernel/access';
import { defineLifecycle, statesOf } from '#kernel/workflow';
import { modelEvents } from '../record/match.events.js';
import type { MatchModel } from './model.entity.js';
import { ModelState, type ModelAction } from './model.states.js';

declarePermissions({ 'match.model': [Role.ADMIN] });

const platform = (actor: Actor): boolean => actor === 'system';
const administrator = (actor: Actor): boolean => actor !== 'system' && actor.roles.includes(Role.ADMIN);

/** The life of a model. Making one active retires the one before; going back is making an earlier one active again. */
export const modelLifecycle = defineLifecycle<MatchModel, ModelState, ModelAction>({
  kind: 'match-model',
  initial: 'CANDIDATE',
  states: statesOf(ModelState, { INFO: ['CANDIDATE'], GOOD: ['ACTIVE'], WARN: ['REJECTED'] }),
  actions: {
    TAKE: {
      from: ['CANDIDATE'],
      to: 'ACTIVE',
      by: platform,
      note: 'optional',
      zh: '采用',
      en: 'Take into use',
      event: modelEvents.activated,
    },
    REJECT: {
      from: ['CANDIDATE'],
      to: 'REJECTED',
      by: platform,
      note: 'optional',
      zh: '不采用',
      en: 'Do not take',
      event: modelEvents.rejected,
    },
    ACTIVATE: {
      from: ['RETIRED', 'REJECTED', 'CANDIDATE'],
      to: 'ACTIVE',
      by: administrator,
      note: 'required',
      zh: '启用',
      en: 'Activate',
      event: modelEvents.activated,
    },
    RETIRE: {
      from: ['ACTIVE'],
      to: 'RETIRED',
      by: (actor) => platform(actor) || administrator(actor),
      note: 'optional',
      zh: '停用',
      en: 'Retire',
      event: modelEvents.retired,
    },
  },
});
