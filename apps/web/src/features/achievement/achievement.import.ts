import { paths } from '../../app/paths';
import type { Importable } from '../bulk-import/importKinds';

const leads = {
  zh: '论文作为线索直接发布，不主动推荐给企业。',
  en: 'Papers are published as leads and not recommended to firms by themselves.',
};

export const imports: readonly Importable[] = [
  {
    kind: 'ACHIEVEMENT',
    order: 10,
    word: { zh: '科技成果', en: 'Achievements' },
    roles: ['BROKER', 'ADMIN', 'INSTITUTE_OFFICE'],
    outcome: {
      staff: {
        zh: '导入后直接发布，请确认内容已经核实。',
        en: 'They are published at once. Make sure that they were verified.',
      },
      own: {
        zh: '导入视为单位同意，直接进入中心审核。',
        en: "The import counts as your institute's approval; the centre reviews next.",
      },
    },
    path: paths.achievement,
    owner: 'rows',
  },
  {
    kind: 'PAPER',
    order: 40,
    word: { zh: '论文', en: 'Papers' },
    roles: ['BROKER', 'ADMIN'],
    outcome: { staff: leads, own: leads },
    path: paths.achievement,
    lines: {
      zh: 'JSONL 文件，最多 5000 行。每行一个对象：title、abstract 必填，keywords、discipline 选填。',
      en: 'A JSONL file of at most 5,000 lines, an object each: title and abstract are required; keywords, discipline.',
    },
    owner: { file: { zh: '论文归到这个单位。', en: 'The papers belong to it.' } },
  },
];
