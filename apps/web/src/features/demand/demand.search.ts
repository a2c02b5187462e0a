import { paths } from '../../app/paths';
import type { SearchKind } from '../portal/searchKinds';

export const search: SearchKind = {
  kind: 'DEMAND',
  order: 10,
  word: { zh: '需求', en: 'Demands' },
  path: paths.demand,
  sum: { zh: '预算', en: 'Budget' },
  readiness: (level) => ({ zh: `要求成熟度 ${level} 级`, en: `needs TRL ${level}` }),
  home: {
    door: {
      title: { zh: '我有难题', en: 'I have a problem' },
      text: {
        zh: '写清现状、想达到的指标和预算，技术经理人 2 个工作日内审核，平台自动为您匹配成果。可以不公开企业名称。',
        en: 'Describe the situation, the figures you need and your budget. A broker reviews it within 2 working days, and matching starts by itself. Your name can stay hidden.',
      },
      act: { zh: '发布需求', en: 'Post a demand' },
      to: paths.newDemand,
    },
    latest: { zh: '最新需求', en: 'Latest demands' },
    all: { zh: '全部需求', en: 'All demands' },
    deadlines: {
      title: { zh: '即将截止的需求', en: 'Deadlines ahead' },
      none: { zh: '近期没有截止的需求', en: 'No deadlines ahead' },
    },
  },
  instead: {
    text: { zh: '把问题写成需求，让成果来找您', en: 'Post your problem as a demand and let results come to you' },
    to: paths.newDemand,
  },
};
