import { UserError } from '#kernel/errors';
import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import './bulk-import.messages.js';
import { templateOf } from './import-columns.js';
import { MAX_ROWS, readSource } from './source-table.js';

const HEADINGS = '成果名称*,成果简介,成熟度（TRL）,成熟度依据,合作方式,所属领域';
const ROW = '凝固控制,控制凝固顺序的技术,6,产线试用,技术许可,钢铁与装备制造';
const utf8 = (text: string) => Buffer.from(text, 'utf8');

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError)
      return error
        .inLanguage('zh')
        .map(({ message }) => message)
        .join(' ');
    throw error;
  }
  return 'nothing was refused';
}

describe('Reading a file', () => {
  it.each([
    ['UTF-8', utf8(`${HEADINGS}\n${ROW}`)],
    ['UTF-8 BOM', utf8(`\uFEFF${HEADINGS}\r\n${ROW}\r\n`)],
    ['GB18030', iconv.encode(`${HEADINGS}\r\n${ROW}`, 'gbk')],
    ['GB18030', iconv.encode(`${HEADINGS}\r\n${ROW}𠮷`, 'gb18030')],
  ])('reads %s', (encoding, bytes) => {
    const table = readSource('ACHIEVEMENT', bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.columns[0]).toEqual({ header: '成果名称*', field: 'title' });
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]).toMatchObject({ row: 2, cells: expect.arrayContaining(['凝固控制', '6']) });
  });

  it('keeps line breaks, commas and quotes within quoted cells, and counts rows as a spreadsheet does', () => {
    const table = readSource(
      'ACHIEVEMENT',
      utf8(`${HEADINGS}\n"名称","第一行\n第二行, ""引号""",6,,,\n\n,,,,,\n${ROW}`),
    );
    expect(table.rows.map(({ row }) => row)).toEqual([2, 5]);
    expect(table.rows[0]!.cells[1]).toBe('第一行\n第二行, "引号"');
  });

  it.each([
    ['\t', '制表符'],
    [';', '分号'],
    ['，', '中文逗号'],
  ])('names the delimiter %j', (delimiter, name) => {
    expect(refusal(() => readSource('ACHIEVEMENT', utf8(`${HEADINGS}\n${ROW}`.replaceAll(',', delimiter))))).toContain(
      `文件用${name}分隔`,
    );
  });

  it('names missing and repeated headings, an open quote, and a file without rows', () => {
    expect(refusal(() => readSource('ACHIEVEMENT', utf8('成果名称,成果简介\na,b')))).toContain(
      '成熟度（TRL）、成熟度依据、合作方式、所属领域',
    );
    expect(refusal(() => readSource('ACHIEVEMENT', utf8('需求名称,现状与问题\na,b')))).toContain('这是技术需求的文件');
    expect(refusal(() => readSource('DEMAND', utf8(`${HEADINGS}\n${ROW}`)))).toContain('这是科技成果的文件');
    expect(refusal(() => readSource('ACHIEVEMENT', utf8(`${HEADINGS},title\n${ROW},x`)))).toContain(
      '“title”出现了两次',
    );
    expect(refusal(() => readSource('ACHIEVEMENT', utf8(`${HEADINGS}\n"开头,没有结尾`)))).toContain('双引号没有成对');
    expect(refusal(() => readSource('ACHIEVEMENT', utf8(HEADINGS)))).toContain('没有数据行');
    expect(refusal(() => readSource('ACHIEVEMENT', Buffer.from([0xff, 0xff, 0xff])))).toContain('编码无法识别');
    expect(refusal(() => readSource('ACHIEVEMENT', utf8(`${HEADINGS}\n${`${ROW}\n`.repeat(MAX_ROWS + 1)}`)))).toContain(
      '一次最多导入',
    );
  });

  it('marks a row that has more cells than there are headings', () => {
    expect(readSource('ACHIEVEMENT', utf8(`${HEADINGS}\n${ROW},多出来的`)).rows[0]!.broken).toEqual({
      code: 'import.row.cells',
      params: { extra: 1 },
    });
  });

  it.each(['DEMAND', 'ACHIEVEMENT', 'CONTRACT'] as const)(
    'reads its own template for %s, and leaves the example out',
    (kind) => {
      const template = templateOf(kind);
      expect(template.startsWith('\uFEFF')).toBe(true);
      expect(refusal(() => readSource(kind, utf8(template)))).toContain('示例行不计');
      const filled = template.replace('示例（本行不会导入，可删去）', 'A-1');
      const table = readSource(kind, utf8(filled));
      expect(table.columns.every(({ field }) => field !== null)).toBe(true);
    },
  );

  it('reads JSON Lines, and marks the line that is broken', () => {
    const table = readSource(
      'PAPER',
      utf8(
        '{"title":"题目","abstract":"摘要","keywords":["甲","乙"],"discipline":"冶金工程"}\n{"title": "断\n\n{"title":"二","abstract":"摘要二"}',
      ),
    );
    expect(table.rows.map(({ row, broken }) => [row, broken?.code])).toEqual([
      [1, undefined],
      [2, 'import.row.json'],
      [4, undefined],
    ]);
    expect(table.rows[0]!.cells).toEqual(['题目', '摘要', '甲\n乙', '冶金工程']);
  });
});
