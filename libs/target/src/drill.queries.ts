import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PATH, STAGE_DAYS } from '../../match/src/index.js';
import { Clock, shanghaiDate, startOfShanghaiDay } from '../../kernel/values/src/index.js';
import { sourceOf, type CockpitFigure, type Cut, type Source, type SourcePeriod } from './drill.sources.js';

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
export class DrillQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A figure cut by a column, the largest part first. */
  async parts(asked: Asked, cut: Cut): Promise<Part[]> {
    const { sql, values } = this.narrowed(asked);
    const rows = await this.read<{ name: string; amount: string; count: string }>(
      `SELECT r.${cut} AS name, SUM(r.amount) AS amount, COUNT(*) AS count FROM (${sql}) r GROUP BY r.${cut} ORDER BY SUM(r.amount) DESC, r.${cut}`,
      values,
    );
    const medians = asked.figure === 'STAGE_DAYS' ? await this.medians(asked, cut) : new Map<string, number>();
    return rows.map(({ name, amount, count }) => ({ key: name, amount: BigInt(amount), count: Number(count), medianDays: medians.get(name) ?? null }));
  }

  async page(asked: Asked, { offset, limit }: { offset: number; limit: number }): Promise<RawRow[]> {
    const { sql, values } = this.narrowed(asked);
    return this.read<RawRow>(`SELECT r.* FROM (${sql}) r ORDER BY r.amount DESC, r.id LIMIT ? OFFSET ?`, [...values, limit, offset]);
  }

  async total(asked: Asked): Promise<Omit<Part, 'key'>> {
    const { sql, values } = this.narrowed(asked);
    const [row] = await this.read<{ amount: string | null; count: string }>(`SELECT SUM(r.amount) AS amount, COUNT(*) AS count FROM (${sql}) r`, values);
    const medians = asked.figure === 'STAGE_DAYS' ? await this.medians(asked) : new Map<string, number>();
    return { amount: BigInt(row?.amount ?? 0), count: Number(row?.count ?? 0), medianDays: medians.get('') ?? null };
  }

  private async medians(asked: Asked, cut?: Cut): Promise<Map<string, number>> {
    const { sql, values } = this.narrowed(asked);
    const name = cut ? `r.${cut}` : "''";
    const rows = await this.read<{ name: string; days: string }>(`SELECT DISTINCT ${name} AS name, MEDIAN(r.days) OVER (PARTITION BY ${name}) AS days FROM (${sql}) r`, values);
    return new Map(rows.map(({ name: key, days }) => [key, Math.round(Number(days) * 10) / 10]));
  }

  private narrowed({ figure, year, month = null, cuts = {} }: Asked): Source {
    const { sql, values } = sourceOf(figure, this.period(year, month), this.late());
    const given = Object.entries(cuts) as [Cut, string][];
    if (!given.length) return { sql, values };
    return { sql: `SELECT narrowed.* FROM (${sql}) narrowed WHERE ${given.map(([cut]) => `narrowed.${cut} = ?`).join(' AND ')}`, values: [...values, ...given.map(([, key]) => key)] };
  }

  private period(year: number, month: number | null): SourcePeriod {
    return { year, month, from: startOfShanghaiDay(`${year}-01-01`), to: startOfShanghaiDay(`${year + 1}-01-01`), today: shanghaiDate(this.clock.now()) };
  }

  /** Late as the match feature has it: past the planned day, or too long at its stage. */
  private late(): Source {
    const now = this.clock.now();
    const tooLong = PATH.map((stage) => `(m.state = '${stage}' AND m.stage_since < TIMESTAMPADD(DAY, -${STAGE_DAYS[stage]}, ?))`).join(' OR ');
    return { sql: `m.state IN (${PATH.map((stage) => `'${stage}'`).join(', ')}) AND (m.next_action_due < ? OR ${tooLong})`, values: [shanghaiDate(now), ...PATH.map(() => now)] };
  }

  private read<T>(sql: string, values: unknown[]): Promise<T[]> {
    return this.dataSource.manager.query(sql, values) as Promise<T[]>;
  }
}
