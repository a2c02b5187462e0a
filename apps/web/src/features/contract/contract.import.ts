import { paths } from '../../app/paths';
import type { Importable } from '../bulk-import/importKinds';

const drafts = {
  zh: '导入后是草稿：逐份补上扫描件，由第二人确认后计入。文件有一行不对就整份不导入。',
  en: 'They come in as drafts: attach each scan; a second person confirms it. One wrong row and nothing of the file comes in.',
};

export const imports: readonly Importable[] = [
  {
    kind: 'CONTRACT',
    order: 30,
    word: { zh: '技术合同', en: 'Contracts' },
    roles: ['BROKER'],
    outcome: { staff: drafts, own: drafts },
    path: paths.contract,
    owner: 'none',
    whole: (failed) => ({
      zh: `合同文件要整份导入：还有 ${failed} 行不对，改正后重新上传。现在没有写入任何内容。`,
      en:
        failed === 1
          ? `A file of contracts comes in whole: ${failed} row is wrong. Correct it and upload it again; nothing was written.`
          : `A file of contracts comes in whole: ${failed} rows are wrong. Correct them and upload it again; nothing was written.`,
    }),
  },
];
