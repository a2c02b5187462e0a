import { asShanghaiClock } from '#kernel/values';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { CellValue, ColumnType, Table } from './table.js';

/** A workbook is made in memory: of so many rows in about ten seconds and half a gigabyte. What is longer is for CSV, which is written part by part. */
export const WORKBOOK_ROWS = 100_000;

const FORMATS: Readonly<Partial<Record<ColumnType, string>>> = {
  yuan: '#,##0.00',
  day: 'yyyy-mm-dd',
  time: 'yyyy-mm-dd hh:mm',
};
const SHEET_NAME = 31;

/** A workbook whose sums are numbers and whose days are days, a sheet for each table: it can be added up and sorted as it is. Times are those of Shanghai. */
export function xlsxOf(tables: readonly Table[]): Promise<Buffer> {
  return writeXlsxFile(
    tables.map(({ name, columns, rows }) => ({
      data: sheetOf({ columns, rows }),
      sheet: sheetName(name),
      stickyRowsCount: 1,
      columns: columns.map(({ width = 14 }) => ({ width })),
    })),
  ).toBuffer();
}

function sheetOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): SheetData {
  const head: Cell[] = columns.map(({ title }) => ({ value: title, fontWeight: 'bold', backgroundColor: '#f3f4f6' }));
  return [head, ...rows.map((row) => row.map((value, at) => typed(value, columns[at]!.type)))];
}

function typed(value: CellValue, type: ColumnType): Cell {
  if (value === null || value === '') return null;
  const format = FORMATS[type];
  if (type === 'yuan' || type === 'number')
    return { value: Number(value), type: Number, ...(format ? { format } : {}) };
  if (type === 'day') return { value: new Date(`${String(value)}T00:00:00Z`), type: Date, format };
  if (type === 'time') return { value: asShanghaiClock(value as Date), type: Date, format };
  return {
    value: String(value),
    type: String,
    ...(type === 'long' ? { wrap: true, alignVertical: 'top' as const } : {}),
  };
}

/** Excel takes no such signs in the name of a sheet, and no more than 31 characters. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, SHEET_NAME);
}
