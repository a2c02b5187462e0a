import { Role } from '#identity';
import { declarePermissions, type Actor } from '#kernel/access';
import { defineLifecycle } from '#kernel/workflow';
import type { MatchModel } from './model.entity.js';
import type { ModelAction, ModelState } from './model.states.js';

declarePermissions({ 'match.model': [Role.ADMIN] });

const platform = (actor: Actor): boolean => actor === 'system';
const administrator = (actor: Actor): boolean => actor !== 'system' && actor.roles.includes(Role.ADMIN);

/** The life of a model. Making one active retires the one before; going back is making an earlier one active again. */
export const modelLifecycle = defineLifecycle<MatchModel, ModelState, ModelAction>({
  kind: 'match-model',
  initial: 'CANDIDATE',
  states: {
    CANDIDATE: { zh: '候选', en: 'Candidate', tone: 'INFO' },
    ACTIVE: { zh: '使用中', en: 'In use', tone: 'GOOD' },
    REJECTED: { zh: '未采用', en: 'Not taken', tone: 'WARN' },
    RETIRED: { zh: '已停用', en: 'Retired' },
  },
  actions: {
    TAKE: {
      from: ['CANDIDATE'],
      to: 'ACTIVE',
      by: platform,
      note: 'optional',
      zh: '采用',
      en: 'Take into use',
      event: 'match-model.activated',
    },
    REJECT: {
      from: ['CANDIDATE'],
      to: 'REJECTED',
      by: platform,
      note: 'optional',
      zh: '不采用',
      en: 'Do not take',
      event: 'match-model.rejected',
    },
    ACTIVATE: {
      from: ['RETIRED', 'REJECTED', 'CANDIDATE'],
      to: 'ACTIVE',
      by: administrator,
      note: 'required',
      zh: '启用',
      en: 'Activate',
      event: 'match-model.activated',
    },
    RETIRE: {
      from: ['ACTIVE'],
      to: 'RETIRED',
      by: (actor) => platform(actor) || administrator(actor),
      note: 'optional',
      zh: '停用',
      en: 'Retire',
      event: 'match-model.retired',
    },
  },
});
