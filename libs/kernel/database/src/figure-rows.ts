import { SHANGHAI_OFFSET } from '#kernel/values';

/** A select or a part of one, with its values. */
export interface Sql {
  sql: string;
  values: readonly unknown[];
}

/**
 * The rows behind a figure, as the feature whose tables they are offers them (`<feature>.figures.ts`). A report narrows, adds up and pages
 * them without knowing a table: figure and page are read through the same select, so that they cannot disagree.
 */
export interface FigureRows {
  /** The rows as narrow as they can be, so that an index answers: id, amount, days, and the columns by which the figure can be cut. */
  rows: Sql;
  /** What a person reads of a row `r` of a page, under the names for which the report asks, and the joins for it; both without values. */
  shown: { columns: string; joins: string };
  /** The column of the rows that comes first when it is largest. */
  largest: 'amount' | 'days';
}

/** The day in Asia/Shanghai on which a moment in UTC falls, as SQL. */
export function shanghaiDayOf(column: string): string {
  return `DATE(CONVERT_TZ(${column}, '+00:00', '${SHANGHAI_OFFSET}'))`;
}
