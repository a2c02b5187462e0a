import { paths } from '../../app/paths';
import type { SearchKind } from '../portal/searchKinds';

export const search: SearchKind = {
  kind: 'ACHIEVEMENT',
  order: 20,
  word: { zh: '成果', en: 'Achievements' },
  path: paths.achievement,
  sum: { zh: '价格', en: 'Price' },
  readiness: (level) => ({ zh: `成熟度 ${level} 级`, en: `TRL ${level}` }),
  papers: true,
  home: {
    door: {
      title: { zh: '我有成果', en: 'I have a result' },
      text: {
        zh: '写清做到了什么、有什么依据、成熟到哪一级，经单位和中心审核后，推荐给正在找它的企业。',
        en: 'Describe what was reached, on what evidence and how mature it is. After two reviews it is recommended to the firms that look for it.',
      },
      act: { zh: '登记成果', en: 'List an achievement' },
      to: paths.newAchievement,
    },
    latest: { zh: '最新成果', en: 'Latest achievements' },
    all: { zh: '全部成果', en: 'All achievements' },
  },
};
