import { defineEnum, defineUnnamedEnum } from '#kernel/values';

export const RunState = defineEnum('RunState', 'Where a run stands that matches everything anew 重新匹配状态.', {
  RUNNING: { zh: '进行中', en: 'Running' },
  PAUSED: { zh: '已暂停', en: 'Paused' },
  DONE: { zh: '已完成', en: 'Done' },
  SUPERSEDED: { zh: '已被取代', en: 'Superseded', about: 'A newer run took its place' },
});
export type RunState = keyof typeof RunState;
export const RunAction = defineUnnamedEnum(
  'RunAction',
  'What is done with a run of matching anew (重新匹配操作).',
  'PAUSE',
  'RESUME',
  'FINISH',
  'SUPERSEDE',
);
export type RunAction = keyof typeof RunAction;
