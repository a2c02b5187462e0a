import { paths } from '../../app/paths';
import type { Importable } from '../bulk-import/importKinds';

const drafts = {
  zh: '导入后是草稿：补充完整后逐条提交审核。',
  en: 'They come in as drafts: complete and submit each of them.',
};

export const imports: readonly Importable[] = [
  {
    kind: 'DEMAND',
    order: 20,
    word: { zh: '技术需求', en: 'Demands' },
    roles: ['BROKER', 'ADMIN', 'ENTERPRISE'],
    outcome: { staff: drafts, own: drafts },
    path: paths.demand,
    owner: 'rows',
  },
];
