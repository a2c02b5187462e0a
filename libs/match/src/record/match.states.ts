import { defineEnum, defineUnnamedEnum } from '#kernel/values';

export { Band, SignalName, Verdict } from '../engine/index.js';

/** Where a match stands; the table of moves is `match.lifecycle.ts`. */
export const MatchStage = defineEnum('MatchStage', 'Where a match stands 对接阶段.', {
  LEAD: { zh: '线索', en: 'Lead' },
  RECOMMENDED: { zh: '推荐', en: 'Recommended' },
  CONTACTED: { zh: '接触', en: 'In contact' },
  VISITED: { zh: '走访', en: 'Visited' },
  NEGOTIATING: { zh: '洽谈', en: 'Negotiating' },
  INTENT: { zh: '意向', en: 'Intent' },
  CONTRACTED: { zh: '已签约', en: 'Contracted' },
  ON_HOLD: { zh: '搁置', en: 'On hold' },
  CLOSED: { zh: '终止', en: 'Closed' },
});
export type MatchStage = keyof typeof MatchStage;

/** The way from a lead to an intent, in order; brokers move along it. */
export const PATH = [
  'LEAD',
  'RECOMMENDED',
  'CONTACTED',
  'VISITED',
  'NEGOTIATING',
  'INTENT',
] as const satisfies readonly MatchStage[];
export type PathStage = (typeof PATH)[number];

/** The stages in which a match is open, in the order of the way. */
export const OPEN_STAGES = [...PATH, 'ON_HOLD'] as const satisfies readonly MatchStage[];
export type OpenStage = (typeof OPEN_STAGES)[number];

export const MatchOrigin = defineEnum('MatchOrigin', 'Who found a match 对接来源.', {
  AUTOMATIC: { zh: '系统匹配', en: 'Found by the platform' },
  BROKER: { zh: '技术经理人提出', en: 'Proposed by a broker' },
  USER: { zh: '用户提出', en: 'Proposed by a side' },
});
export type MatchOrigin = keyof typeof MatchOrigin;

export const AnswerState = defineEnum('AnswerState', 'What a side answered to a recommendation 答复状态.', {
  UNREAD: { zh: '未读', en: 'Unread' },
  READ: { zh: '已读，未回应', en: 'Read, no answer yet' },
  ACCEPTED: { zh: '愿意对接', en: 'Interested' },
  DECLINED: { zh: '暂不考虑', en: 'Not now' },
});
export type AnswerState = keyof typeof AnswerState;

export const MatchSide = defineEnum('MatchSide', 'The two sides of a match 对接双方.', {
  DEMAND: { zh: '需求方', en: 'Demand side' },
  ACHIEVEMENT: { zh: '成果方', en: 'Achievement side' },
});
export type MatchSide = keyof typeof MatchSide;

export const FollowUpKind = defineEnum('FollowUpKind', 'How a broker followed a match up 跟进方式.', {
  CALL: { zh: '电话', en: 'Call' },
  VISIT: { zh: '走访', en: 'Visit' },
  MEETING: { zh: '会议', en: 'Meeting' },
  DOCUMENT: { zh: '资料', en: 'Document' },
});
export type FollowUpKind = keyof typeof FollowUpKind;

export const MatchAction = defineUnnamedEnum(
  'MatchAction',
  'What is done with a match (对接操作).',
  'TO_RECOMMENDED',
  'TO_CONTACTED',
  'TO_VISITED',
  'TO_NEGOTIATING',
  'TO_INTENT',
  'HOLD',
  'RESUME_LEAD',
  'RESUME_RECOMMENDED',
  'RESUME_CONTACTED',
  'RESUME_VISITED',
  'RESUME_NEGOTIATING',
  'RESUME_INTENT',
  'CLOSE',
  'CONTRACT',
);
export type MatchAction = keyof typeof MatchAction;

/** How many days a match may stand at a stage before it counts as late. */
export const STAGE_DAYS: Readonly<Record<PathStage, number>> = {
  LEAD: 7,
  RECOMMENDED: 14,
  CONTACTED: 21,
  VISITED: 30,
  NEGOTIATING: 90,
  INTENT: 60,
};

/** Stages in which the sides may still answer. */
export const ANSWERABLE: readonly MatchStage[] = ['RECOMMENDED', 'CONTACTED', 'VISITED', 'NEGOTIATING', 'INTENT'];

/** Stages in which a side may still call it not relevant: nobody has begun to talk. */
export const ASIDE_STAGES: readonly MatchStage[] = ['LEAD', 'RECOMMENDED'];
/** Stages in which a broker may rule it out: nobody is talking. */
export const BANNABLE = ['LEAD', 'RECOMMENDED', 'ON_HOLD'] as const satisfies readonly MatchStage[];

export function isOnPath(stage: MatchStage): stage is PathStage {
  return (PATH as readonly MatchStage[]).includes(stage);
}

/** Whether a move along the path leaves a stage out; then a note says why. */
export function skipped(from: MatchStage, to: MatchStage): boolean {
  return isOnPath(from) && isOnPath(to) && PATH.indexOf(to) - PATH.indexOf(from) > 1;
}
