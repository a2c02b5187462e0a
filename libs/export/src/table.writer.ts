import type { FileHandle } from 'node:fs/promises';
import type { ExportFormat } from './export.states.js';
import { csvHead, csvLines, type CellValue, type Table, type TableColumn } from './table.js';
import { XlsxWriter } from './xlsx.js';

/** What stands at a table's end: a workbook has a sheet for it; a plain file, which has one table, has lines under it. */
export interface Closing {
  sheet: Table;
  lines: readonly (readonly CellValue[])[];
}

/** Takes a table part by part: a whole ledger is never in memory. */
export interface TableWriter {
  rows(rows: readonly (readonly CellValue[])[]): Promise<void>;
  end(closing?: Closing): Promise<void>;
}

/** Begins a table in an empty file. */
export async function beginTable(file: FileHandle, format: ExportFormat, { name, columns }: Pick<Table, 'name' | 'columns'>): Promise<TableWriter> {
  return format === 'CSV' ? beginCsv(file, columns) : beginXlsx(file, name, columns);
}

async function beginCsv(file: FileHandle, columns: readonly TableColumn[]): Promise<TableWriter> {
  await file.appendFile(csvHead(columns));
  const rows: TableWriter['rows'] = (part) => file.appendFile(csvLines(columns, part));
  return { rows, end: async (closing) => (closing ? rows(closing.lines) : undefined) };
}

async function beginXlsx(file: FileHandle, name: string, columns: readonly TableColumn[]): Promise<TableWriter> {
  const book = new XlsxWriter(file);
  await book.begin(name, columns);
  return { rows: (part) => book.rows(part), end: (closing) => book.end(closing ? [closing.sheet] : []) };
}
