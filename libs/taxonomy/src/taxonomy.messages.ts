import { declareMessages } from '#kernel/errors';

export const taxonomyMessages = declareMessages({
  'taxonomy.trl': { zh: '成熟度应为 1 到 9 级。', en: 'Maturity is a level from 1 to 9.' },
  'taxonomy.indicator.twice': { zh: '同一指标不要重复填写。', en: 'This indicator is there already.' },
  'taxonomy.indicator.large': { zh: '数值过大。', en: 'The number is too large.' },
  'taxonomy.indicator.scale': {
    zh: '等级指标需要 2–20 个由低到高的等级。',
    en: 'A graded indicator needs 2–20 grades, lowest first.',
  },
  'taxonomy.indicator.grade': { zh: '应为其中之一：{scale}。', en: 'It must be one of: {scale}.' },
});
