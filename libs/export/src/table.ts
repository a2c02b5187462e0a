import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';

/** What a column holds: it decides how a cell is written, never what it looks like by chance. */
export type ColumnType = 'text' | 'yuan' | 'number' | 'day' | 'time';

export interface TableColumn {
  title: string;
  type: ColumnType;
  /** In characters. */
  width?: number;
}

/** A cell: sums as decimal text in yuan, days as YYYY-MM-DD, times as they are. */
export type CellValue = string | number | Date | null;

export interface Table {
  name: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly CellValue[])[];
}

const FORMATS: Readonly<Partial<Record<ColumnType, string>>> = { yuan: '#,##0.00', day: 'yyyy-mm-dd', time: 'yyyy-mm-dd hh:mm' };
const EIGHT_HOURS = 8 * 3_600_000;

/** A workbook whose sums are numbers and whose days are days: it can be added up and sorted as it is. Times are those of Shanghai. */
export function xlsxOf({ name, columns, rows }: Table): Promise<Buffer> {
  const head: Cell[] = columns.map(({ title }) => ({ value: title, fontWeight: 'bold', backgroundColor: '#f3f4f6' }));
  const body: SheetData = rows.map((row) => row.map((value, at) => typed(value, columns[at]!.type)));
  return writeXlsxFile([head, ...body], { sheet: name, stickyRowsCount: 1, columns: columns.map(({ width = 14 }) => ({ width })) }).toBuffer();
}

function typed(value: CellValue, type: ColumnType): Cell {
  if (value === null || value === '') return null;
  const format = FORMATS[type];
  if (type === 'yuan' || type === 'number') return { value: Number(value), type: Number, ...(format ? { format } : {}) };
  if (type === 'day') return { value: new Date(`${String(value)}T00:00:00Z`), type: Date, format };
  if (type === 'time') return { value: new Date((value as Date).getTime() + EIGHT_HOURS), type: Date, format };
  return { value: String(value), type: String };
}

/** A spreadsheet runs what begins like this as a formula; an apostrophe before it makes it text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** CSV as a spreadsheet in China opens it: UTF-8 with a mark at the beginning, quoted where needed, nothing that runs. */
export function csvOf({ columns, rows }: Table): Buffer {
  const lines = [columns.map(({ title }) => quoted(title)), ...rows.map((row) => row.map((value, at) => plain(value, columns[at]!.type)))];
  return Buffer.from(`\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`, 'utf8');
}

function plain(value: CellValue, type: ColumnType): string {
  if (value === null) return '';
  if (value instanceof Date) return new Date(value.getTime() + EIGHT_HOURS).toISOString().slice(0, 16).replace('T', ' ');
  if (type !== 'text') return String(value);
  const text = String(value);
  return quoted(FORMULA.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
