import { declareMessages, UserError } from '#kernel/errors';
import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import '../bulk-import.messages.js';
import { externalKeyColumn, templateOf, type ImportColumn } from './columns.js';
import { MAX_ROWS, readSource, type SourceKind } from './source-table.js';

declareMessages({
  'toy.isACar': { zh: '这是汽车的文件。', en: 'This is a file of cars.' },
  'toy.isABook': { zh: '这是图书的文件。', en: 'This is a file of books.' },
});
const columnsOf = (names: Record<string, [heading: string, required?: boolean]>): ImportColumn[] =>
  Object.entries(names).map(([field, [heading, required]]) => ({
    field,
    heading,
    english: field,
    required,
    example: heading,
  }));

const BOOKS: SourceKind = {
  format: 'CSV',
  columns: [
    externalKeyColumn,
    ...columnsOf({ title: ['书名', true], abstract: ['简介'], price: ['价格（元）', true], shelf: ['书架', true] }),
  ],
  wrongFile: 'toy.isACar' as never,
};
const CARS: SourceKind = {
  format: 'CSV',
  columns: [externalKeyColumn, ...columnsOf({ model: ['车型', true], note: ['车况', true] })],
  wrongFile: 'toy.isABook' as never,
};
const NOTES: SourceKind = {
  format: 'JSON_LINES',
  columns: columnsOf({ title: ['title', true], abstract: ['abstract'], keywords: ['keywords'] }),
  wrongFile: 'import.empty',
};
const read = (kind: SourceKind, bytes: Buffer) => readSource(kind, bytes, [BOOKS, CARS, NOTES]);

const HEADINGS = '书名*,简介,价格,书架';
const ROW = '凝固控制,控制凝固顺序的技术,6,三层';
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
  ])('the reader of files reads %s', (encoding, bytes) => {
    const table = read(BOOKS, bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.columns[0]).toEqual({ header: '书名*', field: 'title' });
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]).toMatchObject({ row: 2, cells: expect.arrayContaining(['凝固控制', '6']) });
  });

  it('the reader of files keeps line breaks, commas and quotes within quoted cells, and counts rows as a spreadsheet does', () => {
    const table = read(BOOKS, utf8(`${HEADINGS}\n"名称","第一行\n第二行, ""引号""",6,\n\n,,,\n${ROW}`));
    expect(table.rows.map(({ row }) => row)).toEqual([2, 5]);
    expect(table.rows[0]!.cells[1]).toBe('第一行\n第二行, "引号"');
  });

  it.each([
    ['\t', '制表符'],
    [';', '分号'],
    ['，', '中文逗号'],
  ])('the reader of files names the delimiter %j', (delimiter, name) => {
    expect(refusal(() => read(BOOKS, utf8(`${HEADINGS}\n${ROW}`.replaceAll(',', delimiter))))).toContain(
      `文件用${name}分隔`,
    );
  });

  it('the reader of files names missing and repeated headings, an open quote, and a file without rows', () => {
    expect(refusal(() => read(BOOKS, utf8('书名,简介\na,b')))).toContain('价格（元）、书架');
    expect(refusal(() => read(BOOKS, utf8('车型,车况\na,b')))).toContain('这是汽车的文件');
    expect(refusal(() => read(CARS, utf8(`${HEADINGS}\n${ROW}`)))).toContain('这是图书的文件');
    expect(refusal(() => read(BOOKS, utf8(`${HEADINGS},title\n${ROW},x`)))).toContain('“title”出现了两次');
    expect(refusal(() => read(BOOKS, utf8(`${HEADINGS}\n"开头,没有结尾`)))).toContain('双引号没有成对');
    expect(refusal(() => read(BOOKS, utf8(HEADINGS)))).toContain('没有数据行');
    expect(refusal(() => read(BOOKS, Buffer.from([0xff, 0xff, 0xff])))).toContain('编码无法识别');
    expect(refusal(() => read(BOOKS, utf8(`${HEADINGS}\n${`${ROW}\n`.repeat(MAX_ROWS + 1)}`)))).toContain(
      '一次最多导入',
    );
  });

  it('the reader of files marks a row that has more cells than there are headings', () => {
    expect(read(BOOKS, utf8(`${HEADINGS}\n${ROW},多出来的`)).rows[0]!.broken).toEqual({
      code: 'import.row.cells',
      params: { extra: 1 },
    });
  });

  it('the reader of files reads its own template, and leaves the example out', () => {
    const template = templateOf(BOOKS.columns);
    expect(template.startsWith('\uFEFF')).toBe(true);
    expect(refusal(() => read(BOOKS, utf8(template)))).toContain('示例行不计');
    const table = read(BOOKS, utf8(template.replace('示例（本行不会导入，可删去）', 'A-1')));
    expect(table.columns.map(({ field }) => field)).toEqual(BOOKS.columns.map(({ field }) => field));
    expect(table.rows).toHaveLength(1);
  });

  it('the reader of files reads JSON Lines, and marks the line that is broken', () => {
    const table = read(
      NOTES,
      utf8(
        '{"title":"题目","abstract":"摘要","keywords":["甲","乙"]}\n{"title": "断\n\n{"title":"二","abstract":"摘要二"}',
      ),
    );
    expect(table.rows.map(({ row, broken }) => [row, broken?.code])).toEqual([
      [1, undefined],
      [2, 'import.row.json'],
      [4, undefined],
    ]);
    expect(table.rows[0]!.cells).toEqual(['题目', '摘要', '甲\n乙']);
  });
});
