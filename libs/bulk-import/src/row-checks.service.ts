import type { Viewer } from '#kernel/access';
import { Problems } from '#kernel/errors';
import { Clock, cleanText, shanghaiDate } from '#kernel/values';
import { OrganizationFacade, normalCreditCode, type OrganizationRecord } from '#organization';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { importsForAll } from './bulk-import.access.js';
import type { RowProblem } from './bulk-import.entity.js';
import { CellReader, rootOf, type RowCells } from './cells/cell-reader.js';
import type { ImportKindDefinition, RowOrigin } from './import-kind.js';
import { ImportKinds } from './import-kinds.registry.js';
import type { ImportColumn } from './source/columns.js';
import type { SourceRow, SourceTable } from './source/source-table.js';

/** For whom a file is read. */
export interface ImportFor {
  viewer: Viewer;
  kind: string;
  /** The organisation of rows that name none. */
  organizationId: string | null;
}

/** A row that was read: with problems it is not taken in. */
export interface CheckedRow extends RowOrigin {
  row: number;
  title: string;
  problems: RowProblem[];
  /** What its kind makes of it; undefined for a row that could not be read at all. */
  draft: unknown;
}

const VALUE_SHOWN = 60;

/** Checks the rows of a file; nothing is written. */
@Injectable()
export class RowChecks {
  constructor(
    private readonly organizations: OrganizationFacade,
    private readonly clock: Clock,
    private readonly kinds: ImportKinds,
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
    { kind, viewer }: ImportFor,
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
    const plug = this.kinds.get(kind);
    const cells = cellsOf(table, row);
    const problems = new Problems();
    const owner = plug.ownerless ? undefined : ownerOf(owners, { cells, viewer, plug }, problems);
    const read = row.broken
      ? undefined
      : plug.read(new CellReader(cells, problems), { today, regionCode: owner?.regionCode ?? null });
    if (row.broken)
      problems.list.splice(0, Infinity, { field: row.broken.field, code: row.broken.code, params: row.broken.params });
    // The place of a row that names none is its organisation's: unknown with it, and told already.
    if (!owner && !plug.ownerless)
      problems.list.splice(
        0,
        Infinity,
        ...problems.list.filter(({ field, code }) => field !== 'regionCode' || code !== 'value.required'),
      );
    const external = cleanText(cells['externalKey'] ?? '');
    const content = contentOf(plug.columns, cells);
    const sourceKey = digest([kind, owner?.id ?? '', ...(external ? ['key', external] : ['content', content])]);
    const twin = external ? keyed.get(sourceKey) : undefined;
    if (twin && twin.content !== content) problems.add('externalKey', 'import.externalKey.twice', { row: twin.row });
    if (external && !twin) keyed.set(sourceKey, { row: row.row, content });
    return {
      row: row.row,
      title: (read?.title ?? '').slice(0, 200),
      problems: problems.list.map(({ field, code, params }) => ({
        row: row.row,
        ...placeOf(plug.columns, table, cells, rootOf(field)),
        code,
        params,
      })),
      sourceKey,
      organizationId: owner?.id ?? '',
      draft: read?.draft,
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
  { cells, viewer, plug }: { cells: RowCells; viewer: Viewer; plug: ImportKindDefinition },
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
  else {
    const refusal = plug.ownerRefusal?.(owner);
    if (refusal) problems.add('creditCode', refusal);
  }
  return owner;
}

function codeOf(cells: RowCells): string {
  return normalCreditCode(cells['creditCode'] ?? '');
}

function cellsOf({ columns }: SourceTable, { cells }: SourceRow): RowCells {
  return Object.fromEntries(columns.flatMap(({ field }, index) => (field ? [[field, cells[index] ?? '']] : [])));
}

/** What a row says, whatever the order of its columns. Whose it is stands in the key by itself. */
function contentOf(columns: readonly ImportColumn[], cells: RowCells): string {
  const said = columns.filter(({ field }) => field !== 'externalKey' && field !== 'creditCode');
  return JSON.stringify(said.map(({ field }) => cleanText(cells[field] ?? '')));
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Where a person finds it: the heading as their file writes it, or as the template does when the file has no such column. */
function placeOf(
  known: readonly ImportColumn[],
  { columns }: SourceTable,
  cells: RowCells,
  field: string | undefined,
): { column: string | null; value: string } {
  if (!field) return { column: null, value: '' };
  const header =
    columns.find((column) => column.field === field)?.header ?? known.find((column) => column.field === field)?.heading;
  return {
    column: header ?? null,
    value: Array.from((cells[field] ?? '').trim())
      .slice(0, VALUE_SHOWN)
      .join(''),
  };
}
