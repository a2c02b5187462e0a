import { Injectable } from '@nestjs/common';
import {
  MoreThan,
  type DataSource,
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsSelect,
  type FindOptionsWhere,
} from 'typeorm';

/** The event that says that records were marked. */

export interface SearchDocument {
  /** The record's id. */
  id: string;
  [field: string]: unknown;
}

/** Where the documents of one kind of record for one index come from. */
export interface DocumentSource {
  /** The index, without prefix. */
  readonly index: string;
  readonly kind: string;
  /** The documents as the records are now; null or absent means that there is none to find. */
  load(ids: string[]): Promise<ReadonlyMap<string, SearchDocument | null>>;
  /** All records that may have one, in pages of at most 1,000. */
  ids(): AsyncIterable<string[]>;
  /** How many documents `load` would give for all of them: with this the index is compared. */
  count(): Promise<number>;
}

/** A kind may feed several indexes, and an index may be fed by several kinds. */
@Injectable()
export class DocumentSources {
  private readonly sources: DocumentSource[] = [];

  /** @throws Error when the kind feeds this index already: a mistake of the program. */
  register(source: DocumentSource): void {
    if (this.sources.some(({ index, kind }) => index === source.index && kind === source.kind)) {
      throw new Error(`two sources of "${source.kind}" for index "${source.index}"`);
    }
    this.sources.push(source);
  }

  ofKind(kind: string): DocumentSource[] {
    return this.sources.filter((source) => source.kind === kind);
  }

  ofIndex(index: string): DocumentSource[] {
    return this.sources.filter((source) => source.index === index);
  }

  kinds(): string[] {
    return [...new Set(this.sources.map(({ kind }) => kind))].sort();
  }

  /** How many documents the sources of an index would give. */
  async count(index: string): Promise<number> {
    const counts = await Promise.all(this.ofIndex(index).map((source) => source.count()));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** The indexes that a kind feeds; all indexes without one. */
  indexes(kind?: string): string[] {
    return [
      ...new Set(this.sources.filter((source) => kind === undefined || source.kind === kind).map(({ index }) => index)),
    ];
  }
}

const PAGE = 1_000;

/** The ids of an entity's rows, page by page, in the order of ids: what is added meanwhile is marked dirty by whoever adds it. */
export async function* idPages<Row extends { id: string }>(
  dataSource: DataSource,
  entity: EntityTarget<Row>,
  where: FindOptionsWhere<Row> = {},
): AsyncGenerator<string[]> {
  for (let last = ''; ;) {
    const rows = await dataSource.getRepository(entity).find({
      select: { id: true } as FindOptionsSelect<Row>,
      where: { ...where, id: MoreThan(last) } as FindOptionsWhere<Row>,
      order: { id: 'ASC' } as FindOptionsOrder<Row>,
      take: PAGE,
    });
    if (rows.length > 0) yield rows.map(({ id }) => id);
    if (rows.length < PAGE) return;
    last = rows.at(-1)!.id;
  }
}
