import {
  achievementColumnsOf,
  achievementReadiness,
  type AchievementDraft,
  type AchievementRecord,
} from '#achievement';
import { demandColumnsOf, type DemandDraft } from '#demand';
import { Problems, type Sentence } from '#kernel/errors';
import { fieldLabels, modeLabels, type CooperationMode, type Secrecy } from '#taxonomy';
import type { ImportKind } from './bulk-import.states.js';
import { indicatorOf, ipRightOf } from './cell-tables.js';
import { dayOf, entriesOf, itemsOf, optionOf, trlOf, yesOrNo, yuanOf } from './cells.js';
import { contractRow, type ContractRow } from './contract-rows.js';
import { regionCodeOf } from './places.js';

/** The cells of a row by field; a field without a column is absent. */
export type RowCells = Readonly<Record<string, string>>;

/** Columns of the record that a row becomes; which record it is, the kind says. */
export type RecordColumns = DemandColumns | AchievementColumns | ContractRow;
export type DemandColumns = ReturnType<typeof demandColumnsOf>;
export type AchievementColumns = ReturnType<typeof achievementColumnsOf>;

const secrecyLabels: Readonly<Record<Secrecy, Sentence>> = {
  PUBLIC: { zh: '公开', en: 'Public' },
  MASKED: { zh: '脱敏', en: 'Masked' },
  INVITED: { zh: '定向', en: 'Invited' },
};

/**
 * Reads a row and checks it by the very rules of the forms.
 * @param today Shanghai calendar day
 * @param regionCode where the organisation is: the place of a row that names none.
 */
export function columnsOfRow(
  kind: ImportKind,
  cells: RowCells,
  { today, regionCode }: { today: string; regionCode: string | null },
  problems: Problems,
): RecordColumns {
  const read = new CellReader(cells, problems);
  if (kind === 'CONTRACT') return contractRow(read, today, problems);
  if (kind === 'PAPER') return paperColumns(read, today, regionCode, problems);
  return kind === 'DEMAND'
    ? demandColumns(read, today, regionCode, problems)
    : achievementColumns(read, today, regionCode, problems);
}

function demandColumns(read: CellReader, today: string, regionCode: string | null, problems: Problems): RecordColumns {
  const draft: DemandDraft = {
    ...read.texts(
      'title',
      'situation',
      'wantedResult',
      'constraints',
      'publicTitle',
      'publicSituation',
      'publicWantedResult',
      'publicConstraints',
    ),
    ...read.sums('budgetMin', 'budgetMax'),
    indicators: read.indicators(),
    deadline: read.day('deadline'),
    requiredTrl: read.trl('requiredTrl'),
    modes: read.modes(),
    field: read.option('field', fieldLabels),
    regionCode: read.region() ?? regionCode,
    secrecy: read.option('secrecy', secrecyLabels) ?? undefined,
    noStateSecrets: read.yes('noStateSecrets'),
  };
  read.require('title', 'situation');
  return demandColumnsOf(draft, today, problems);
}

function achievementColumns(
  read: CellReader,
  today: string,
  regionCode: string | null,
  problems: Problems,
): RecordColumns {
  const draft: AchievementDraft = {
    ...read.texts('title', 'abstract', 'problemSolved', 'trlEvidence', 'team'),
    ...read.sums('priceMin', 'priceMax'),
    indicators: read.indicators(),
    ip: read.entries('ip', ipRightOf, 'import.ip'),
    trl: read.trl('trl'),
    modes: read.modes(),
    field: read.option('field', fieldLabels),
    regionCode: read.region() ?? regionCode,
    validUntil: read.day('validUntil'),
    keywords: read.list('keywords'),
  };
  const columns = achievementColumnsOf(draft, today, problems);
  // Nobody looks at it between import and listing, so a row must hold all that a review would ask for.
  for (const { field, code, params } of achievementReadiness(columns as AchievementRecord).list) {
    if (!problems.list.some((known) => rootOf(known.field) === rootOf(field))) problems.add(field, code, params);
  }
  return columns;
}

function paperColumns(read: CellReader, today: string, regionCode: string | null, problems: Problems): RecordColumns {
  read.require('title', 'abstract');
  const keywords = [...read.list('keywords'), ...read.list('discipline')];
  return achievementColumnsOf(
    { ...read.texts('title', 'abstract'), keywords: keywords.slice(0, 20), regionCode },
    today,
    problems,
  );
}

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
    private readonly problems: Problems,
  ) {}

  private cell(field: string): string {
    return (this.cells[field] ?? '').trim();
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

  option<Value extends string>(field: string, labels: Readonly<Record<Value, Sentence>>): Value | null {
    return this.value(field, (cell) => optionOf(labels, cell), 'import.option', { options: optionsOf(labels) }) ?? null;
  }

  modes(): CooperationMode[] {
    return this.list('modes').flatMap((item) => {
      const mode = optionOf(modeLabels, item);
      if (!mode) this.problems.add('modes', 'import.option', { value: item, options: optionsOf(modeLabels) });
      return mode ?? [];
    });
  }

  indicators() {
    return this.entries('indicators', indicatorOf, 'import.indicator');
  }

  entries<Item>(field: string, read: (entry: string) => Item | undefined, code: string): Item[] {
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
    code: string,
    params: Record<string, string> = {},
  ): Value | undefined {
    const cell = this.cell(field);
    if (!cell) return undefined;
    const value = read(cell);
    if (value === undefined) this.problems.add(field, code, { value: cell.slice(0, 60), ...params });
    return value;
  }
}

function optionsOf(labels: Readonly<Record<string, Sentence>>): string {
  return Object.values(labels)
    .map(({ zh }) => zh)
    .join('、');
}
