import type { Locale, Sentence } from '#kernel/errors';
import { shanghaiTime } from '#kernel/values';

/** What a column holds: it decides how a cell is written, never what it looks like by chance. Long text is wrapped. */
export type ColumnType = 'text' | 'long' | 'yuan' | 'number' | 'day' | 'time';

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

/** A spreadsheet runs what begins like this as a formula; an apostrophe before it makes it text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** CSV as a spreadsheet in China opens it: UTF-8 with a mark at the beginning, quoted where needed, nothing that runs. */
export function csvOf({ columns, rows }: Table): Buffer {
  return Buffer.from(`${csvHead(columns)}${csvLines(columns, rows)}`, 'utf8');
}

/** The mark and the headings. */
export function csvHead(columns: readonly TableColumn[]): string {
  return `\uFEFF${columns.map(({ title }) => quoted(title)).join(',')}\r\n`;
}

export function csvLines(columns: readonly TableColumn[], rows: Table['rows']): string {
  return rows.map((row) => `${row.map((value, at) => plain(value, columns[at]!.type)).join(',')}\r\n`).join('');
}

function plain(value: CellValue, type: ColumnType): string {
  if (value === null) return '';
  if (value instanceof Date) return shanghaiTime(value);
  if (type !== 'text' && type !== 'long') return String(value);
  const text = String(value);
  return quoted(FORMULA.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

type Heading = readonly [zh: string, en: string, type?: ColumnType, width?: number];

/** Columns in both languages. */
export function tableColumns(headings: readonly Heading[]): (locale: Locale) => TableColumn[] {
  return (locale) =>
    headings.map(([zh, en, type = 'text', width]) => ({
      title: ({ zh, en } satisfies Sentence)[locale],
      type,
      ...(width ? { width } : {}),
    }));
}
