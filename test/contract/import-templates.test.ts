import { UserError } from '#kernel/errors';
import { describe, expect, it } from '@jest/globals';
import { achievementImport } from '../../libs/achievement/src/achievement.import.js';
import '../../libs/bulk-import/src/bulk-import.messages.js';
import type { ImportKindDefinition } from '../../libs/bulk-import/src/import-kind.js';
import { templateOf } from '../../libs/bulk-import/src/source/columns.js';
import { readSource, type SourceKind } from '../../libs/bulk-import/src/source/source-table.js';
import { contractImport } from '../../libs/contract/src/contract.import.js';
import { demandImport } from '../../libs/demand/src/demand.import.js';

const KINDS: readonly (Pick<ImportKindDefinition, 'kind'> & SourceKind)[] = [
  demandImport,
  achievementImport,
  contractImport,
];

function read(kind: SourceKind, text: string): string {
  try {
    const { columns, rows } = readSource(kind, Buffer.from(text), KINDS);
    return `${rows.length} of ${columns.filter(({ field }) => field !== null).length} columns`;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error
      .inLanguage('zh')
      .map(({ message }) => message)
      .join(' ');
  }
}
const filled = ({ columns }: SourceKind) => templateOf(columns).replace('示例（本行不会导入，可删去）', 'A-1');

describe('the template of a kind', () => {
  it.each(KINDS.map((kind) => [kind.kind, kind] as const))(
    '%s is read as it was saved, without its example',
    (_, kind) => {
      expect(read(kind, templateOf(kind.columns))).toContain('示例行不计');
      expect(read(kind, filled(kind))).toBe(`1 of ${kind.columns.length} columns`);
    },
  );

  it('an import template is refused as a file of another kind, with a word on what to choose', () => {
    expect(read(achievementImport, filled(demandImport))).toContain('这是技术需求的文件');
    expect(read(demandImport, filled(achievementImport))).toContain('这是科技成果的文件');
    expect(read(contractImport, filled(demandImport))).toContain('这不是技术合同的文件');
  });
});
