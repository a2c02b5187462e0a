import { halfWidth } from '#kernel/values';

/** A column that an import understands. */
export interface ImportColumn {
  /** The field that it fills, as the drafts call it. */
  field: string;
  /** Its heading in the template. */
  heading: string;
  english: string;
  required?: boolean;
  /** What the template's example row says. */
  example: string;
}

/** A column of the file, and what it is read as; without a field it is not used. */
export interface MappedColumn {
  header: string;
  field: string | null;
}

/** A row whose external number begins so is the template's example and is never imported. */
export const EXAMPLE_MARK = '示例';

/** The number that a row has where it comes from: with it a row is known again. First in each template, where it marks the example. */
export const externalKeyColumn: ImportColumn = {
  field: 'externalKey',
  heading: '外部编号',
  english: 'External number',
  example: `${EXAMPLE_MARK}（本行不会导入，可删去）`,
};

/** The organisation whose record a row becomes. */
export const creditCodeColumn: ImportColumn = {
  field: 'creditCode',
  heading: '单位统一社会信用代码',
  english: 'Credit code',
  example: '',
};

/** The template as it is saved: marked UTF-8, so that Excel reads the Chinese, and one example row. */
export function templateOf(columns: readonly ImportColumn[]): string {
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
  return `\uFEFF${line(columns.map(({ heading, required }) => (required ? `${heading}*` : heading)))}${line(columns.map(({ example }) => example))}`;
}

/** UTF-16 units of a heading, its mark and unit with it; a longer one is none of ours. */
const LONGEST_HEADING = 200;

/** Finds the column of a heading: as in the template, or in English, or the field's own name; marks, spaces and units do not matter. */
export function columnOf(columns: readonly ImportColumn[], heading: string): ImportColumn | undefined {
  const wanted = heading.length <= LONGEST_HEADING ? bare(heading) : '';
  return wanted ? namesOf(columns).get(wanted) : undefined;
}

const namesByColumns = new WeakMap<readonly ImportColumn[], Map<string, ImportColumn>>();

function namesOf(columns: readonly ImportColumn[]): Map<string, ImportColumn> {
  let names = namesByColumns.get(columns);
  if (!names) {
    const all = columns.flatMap((column) =>
      [column.heading, column.english, column.field].map((name) => [bare(name), column] as const),
    );
    // The first column of a name has it.
    names = new Map(all.reverse());
    namesByColumns.set(columns, names);
  }
  return names;
}

function bare(heading: string): string {
  return halfWidth(heading)
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s*:"']/g, '');
}
