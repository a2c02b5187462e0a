import { Role } from '#identity';
import type { Actor } from '#kernel/access';
import { defineLifecycle } from '#kernel/workflow';
import type { MatchRun } from './rematch.entity.js';
import type { RunAction, RunState } from './rematch.states.js';

const platform = (actor: Actor): boolean => actor === 'system';
const administrator = (actor: Actor): boolean => actor !== 'system' && actor.roles.includes(Role.ADMIN);

/** The life of a run. There is one at a time: a newer one takes the place of the one before. */
export const runLifecycle = defineLifecycle<MatchRun, RunState, RunAction>({
  kind: 'match-run',
  initial: 'RUNNING',
  states: {
    RUNNING: { zh: '进行中', en: 'Running', tone: 'INFO' },
    PAUSED: { zh: '已暂停', en: 'Paused', tone: 'WARN' },
    DONE: { zh: '已完成', en: 'Done', tone: 'GOOD', final: true },
    SUPERSEDED: { zh: '已被取代', en: 'Superseded', final: true },
  },
  actions: {
    PAUSE: { from: ['RUNNING'], to: 'PAUSED', by: administrator, zh: '暂停', en: 'Pause', event: 'match-run.paused' },
    RESUME: {
      from: ['PAUSED'],
      to: 'RUNNING',
      by: administrator,
      zh: '继续',
      en: 'Resume',
      event: 'match-run.resumed',
    },
    FINISH: { from: ['RUNNING'], to: 'DONE', by: platform, zh: '完成', en: 'Finish', event: 'match-run.done' },
    SUPERSEDE: {
      from: ['RUNNING', 'PAUSED'],
      to: 'SUPERSEDED',
      by: platform,
      note: 'optional',
      zh: '被取代',
      en: 'Supersede',
      event: 'match-run.superseded',
    },
  },
});
