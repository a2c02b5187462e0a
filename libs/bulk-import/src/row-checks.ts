import type { Viewer } from '#kernel/access';
import { Problems } from '#kernel/errors';
import { Clock, cleanText, shanghaiDate } from '#kernel/values';
import { Organizations, normalCreditCode, type OrganizationRecord } from '#organization';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { importsForAll } from './bulk-import.access.js';
import type { RowProblem } from './bulk-import.entity.js';
import type { ImportKind } from './bulk-import.states.js';
import { importColumns } from './import-columns.js';
import { columnsOfRow, rootOf, type RecordColumns, type RowCells } from './row-drafts.js';
import type { SourceRow, SourceTable } from './source-table.js';

/** For whom a file is read. */
export interface ImportFor {
  viewer: Viewer;
  kind: ImportKind;
  /** The organisation of rows that name none. */
  organizationId: string | null;
}

/** A row that was read: with problems it is not taken in. */
export interface CheckedRow {
  row: number;
  title: string;
  problems: RowProblem[];
  /** Made of the row itself; the same row is never taken in twice. */
  sourceKey: string;
  organizationId: string;
  columns: RecordColumns;
}

const VALUE_SHOWN = 60;

/** Checks the rows of a file; nothing is written. */
@Injectable()
export class RowChecks {
  constructor(
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  /** Checks some rows of a table. A row that repeats another's external number with other content is refused when both are among them. */
  async check(whom: ImportFor, table: SourceTable, rows: readonly SourceRow[]): Promise<CheckedRow[]> {
    const today = shanghaiDate(this.clock.now());
    const owners = await this.ownersOf(whom, table, rows);
    const keyed = new Map<string, { row: number; content: string }>();
    const checked: CheckedRow[] = [];
    for (const [index, row] of rows.entries()) {
      // A long file may not hold up everybody else's requests.
      if (index % 100 === 99) await new Promise((resolve) => setImmediate(resolve));
      checked.push(this.checkRow(whom, { table, row, today, owners, keyed }));
    }
    return checked;
  }

  private checkRow(
    { kind, viewer, organizationId }: ImportFor,
    {
      table,
      row,
      today,
      owners,
      keyed,
    }: {
      table: SourceTable;
      row: SourceRow;
      today: string;
      owners: Owners;
      keyed: Map<string, { row: number; content: string }>;
    },
  ): CheckedRow {
    const cells = cellsOf(table, row);
    const problems = new Problems();
    // A contract belongs to nobody: it names its parties.
    const ownerless = kind === 'CONTRACT';
    const owner = ownerless ? undefined : ownerOf(owners, { cells, viewer, organizationId, kind }, problems);
    const columns: Partial<RecordColumns> = row.broken
      ? {}
      : columnsOfRow(kind, cells, { today, regionCode: owner?.regionCode ?? null }, problems);
    if (row.broken)
      problems.list.splice(0, Infinity, { field: row.broken.field, code: row.broken.code, params: row.broken.params });
    // The place of a row that names none is its organisation's: unknown with it, and told already.
    if (!owner && !ownerless)
      problems.list.splice(
        0,
        Infinity,
        ...problems.list.filter(({ field, code }) => field !== 'regionCode' || code !== 'value.required'),
      );
    const external = cleanText(cells['externalKey'] ?? '');
    const content = contentOf(kind, cells);
    const sourceKey = digest([kind, owner?.id ?? '', ...(external ? ['key', external] : ['content', content])]);
    const twin = external ? keyed.get(sourceKey) : undefined;
    if (twin && twin.content !== content) problems.add('externalKey', 'import.externalKey.twice', { row: twin.row });
    if (external && !twin) keyed.set(sourceKey, { row: row.row, content });
    return {
      row: row.row,
      title: (columns.title ?? '').slice(0, 200),
      problems: problems.list.map(({ field, code, params }) => ({
        row: row.row,
        ...placeOf(kind, table, cells, rootOf(field)),
        code,
        params,
      })),
      sourceKey,
      organizationId: owner?.id ?? '',
      columns,
    };
  }

  private async ownersOf(
    { viewer, organizationId }: ImportFor,
    table: SourceTable,
    rows: readonly SourceRow[],
  ): Promise<Owners> {
    const own = importsForAll(viewer) ? organizationId : (viewer.organizationId ?? null);
    const owners: Owners = { fallback: await this.organizations.find(own), byCode: new Map() };
    const codes = new Set(rows.map((row) => codeOf(cellsOf(table, row))).filter(Boolean));
    for (const code of codes) {
      const found = await this.organizations.byCreditCode(code);
      if (found) owners.byCode.set(code, found);
    }
    return owners;
  }
}

interface Owners {
  fallback: OrganizationRecord | undefined;
  byCode: Map<string, OrganizationRecord>;
}

/** Whose record a row becomes: the organisation that it names, or the import's. */
function ownerOf(
  owners: Owners,
  { cells, viewer, kind }: { cells: RowCells; viewer: Viewer; organizationId: string | null; kind: ImportKind },
  problems: Problems,
): OrganizationRecord | undefined {
  const code = codeOf(cells);
  const owner = code ? owners.byCode.get(code) : owners.fallback;
  if (!owner)
    problems.add(
      'creditCode',
      code
        ? importsForAll(viewer)
          ? 'import.organization.unknown'
          : 'import.organization.notYours'
        : 'import.organization.missing',
    );
  else if (!importsForAll(viewer) && owner.id !== viewer.organizationId)
    problems.add('creditCode', 'import.organization.notYours');
  else if (kind !== 'DEMAND' && owner.state !== 'VERIFIED')
    problems.add('creditCode', 'import.organization.unverified');
  return owner;
}

function codeOf(cells: RowCells): string {
  return normalCreditCode(cells['creditCode'] ?? '');
}

function cellsOf({ columns }: SourceTable, { cells }: SourceRow): RowCells {
  return Object.fromEntries(columns.flatMap(({ field }, index) => (field ? [[field, cells[index] ?? '']] : [])));
}

/** What a row says, whatever the order of its columns. Whose it is stands in the key by itself. */
function contentOf(kind: ImportKind, cells: RowCells): string {
  const said = importColumns[kind].filter(({ field }) => field !== 'externalKey' && field !== 'creditCode');
  return JSON.stringify(said.map(({ field }) => cleanText(cells[field] ?? '')));
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Where a person finds it: the heading as their file writes it, or as the template does when the file has no such column. */
function placeOf(
  kind: ImportKind,
  { columns }: SourceTable,
  cells: RowCells,
  field: string | undefined,
): { column: string | null; value: string } {
  if (!field) return { column: null, value: '' };
  const header =
    columns.find((column) => column.field === field)?.header ??
    importColumns[kind].find((column) => column.field === field)?.heading;
  return {
    column: header ?? null,
    value: Array.from((cells[field] ?? '').trim())
      .slice(0, VALUE_SHOWN)
      .join(''),
  };
}
