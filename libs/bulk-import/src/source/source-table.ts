import { UserError, type MessageCode, type ParamsArgument, type PlainCode } from '#kernel/errors';
import { firstOfLine } from '#kernel/values';
import { CsvError, parse } from 'csv-parse/sync';
import { EXAMPLE_MARK, columnOf, type ImportColumn, type MappedColumn } from './columns.js';
import { decodeText } from './source-text.js';

export const MAX_ROWS = 5_000;
export const MAX_MEGABYTES = 10;
export const MAX_COLUMNS = 200;
/** UTF-16 units: what a cell of a spreadsheet can hold. */
export const LONGEST_CELL = 32_767;
const CUT_CELL = 100;
/** Records that are read, empty ones among them. */
const MAX_RECORDS = 2 * MAX_ROWS;
const HEADER_SHOWN = 100;
/** So much of a file is looked at for the mark between its columns. */
const FIRST_LINE = 20_000;

/** One row as it stands in the file. */
export interface SourceRow {
  /** As the spreadsheet counts it: the headings are row 1. For JSON Lines the line. */
  row: number;
  cells: string[];
  /** What is wrong with the row as a whole. */
  broken?: { code: MessageCode; params?: Record<string, number>; field?: string };
}

/** A file as read, before anything is known of its content. */
export interface SourceTable {
  encoding: string;
  columns: MappedColumn[];
  rows: SourceRow[];
}

/** How a kind of file is written. */
export interface SourceKind {
  /** CSV under headings, or JSON Lines whose keys are the headings. */
  format: 'CSV' | 'JSON_LINES';
  /** A row without an external number is known again by its cells in this order: who changes it imports such rows anew. */
  columns: readonly ImportColumn[];
  /** Code of the sentence that refuses what is plainly another file: the headings of another kind, or no JSON Lines at all. */
  wrongFile: PlainCode;
}

/**
 * Reads a file.
 * @param all every kind there is, to know a file that is another kind's
 * @throws UserError BAD_INPUT, with a sentence that says what to do, when it cannot be read as a table of this kind.
 */
export function readSource(kind: SourceKind, bytes: Buffer, all: readonly SourceKind[]): SourceTable {
  if (bytes.length > MAX_MEGABYTES * 1024 * 1024) refuse('import.file.tooLarge', { max: MAX_MEGABYTES });
  const { text, encoding } = decodeText(bytes);
  const table =
    kind.format === 'JSON_LINES'
      ? readLines(kind, text)
      : readCsv(
          kind,
          text,
          all.filter(({ format }) => format === 'CSV'),
        );
  if (table.rows.length === 0) refuse('import.empty');
  if (table.rows.length > MAX_ROWS) refuse('import.tooManyRows', { max: MAX_ROWS, rows: table.rows.length });
  return { ...table, encoding };
}

type Table = Omit<SourceTable, 'encoding'>;

function readCsv(kind: SourceKind, text: string, all: readonly SourceKind[]): Table {
  if (text.trimStart().startsWith('{')) refuse('import.file.csv');
  refuseOtherDelimiter(text, all);
  const [headings, ...records] = recordsOf(text);
  if (headings && headings.length > MAX_COLUMNS)
    refuse('import.tooManyColumns', { max: MAX_COLUMNS, columns: headings.length });
  const columns = (headings ?? []).map((header) => ({
    header: firstOfLine(header, HEADER_SHOWN),
    field: columnOf(kind.columns, header)?.field ?? null,
  }));
  refuseHeadings(kind, columns, all);
  const keyAt = columns.findIndex(({ field }) => field === 'externalKey');
  const rows = records.flatMap((cells, index): SourceRow[] => {
    if (cells.every((cell) => cell.trim() === '') || (cells[keyAt] ?? '').trim().startsWith(EXAMPLE_MARK)) return [];
    const extra = cells.slice(columns.length).filter((cell) => cell.trim() !== '').length;
    const row = bounded({ row: index + 2, cells: columns.map((_, column) => cells[column] ?? '') }, columns);
    return [extra > 0 ? { ...row, broken: { code: 'import.row.cells', params: { extra } } } : row];
  });
  return { columns, rows };
}

/** A cell longer than any cell is cut before anybody looks into it, and said once, in place of whatever else is wrong with its row. */
function bounded(row: SourceRow, columns: readonly MappedColumn[]): SourceRow {
  const at = row.cells.findIndex((cell) => cell.length > LONGEST_CELL);
  if (at < 0) return row;
  const broken: SourceRow['broken'] = {
    code: 'value.tooLong',
    params: { max: LONGEST_CELL, length: row.cells[at]!.length },
    ...(columns[at]!.field ? { field: columns[at]!.field } : {}),
  };
  return {
    ...row,
    cells: row.cells.map((cell) => (cell.length > LONGEST_CELL ? cell.slice(0, CUT_CELL) : cell)),
    broken,
  };
}

function recordsOf(text: string): string[][] {
  try {
    // One more than is taken, so that a file that goes on is refused and never cut; empty rows are among them.
    const records: string[][] = parse(text, {
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      to: MAX_RECORDS + 1,
    });
    if (records.length > MAX_RECORDS) refuse('import.tooManyRows', { max: MAX_ROWS, rows: linesOf(text) });
    return records;
  } catch (error) {
    if (error instanceof CsvError) refuse('import.quotes', { line: Number((error as { lines?: number }).lines ?? 1) });
    throw error;
  }
}

function linesOf(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

const OTHER_DELIMITERS = [
  ['\t', 'tab'],
  [';', 'semicolon'],
  ['，', 'fullWidth'],
  ['|', 'bar'],
] as const;

/** A first row that only makes sense with another delimiter says which. */
function refuseOtherDelimiter(text: string, all: readonly SourceKind[]): void {
  const first = /^[^\r\n]*/.exec(text.slice(0, FIRST_LINE))![0];
  const known = (delimiter: string) =>
    first.split(delimiter).filter((heading) => all.some(({ columns }) => columnOf(columns, heading))).length;
  const now = known(',');
  const other = OTHER_DELIMITERS.find(([delimiter]) => known(delimiter) > Math.max(1, now));
  if (other) refuse(`import.delimiter.${other[1]}`);
}

function refuseHeadings(kind: SourceKind, columns: readonly MappedColumn[], all: readonly SourceKind[]): void {
  const seen = new Set<string>();
  for (const { header, field } of columns) {
    if (field && seen.has(field)) refuse('import.heading.twice', { column: header });
    if (field) seen.add(field);
  }
  const missing = kind.columns.filter(({ field, required }) => required && !seen.has(field));
  if (missing.length && isOtherKind(kind, columns, all)) refuse(kind.wrongFile);
  if (missing.length) refuse('import.headings', { columns: missing.map(({ heading }) => heading).join('、') });
}

/** A file of the other kind has all that the other kind needs. */
function isOtherKind(kind: SourceKind, columns: readonly MappedColumn[], all: readonly SourceKind[]): boolean {
  return all.some(
    (other) =>
      other.columns !== kind.columns &&
      other.columns.every(
        ({ field, required }) =>
          !required || columns.some(({ header }) => columnOf(other.columns, header)?.field === field),
      ),
  );
}

const LIST_MARK = '\n';
const LIST_DEPTH = 3;

function readLines(kind: SourceKind, text: string): Table {
  const columns = kind.columns.map(({ heading, field }) => ({ header: heading, field }));
  const rows = text.split('\n').flatMap((line, index): SourceRow[] => {
    if (line.trim() === '') return [];
    const value = parsed(line);
    if (!value) return [{ row: index + 1, cells: columns.map(() => ''), broken: { code: 'import.row.json' } }];
    return [bounded({ row: index + 1, cells: columns.map(({ header }) => cellOf(value[header])) }, columns)];
  });
  if (rows.length > 0 && rows.every(({ broken }) => broken)) refuse(kind.wrongFile);
  return { columns, rows };
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function cellOf(value: unknown): string {
  // Lists within lists are opened a few deep and no deeper: a line can nest them without end.
  if (Array.isArray(value)) return value.flat(LIST_DEPTH).map(textOf).join(LIST_MARK);
  return textOf(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function refuse<Code extends MessageCode>(code: Code, ...params: ParamsArgument<Code>): never {
  throw UserError.bad('attachmentId', code, ...params);
}
