import type { FileHandle } from 'node:fs/promises';
import type { ExportFormat } from './export.states.js';
import { csvHead, csvLines, type CellValue, type Table, type TableColumn } from './table.js';
import { WORKBOOK_ROWS, xlsxOf } from './xlsx.js';

/** What stands at a table's end: a workbook has a sheet for it; a plain file, which has one table, has lines under it. */
export interface Closing {
  sheet: Table;
  lines: readonly (readonly CellValue[])[];
}

/** Takes a table part by part. */
export interface TableWriter {
  /** @throws TooLong when a workbook would have more rows than one is made of. */
  rows(rows: readonly (readonly CellValue[])[]): Promise<void>;
  end(closing?: Closing): Promise<void>;
}

/** The table has more rows than a workbook is made of. */
export class TooLong extends Error {}

/** Begins a table in an empty file. */
export async function beginTable(
  file: FileHandle,
  format: ExportFormat,
  { name, columns }: Pick<Table, 'name' | 'columns'>,
  limit = WORKBOOK_ROWS,
): Promise<TableWriter> {
  return format === 'CSV' ? beginCsv(file, columns) : beginXlsx(file, { name, columns }, limit);
}

/** However long it is, only the part that is under way is in memory. */
async function beginCsv(file: FileHandle, columns: readonly TableColumn[]): Promise<TableWriter> {
  await file.appendFile(csvHead(columns));
  const rows: TableWriter['rows'] = (part) => file.appendFile(csvLines(columns, part));
  return { rows, end: async (closing) => (closing ? rows(closing.lines) : undefined) };
}

function beginXlsx(file: FileHandle, head: Pick<Table, 'name' | 'columns'>, limit: number): TableWriter {
  const all: (readonly CellValue[])[] = [];
  return {
    async rows(part) {
      if (all.length + part.length > limit) throw new TooLong();
      for (const row of part) all.push(row);
    },
    end: async (closing) =>
      file.appendFile(await xlsxOf([{ ...head, rows: all }, ...(closing ? [closing.sheet] : [])])),
  };
}
