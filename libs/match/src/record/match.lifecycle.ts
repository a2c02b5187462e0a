import type { Actor } from '#kernel/access';
import { defineLifecycle, type Transition } from '#kernel/workflow';
import { isBroker } from './match.access.js';
import type { Match } from './match.entity.js';
import { PATH, skipped, type MatchAction, type MatchStage, type PathStage } from './match.states.js';

type Row = Transition<Match, MatchStage>;

const before = (stage: PathStage): PathStage[] => PATH.slice(0, PATH.indexOf(stage));
const staffOrPlatform = (actor: Actor): boolean => actor === 'system' || isBroker(actor);

function onTo(to: PathStage, zh: string, en: string): Row {
  const note: Row['note'] = ({ state }) => (skipped(state, to) ? 'required' : 'optional');
  return { from: before(to), to, by: staffOrPlatform, note, zh, en, event: `match.${to.toLowerCase()}` };
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
    event: 'match.resumed',
  };
}

/** The life of a match (domain: 线索 → 推荐 → 接触 → 走访 → 洽谈 → 意向 → 已签约, beside them 搁置, 终止). Stages may be skipped; `skipped` says when. */
export const matchLifecycle = defineLifecycle<Match, MatchStage, MatchAction>({
  kind: 'match',
  initial: 'LEAD',
  states: {
    LEAD: { zh: '线索', en: 'Lead' },
    RECOMMENDED: { zh: '推荐', en: 'Recommended', tone: 'INFO' },
    CONTACTED: { zh: '接触', en: 'In contact', tone: 'INFO' },
    VISITED: { zh: '走访', en: 'Visited', tone: 'INFO' },
    NEGOTIATING: { zh: '洽谈', en: 'Negotiating', tone: 'INFO' },
    INTENT: { zh: '意向', en: 'Intent', tone: 'INFO' },
    CONTRACTED: { zh: '已签约', en: 'Contracted', tone: 'GOOD', final: true },
    ON_HOLD: { zh: '搁置', en: 'On hold' },
    CLOSED: { zh: '终止', en: 'Closed', final: true },
  },
  actions: {
    TO_RECOMMENDED: onTo('RECOMMENDED', '推荐给双方', 'Recommend to both sides'),
    TO_CONTACTED: onTo('CONTACTED', '进入接触', 'Bring into contact'),
    TO_VISITED: onTo('VISITED', '记为已走访', 'Mark as visited'),
    TO_NEGOTIATING: onTo('NEGOTIATING', '进入洽谈', 'Begin to negotiate'),
    TO_INTENT: onTo('INTENT', '达成意向', 'Mark an intent'),
    HOLD: {
      from: PATH,
      to: 'ON_HOLD',
      by: isBroker,
      note: 'optional',
      zh: '搁置',
      en: 'Put on hold',
      event: 'match.held',
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
      event: 'match.closed',
    },
    CONTRACT: {
      from: [...PATH, 'ON_HOLD'],
      to: 'CONTRACTED',
      by: (actor) => actor === 'system',
      zh: '签约',
      en: 'Contract signed',
      event: 'match.contracted',
    },
  },
});
