import type { Actor } from '#kernel/access';
import { nameValues } from '#kernel/values';
import { defineLifecycle, statesOf, type Transition } from '#kernel/workflow';
import { isBroker } from './match.access.js';
import type { Match } from './match.entity.js';
import { matchEvents } from './match.events.js';
import { MatchAction, MatchStage, PATH, skipped, type PathStage } from './match.states.js';

type Row = Transition<Match, MatchStage>;

const before = (stage: PathStage): PathStage[] => PATH.slice(0, PATH.indexOf(stage));
const staffOrPlatform = (actor: Actor): boolean => actor === 'system' || isBroker(actor);

function onTo(to: PathStage, zh: string, en: string, event: Row['event']): Row {
  const note: Row['note'] = ({ state }) => (skipped(state, to) ? 'required' : 'optional');
  return { from: before(to), to, by: staffOrPlatform, note, zh, en, event };
}

/** A match that was put aside goes on where it stood. */
function back(to: PathStage): Row {
  return {
    from: ['ON_HOLD'],
    to,
    by: isBroker,
    when: (match) => match.heldFrom === to,
    note: 'optional',
    zh: '恢复推进',
    en: 'Take up again',
    event: matchEvents.resumed,
  };
}

/** The life of a match (domain: 线索 → 推荐 → 接触 → 走访 → 洽谈 → 意向 → 已签约, beside them 搁置, 终止). Stages may be skipped; `skipped` says when. */
export const matchLifecycle = defineLifecycle<Match, MatchStage, MatchAction>({
  kind: 'match',
  initial: 'LEAD',
  states: statesOf(MatchStage, {
    INFO: ['RECOMMENDED', 'CONTACTED', 'VISITED', 'NEGOTIATING', 'INTENT'],
    GOOD: ['CONTRACTED'],
    final: ['CONTRACTED', 'CLOSED'],
  }),
  actions: {
    TO_RECOMMENDED: onTo('RECOMMENDED', '推荐给双方', 'Recommend to both sides', matchEvents.recommended),
    TO_CONTACTED: onTo('CONTACTED', '进入接触', 'Bring into contact', matchEvents.contacted),
    TO_VISITED: onTo('VISITED', '记为已走访', 'Mark as visited', matchEvents.visited),
    TO_NEGOTIATING: onTo('NEGOTIATING', '进入洽谈', 'Begin to negotiate', matchEvents.negotiating),
    TO_INTENT: onTo('INTENT', '达成意向', 'Mark an intent', matchEvents.intent),
    HOLD: {
      from: PATH,
      to: 'ON_HOLD',
      by: isBroker,
      note: 'optional',
      zh: '搁置',
      en: 'Put on hold',
      event: matchEvents.held,
    },
    RESUME_LEAD: back('LEAD'),
    RESUME_RECOMMENDED: back('RECOMMENDED'),
    RESUME_CONTACTED: back('CONTACTED'),
    RESUME_VISITED: back('VISITED'),
    RESUME_NEGOTIATING: back('NEGOTIATING'),
    RESUME_INTENT: back('INTENT'),
    CLOSE: {
      from: [...PATH, 'ON_HOLD'],
      to: 'CLOSED',
      by: isBroker,
      note: 'required',
      coded: true,
      zh: '终止',
      en: 'Close',
      event: matchEvents.closed,
    },
    CONTRACT: {
      from: [...PATH, 'ON_HOLD'],
      to: 'CONTRACTED',
      by: (actor) => actor === 'system',
      zh: '签约',
      en: 'Contract signed',
      event: matchEvents.contracted,
    },
  },
});
nameValues(MatchAction, matchLifecycle.actions);

/** What moves along the table write, each once. */
export const matchMoves = [...new Set(Object.values(matchLifecycle.actions).map(({ event }) => event))];
