import { describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import { csvOf, xlsxOf, type Table } from './table.js';

const table: Table = {
  name: '合同',
  columns: [{ title: '名称', type: 'text' }, { title: '金额（元）', type: 'yuan' }, { title: '签订日期', type: 'day' }, { title: '更新', type: 'time' }],
  rows: [
    ['=HYPERLINK("http://x")', '-1234567.89', '2026-02-28', new Date('2026-02-28T20:30:00Z')],
    ['甲,"乙"', null, null, null],
  ],
};

describe('A table as a file', () => {
  it('is CSV that runs nothing, keeps numbers as numbers and opens with its characters', () => {
    const [head, first, second] = csvOf(table).toString('utf8').split('\r\n');
    expect(head).toBe('\uFEFF名称,金额（元）,签订日期,更新');
    expect(first).toBe('"\'=HYPERLINK(""http://x"")",-1234567.89,2026-02-28,2026-03-01 04:30');
    expect(second).toBe('"甲,""乙""",,,');
    for (const start of ['=', '+', '-', '@', '\t', '\r']) expect(csvOf({ ...table, rows: [[`${start}1`, null, null, null]] }).toString('utf8').split('\r\n')[1]).toMatch(/^"?'/);
  });

  it('is a workbook with typed cells', async () => {
    const sheets = (await readXlsxFile(await xlsxOf(table))) as unknown as { data?: unknown[][] }[] | unknown[][];
    const rows = (Array.isArray((sheets as unknown[])[0]) ? sheets : (sheets as { data: unknown[][] }[])[0]!.data) as unknown[][];
    expect(rows[0]).toEqual(['名称', '金额（元）', '签订日期', '更新']);
    expect(rows[1]![0]).toBe('=HYPERLINK("http://x")');
    expect(rows[1]![1]).toBe(-1234567.89);
    expect((rows[1]![2] as Date).toISOString().slice(0, 10)).toBe('2026-02-28');
    expect((rows[1]![3] as Date).toISOString().slice(0, 16)).toBe('2026-03-01T04:30');
  });
});
