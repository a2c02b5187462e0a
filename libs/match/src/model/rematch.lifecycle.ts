import { Role } from '#identity';
import type { Actor } from '#kernel/access';
import { nameValues } from '#kernel/values';
import { defineLifecycle, statesOf } from '#kernel/workflow';
import { runEvents } from '../record/match.events.js';
import type { MatchRun } from './rematch.entity.js';
import { RunAction, RunState } from './rematch.states.js';

const platform = (actor: Actor): boolean => actor === 'system';
const administrator = (actor: Actor): boolean => actor !== 'system' && actor.roles.includes(Role.ADMIN);

/** The life of a run. There is one at a time: a newer one takes the place of the one before. */
export const runLifecycle = defineLifecycle<MatchRun, RunState, RunAction>({
  kind: 'match-run',
  initial: 'RUNNING',
  states: statesOf(RunState, { INFO: ['RUNNING'], GOOD: ['DONE'], WARN: ['PAUSED'], final: ['DONE', 'SUPERSEDED'] }),
  actions: {
    PAUSE: { from: ['RUNNING'], to: 'PAUSED', by: administrator, zh: '暂停', en: 'Pause', event: runEvents.paused },
    RESUME: {
      from: ['PAUSED'],
      to: 'RUNNING',
      by: administrator,
      zh: '继续',
      en: 'Resume',
      event: runEvents.resumed,
    },
    FINISH: { from: ['RUNNING'], to: 'DONE', by: platform, zh: '完成', en: 'Finish', event: runEvents.done },
    SUPERSEDE: {
      from: ['RUNNING', 'PAUSED'],
      to: 'SUPERSEDED',
      by: platform,
      note: 'optional',
      zh: '被取代',
      en: 'Supersede',
      event: runEvents.superseded,
    },
  },
});
nameValues(RunAction, runLifecycle.actions);
