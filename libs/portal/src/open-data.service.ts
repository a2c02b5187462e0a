import { Achievements } from '#achievement';
import { Demands } from '#demand';
import { csvOf, type CellValue, type TableColumn } from '#export';
import { UserError } from '#kernel/errors';
import { Clock, formatYuan, shanghaiDate } from '#kernel/values';
import { Ledger } from '#ledger';
import { fieldLabel, type Field } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { OTHER, plus, tellable, type Sum } from './open-data.rules.js';

export const OPEN_SETS = ['demands', 'achievements', 'turnover'] as const;
export type OpenSet = (typeof OPEN_SETS)[number];

/** What anybody may take: a whole set as one file. */
export interface OpenFile {
  body: Buffer;
  mediaType: string;
  etag: string;
}

interface Content {
  columns: readonly TableColumn[];
  rows: CellValue[][];
}

const LICENCE = '可自由使用、转载和加工，请注明来源“科创云超市（三明市三元区）”和数据截至时间。';
const OPEN_NAMES: ReadonlySet<string> = new Set(OPEN_SETS.flatMap((set) => [`${set}.json`, `${set}.csv`]));
const KEPT_MS = 300_000;

/** Open data: what a visitor sees anyway, as files. Made at most every five minutes. */
@Injectable()
export class OpenData {
  private readonly kept = new Map<string, { until: number; file: Promise<OpenFile> }>();

  constructor(
    private readonly demands: Demands,
    private readonly achievements: Achievements,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** @param name such as `demands.json`. @throws UserError NOT_FOUND for any other */
  file(name: string): Promise<OpenFile> {
    // The whole name, or none: what is kept in memory is kept by name.
    if (!OPEN_NAMES.has(name)) throw UserError.notFound();
    const [set = '', format = ''] = name.split('.');
    const now = this.clock.now().getTime();
    const known = this.kept.get(name);
    if (known && known.until > now) return known.file;
    const file = this.make(set as OpenSet, format);
    this.kept.set(name, { until: now + KEPT_MS, file });
    file.catch(() => this.kept.delete(name));
    return file;
  }

  private async make(set: OpenSet, format: string): Promise<OpenFile> {
    const asOf = this.clock.now().toISOString();
    const content = await this.contentOf(set);
    const body =
      format === 'csv'
        ? csvOf({ name: set, ...content })
        : Buffer.from(JSON.stringify({ set, asOf, licence: LICENCE, rows: asObjects(content) }));
    return {
      body,
      mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      etag: createHash('sha256').update(body).digest('hex'),
    };
  }

  private contentOf(set: OpenSet): Promise<Content> {
    return set === 'demands' ? this.openDemands() : set === 'achievements' ? this.openAchievements() : this.turnover();
  }

  /** Seen as a visitor sees them: a masked demand by its public side, an invited one not at all. */
  private async openDemands(): Promise<Content> {
    const rows: CellValue[][] = [];
    for await (const ids of this.demands.openIds()) {
      for (const demand of (await this.demands.present(undefined, ids)).values()) {
        rows.push([
          demand.code,
          demand.title,
          demand.situation,
          demand.wantedResult,
          demand.field && fieldLabel(demand.field, 'zh'),
          demand.budgetMin,
          demand.budgetMax,
          demand.requiredTrl,
          demand.regionCode,
          demand.deadline,
        ]);
      }
    }
    return {
      columns: columns(
        '编号',
        '标题',
        '现状',
        '希望达到',
        '领域',
        '预算下限（元）*',
        '预算上限（元）*',
        '要求成熟度*',
        '区划代码',
        '截止日期',
      ),
      rows,
    };
  }

  private async openAchievements(): Promise<Content> {
    const rows: CellValue[][] = [];
    for await (const ids of this.achievements.openIds()) {
      for (const { code, title, abstract, field, trl, regionCode, keywords } of (
        await this.achievements.present(undefined, ids)
      ).values()) {
        rows.push([code, title, abstract, field && fieldLabel(field, 'zh'), trl, regionCode, keywords.join('、')]);
      }
    }
    return { columns: columns('编号', '名称', '摘要', '领域', '成熟度*', '区划代码', '关键词'), rows };
  }

  /** 成交额 by year and field, from the ledger: of months that are over, so that no single signing shows. */
  private async turnover(): Promise<Content> {
    const rows: CellValue[][] = [];
    const [thisYear, thisMonth] = shanghaiDate(this.clock.now()).split('-').map(Number) as [number, number];
    for (const year of await this.ledger.years()) {
      const sums = (await this.ledger.sums(year)).filter(
        ({ account, month }) => account === 'TURNOVER' && (year < thisYear || (year === thisYear && month < thisMonth)),
      );
      const byField = new Map<string, Sum>();
      for (const { field, amount, units: count } of sums)
        byField.set(field, plus(byField.get(field), { amount, count }));
      for (const [field, { amount, count }] of tellable([...byField]))
        rows.push([year, field === OTHER ? '其他' : fieldLabel(field as Field, 'zh'), count, formatYuan(amount)]);
    }
    return { columns: columns('年度*', '领域', '合同数*', '成交额（元）*'), rows };
  }
}

/** Headings; those with a star hold numbers. */
function columns(...titles: string[]): TableColumn[] {
  return titles.map((title) =>
    title.endsWith('*') ? { title: title.slice(0, -1), type: 'number' as const } : { title, type: 'text' as const },
  );
}

function asObjects({ columns: heads, rows }: Content): Record<string, CellValue>[] {
  return rows.map((row) => Object.fromEntries(heads.map(({ title }, at) => [title, row[at] ?? null])));
}
