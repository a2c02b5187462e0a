import { type CodeTaking, type ProblemItem, type Problems } from '#kernel/errors';
import { valueCalled, wordsOf, type EnumWords } from '#kernel/values';
import { CooperationMode } from '#taxonomy';
import { dayOf, entriesOf, itemsOf, trlOf, yesOrNo, yuanOf } from './cells.js';
import { indicatorOf } from './indicator.cell.js';
import { regionCodeOf } from './places.js';

/** The cells of a row by field; a field without a column is absent. */
export type RowCells = Readonly<Record<string, string>>;

/** The column that a problem is about: `indicators.2.value` is about `indicators`. */
export function rootOf(field: string | undefined): string | undefined {
  return field?.split('.')[0];
}

/** More than any list of a record may hold. */
const MOST_ENTRIES = 100;

/** Reads cells, and notes at the cell what cannot be read. */
export class CellReader {
  constructor(
    private readonly cells: RowCells,
    /** What is wrong with the row so far; rules that check what was read add to it. */
    readonly problems: Problems,
  ) {}

  private cell(field: string): string {
    return (this.cells[field] ?? '').trim();
  }

  /** Notes a problem of a column that has none yet: a cell that cannot be read is not also missing. */
  addOnce(problem: ProblemItem): void {
    const told = this.problems.list.some((known) => rootOf(known.field) === rootOf(problem.field));
    if (!told) this.problems.list.push(problem);
  }

  require(...fields: readonly string[]): void {
    for (const field of fields) if (!this.cell(field)) this.problems.add(field, 'value.required');
  }

  texts<Name extends string>(...fields: readonly Name[]): Record<Name, string> {
    return Object.fromEntries(fields.map((field) => [field, this.cell(field)])) as Record<Name, string>;
  }

  sums<Name extends string>(...fields: readonly Name[]): Record<Name, string> {
    return Object.fromEntries(fields.map((field) => [field, yuanOf(this.cell(field))])) as Record<Name, string>;
  }

  day(field: string): string {
    return dayOf(this.cell(field));
  }

  list(field: string): string[] {
    const items = itemsOf(this.cell(field));
    return items.length > MOST_ENTRIES ? this.tooMany(field) : items;
  }

  trl(field: string): number | null {
    return this.value(field, trlOf, 'import.trl') ?? null;
  }

  yes(field: string): boolean {
    return this.value(field, yesOrNo, 'import.yesNo') ?? false;
  }

  region(field = 'regionCode'): string | undefined {
    return this.value(field, regionCodeOf, 'import.region');
  }

  /** @param words of an enum (`wordsOf`), or of a list of codes */
  option<Value extends string>(field: string, words: Readonly<Record<Value, EnumWords>>): Value | null {
    return (
      this.value(field, (cell) => valueCalled(words, cell), 'import.option', { options: optionsOf(words) }) ?? null
    );
  }

  modes(): CooperationMode[] {
    const known = wordsOf(CooperationMode);
    return this.list('modes').flatMap((item) => {
      const mode = valueCalled(known, item);
      if (!mode) this.problems.add('modes', 'import.option', { value: item, options: optionsOf(known) });
      return mode ?? [];
    });
  }

  indicators() {
    return this.entries('indicators', indicatorOf, 'import.indicator');
  }

  entries<Item>(field: string, read: (entry: string) => Item | undefined, code: CodeTaking<'value'>): Item[] {
    const given = entriesOf(this.cell(field));
    if (given.length > MOST_ENTRIES) return this.tooMany(field);
    return given.flatMap((entry) => {
      const item = read(entry);
      if (item === undefined) this.problems.add(field, code, { value: entry.slice(0, 60) });
      return item ?? [];
    });
  }

  /** Told once for the cell, not once for each of ten thousand items. */
  private tooMany(field: string): never[] {
    this.problems.add(field, 'value.tooMany', { max: MOST_ENTRIES });
    return [];
  }

  private value<Value>(
    field: string,
    read: (cell: string) => Value | undefined,
    code: CodeTaking<'value' | 'options'>,
    params: { options?: string } = {},
  ): Value | undefined {
    const cell = this.cell(field);
    if (!cell) return undefined;
    const value = read(cell);
    if (value === undefined) this.problems.list.push({ field, code, params: { value: cell.slice(0, 60), ...params } });
    return value;
  }
}

function optionsOf(words: Readonly<Record<string, EnumWords>>): string {
  return Object.values(words)
    .map(({ zh }) => zh)
    .join('、');
}
