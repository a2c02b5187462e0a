import type { FigureRows } from '#kernel/database';
import { Clock, shanghaiDate, startOfShanghaiDay } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sourceOf, type CockpitFigure, type Cut, type SourcePeriod } from './drill.sources.js';

/** Which rows: a figure of a year, and of a month where it has months, narrowed to some keys. */
export interface Asked {
  figure: CockpitFigure;
  year: number;
  month?: number | null;
  cuts?: Partial<Record<Cut, string>>;
}

export interface Part {
  key: string;
  amount: bigint;
  count: number;
  medianDays: number | null;
}

/** What several cuts have in common. */
export interface Group {
  keys: Partial<Record<Cut, string>>;
  amount: bigint;
  count: number;
}

export interface RawRow {
  id: string;
  code: string;
  title: string | null;
  field: string | null;
  region_code: string | null;
  amount: string;
  days: string | null;
  on_day: string | null;
  contract_id: string | null;
  match_id: string | null;
  hush: number;
}

/** Reads figures and the rows behind them, always through the same select. */
@Injectable()
export class DrillRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A figure cut by a column, the largest part first. */
  async parts(asked: Asked, cut: Cut): Promise<Part[]> {
    const groups = await this.groups(asked, [cut]);
    const parts = groups.map(async ({ keys, amount, count }): Promise<Part> => {
      const key = keys[cut]!;
      return {
        key,
        amount,
        count,
        medianDays: await this.median({ ...asked, cuts: { ...asked.cuts, [cut]: key } }, count),
      };
    });
    return (await Promise.all(parts)).sort(byAmount);
  }

  /** A figure cut by several columns at once. */
  async groups(asked: Asked, cuts: readonly Cut[]): Promise<Group[]> {
    const { sql, values } = this.narrowed(asked).rows;
    const columns = cuts.map((cut) => `r.${cut}`).join(', ');
    const rows = await this.read<Record<Cut, string> & { amount: string; count: string }>(
      `SELECT ${columns}, SUM(r.amount) AS amount, COUNT(*) AS count FROM (${sql}) r GROUP BY ${columns}`,
      values,
    );
    return rows.map(({ amount, count, ...keys }) => ({ keys, amount: BigInt(amount), count: Number(count) }));
  }

  async page(asked: Asked, { offset, limit }: { offset: number; limit: number }): Promise<RawRow[]> {
    const { rows, shown, largest } = this.narrowed(asked);
    const order = `ORDER BY r.${largest} DESC, r.id DESC`;
    // Ordered and cut before anything is joined to it, and ordered again after.
    return this.read<RawRow>(
      `SELECT r.id, r.amount, r.days, ${shown.columns} FROM (SELECT r.id, r.amount, r.days FROM (${rows.sql}) r ${order} LIMIT ? OFFSET ?) r ${shown.joins} ${order}`,
      [...rows.values, limit, offset],
    );
  }

  async total(asked: Asked): Promise<Omit<Part, 'key'>> {
    const { sql, values } = this.narrowed(asked).rows;
    const [row] = await this.read<{ amount: string | null; count: string }>(
      `SELECT SUM(r.amount) AS amount, COUNT(*) AS count FROM (${sql}) r`,
      values,
    );
    const count = Number(row?.count ?? 0);
    return { amount: BigInt(row?.amount ?? 0), count, medianDays: await this.median(asked, count) };
  }

  /** The middle one of the days, or the mean of the middle two, to a tenth; null where a figure is no matter of days. */
  private async median(asked: Asked, count: number): Promise<number | null> {
    if (asked.figure !== 'STAGE_DAYS' || count === 0) return null;
    const { sql, values } = this.narrowed(asked).rows;
    const middle = await this.read<{ days: string }>(`SELECT r.days FROM (${sql}) r ORDER BY r.days LIMIT ? OFFSET ?`, [
      ...values,
      2 - (count % 2),
      Math.floor((count - 1) / 2),
    ]);
    return Math.round((middle.reduce((sum, { days }) => sum + Number(days), 0) / middle.length) * 10) / 10;
  }

  private narrowed({ figure, year, month = null, cuts = {} }: Asked): FigureRows {
    const source = sourceOf(figure, this.period(year, month));
    const given = Object.entries(cuts) as [Cut, string][];
    if (!given.length) return source;
    const sql = `SELECT narrowed.* FROM (${source.rows.sql}) narrowed WHERE ${given.map(([cut]) => `narrowed.${cut} = ?`).join(' AND ')}`;
    return { ...source, rows: { sql, values: [...source.rows.values, ...given.map(([, key]) => key)] } };
  }

  private period(year: number, month: number | null): SourcePeriod {
    const now = this.clock.now();
    return {
      year,
      month,
      from: startOfShanghaiDay(`${year}-01-01`),
      to: startOfShanghaiDay(`${year + 1}-01-01`),
      now,
      today: shanghaiDate(now),
    };
  }

  private read<T>(sql: string, values: readonly unknown[]): Promise<T[]> {
    return this.dataSource.manager.query(sql, [...values]) as Promise<T[]>;
  }
}

/** The largest part first. */
export function byAmount(a: Part, b: Part): number {
  if (a.amount !== b.amount) return a.amount > b.amount ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
