import { defineEnum } from '#kernel/values';

export const ModelState = defineEnum('ModelState', 'Where a matching model stands 匹配模型状态.', {
  CANDIDATE: { zh: '候选', en: 'Candidate' },
  ACTIVE: { zh: '使用中', en: 'In use' },
  REJECTED: { zh: '未采用', en: 'Not taken' },
  RETIRED: { zh: '已停用', en: 'Retired' },
});
export type ModelState = keyof typeof ModelState;

export const ModelOrigin = defineEnum('ModelOrigin', 'Where a matching model comes from 模型来源.', {
  BUILT_IN: { zh: '内置', en: 'Built in' },
  FITTED: { zh: '学习所得', en: 'Fitted', about: 'From what people answered' },
});
export type ModelOrigin = keyof typeof ModelOrigin;

export type ModelAction = 'TAKE' | 'REJECT' | 'ACTIVATE' | 'RETIRE';
