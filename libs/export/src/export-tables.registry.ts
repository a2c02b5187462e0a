import type { Viewer } from '#kernel/access';
import { isValueOf, valuesOf } from '#kernel/values';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ExportKind, type ExportDefinition } from './export.kinds.js';
import type { CellValue, TableColumn } from './table.js';
import type { Closing } from './table.writer.js';

/** A part of a table on its way. */
export interface ExportPortion {
  rows: CellValue[][];
  /** How many records are through, and how many there are. */
  done: number;
  total: number;
}

/** One file's content: it keeps what the file adds up to. */
export interface ExportSource {
  columns: readonly TableColumn[];
  /** What this viewer may see, page by page. */
  portions(): AsyncGenerator<ExportPortion>;
  /** What stands at the end, once all are through. */
  closing?(): Promise<Closing>;
}

/**
 * Begins a file for this viewer, from the very service that answers the viewer's pages, so that a file never holds more than the screen would
 * show. `year` is null for everything.
 */
export type OpenExport = (viewer: Viewer, year: number | null) => ExportSource;

export interface ExportTable extends ExportDefinition {
  open: OpenExport;
}

/**
 * The registry of tables. Register in a provider's constructor, in the feature's module of services: the API offers the tables, the worker
 * opens them.
 */
@Injectable()
export class ExportTables implements OnApplicationBootstrap {
  private readonly tables = new Map<string, ExportTable>();

  /** @throws Error for a table that another provider opens already, or that `defineExport` does not know */
  register(definition: ExportDefinition, open: OpenExport): void {
    const { kind } = definition;
    if (!isValueOf(ExportKind, kind)) throw new Error(`the export "${kind}" is not declared: see defineExport`);
    if (this.tables.has(kind)) throw new Error(`the export "${kind}" is registered twice`);
    this.tables.set(kind, { ...definition, open });
  }

  /** @throws Error when a declared table has no provider: it would stand in the schema and nobody could take it out */
  onApplicationBootstrap(): void {
    const missing = valuesOf(ExportKind).filter((kind) => !this.tables.has(kind));
    if (missing.length) throw new Error(`declared as exports, but opened by no provider: ${missing.join(', ')}`);
  }

  /** What somebody of these roles may take out, in the order of the page. */
  of(viewer: Pick<Viewer, 'roles'>): ExportTable[] {
    return [...this.tables.values()]
      .filter(({ allowed }) => allowed.some((role) => viewer.roles.includes(role)))
      .sort((left, right) => left.order - right.order);
  }

  allows(viewer: Pick<Viewer, 'roles'>, kind: ExportKind): boolean {
    return this.of(viewer).some((table) => table.kind === kind);
  }

  /** @throws Error for a kind that no feature brings */
  get(kind: ExportKind): ExportTable {
    const table = this.tables.get(kind);
    if (!table) throw new Error(`no feature brings the export "${kind}"`);
    return table;
  }
}
