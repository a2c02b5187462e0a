import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { csvOf, type CellValue, type Table } from './table.js';
import { TooLong, beginTable } from './table.writer.js';

const table: Table = {
  name: '合同/登记',
  columns: [
    { title: '名称', type: 'text' },
    { title: '金额（元）', type: 'yuan' },
    { title: '签订日期', type: 'day' },
    { title: '更新', type: 'time' },
  ],
  rows: [
    ['=HYPERLINK("http://x")', '-1234567.89', '2026-02-28', new Date('2026-02-28T20:30:00Z')],
    ['甲,"乙" <& 丙> 𠮷', null, null, null],
  ],
};

interface Sheet {
  sheet: string;
  data: unknown[][];
}

describe('A table as a file', () => {
  let directory: string;
  let path: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'table-'));
    path = join(directory, 'table');
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  const written = async (write: (file: Awaited<ReturnType<typeof open>>) => Promise<void>): Promise<Buffer> => {
    const file = await open(path, 'w');
    await write(file);
    await file.close();
    return readFile(path);
  };
  const sheetsOf = async (bytes: Buffer) => (await readXlsxFile(bytes)) as unknown as Sheet[];

  it('a table as a file is CSV that runs nothing, keeps numbers as numbers and opens with its characters', () => {
    const [head, first, second] = csvOf(table).toString('utf8').split('\r\n');
    expect(head).toBe('\uFEFF名称,金额（元）,签订日期,更新');
    expect(first).toBe('"\'=HYPERLINK(""http://x"")",-1234567.89,2026-02-28,2026-03-01 04:30');
    expect(second).toBe('"甲,""乙"" <& 丙> 𠮷",,,');
    for (const start of ['=', '+', '-', '@', '\t', '\r'])
      expect(
        csvOf({ ...table, rows: [[`${start}1`, null, null, null]] })
          .toString('utf8')
          .split('\r\n')[1],
      ).toMatch(/^"?'/);
  });

  it('a table as a file is the same CSV when it is written part by part, with its closing lines', async () => {
    const bytes = await written(async (file) => {
      const writer = await beginTable(file, 'CSV', table);
      for (const row of table.rows) await writer.rows([row]);
      await writer.end({ sheet: table, lines: [['合计', '-1234567.89', null, null]] });
    });
    expect(bytes.toString('utf8')).toBe(`${csvOf(table).toString('utf8')}合计,-1234567.89,,\r\n`);
  });

  it('a table as a file is a workbook with typed cells, and a sheet for what closes it', async () => {
    const total: Table = {
      name: '合计',
      columns: [
        { title: '科目', type: 'text' },
        { title: '合计（元）', type: 'yuan' },
      ],
      rows: [['成交额', '0.10']],
    };
    const bytes = await written(async (file) => {
      const writer = await beginTable(file, 'XLSX', table);
      await writer.rows(table.rows);
      await writer.end({ sheet: total, lines: [] });
    });
    const [main, closing] = await sheetsOf(bytes);
    expect([main!.sheet, closing!.sheet]).toEqual(['合同 登记', '合计']);
    expect(main!.data[0]).toEqual(['名称', '金额（元）', '签订日期', '更新']);
    expect(main!.data[1]!.slice(0, 2)).toEqual(['=HYPERLINK("http://x")', -1234567.89]);
    expect((main!.data[1]![2] as Date).toISOString().slice(0, 10)).toBe('2026-02-28');
    expect((main!.data[1]![3] as Date).toISOString().slice(0, 16)).toBe('2026-03-01T04:30');
    expect(main!.data[2]).toEqual(['甲,"乙" <& 丙> 𠮷', null, null, null]);
    expect(closing!.data).toEqual([
      ['科目', '合计（元）'],
      ['成交额', 0.1],
    ]);
  });

  it('a table as a file is no workbook beyond so many rows, and CSV however many there are', async () => {
    const rows = Array.from({ length: 5 }, (_, at): CellValue[] => [`第 ${at + 1} 行`, `${at}.00`, null, null]);
    const file = await open(path, 'w');
    const book = await beginTable(file, 'XLSX', table, 4);
    await book.rows(rows.slice(0, 4));
    await expect(book.rows(rows.slice(4))).rejects.toThrow(TooLong);
    await file.close();
    const plain = await written(async (csv) => (await beginTable(csv, 'CSV', table, 4)).rows(rows));
    expect(plain.toString('utf8').split('\r\n')).toHaveLength(7);
  });

  it('a table as a file is a workbook without a row as well', async () => {
    const bytes = await written(async (file) => (await beginTable(file, 'XLSX', table)).end());
    expect((await sheetsOf(bytes)).map(({ data }) => data.length)).toEqual([1]);
  });
});
