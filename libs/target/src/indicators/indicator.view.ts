import { UserError, message, type Locale } from '#kernel/errors';
import { Clock, groupBy, shanghaiDate, shanghaiYear } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { YearSums } from '../cockpit/year-sums.service.js';
import {
  COMPUTED,
  PLAN,
  alikeOf,
  isComputed,
  nameOf,
  planIndicator,
  unitName,
  type PlanIndicator,
} from '../plan/plan-indicators.js';
import type { IndicatorValue } from './indicator.entity.js';
import { judge, type Measured } from './indicator.rules.js';
import { IndicatorService, standing } from './indicator.service.js';
import type { IndicatorPoint, IndicatorValueType, PlanIndicatorType } from './indicator.types.js';

const FEN_PER_WAN = 1_000_000;

/** The plan's indicators with what was measured. Each series is made of its own indicator's figures alone. */
@Injectable()
export class Indicators {
  constructor(
    private readonly service: IndicatorService,
    private readonly sums: YearSums,
    private readonly clock: Clock,
  ) {}

  /** @param asked the running year when left out. */
  async all(asked: number | null | undefined, locale: Locale): Promise<PlanIndicatorType[]> {
    const year = this.yearOf(asked);
    const rows = groupBy(standing(await this.service.values()), ({ code }) => code);
    return Promise.all(
      PLAN.indicators.map(async (indicator) =>
        this.present(indicator, await this.measured(indicator, rows.get(indicator.code) ?? [], year), { year, locale }),
      ),
    );
  }

  async one(code: string, asked: number | null | undefined, locale: Locale): Promise<PlanIndicatorType> {
    const indicator = planIndicator(code);
    if (!indicator) throw UserError.notFound('code');
    const year = this.yearOf(asked);
    return this.present(indicator, await this.measured(indicator, standing(await this.service.values(code)), year), {
      year,
      locale,
    });
  }

  /** Everything that was recorded of an indicator, newest first, what was corrected too. */
  async history(code: string): Promise<IndicatorValueType[]> {
    const rows = await this.service.values(code);
    const stands = new Set(standing(rows).map(({ id }) => id));
    return rows.map((row) => ({ ...row, corrected: !stands.has(row.id) })).reverse();
  }

  private yearOf(asked: number | null | undefined): number {
    const now = shanghaiYear(this.clock.now());
    const year = asked ?? now;
    if (year < PLAN.baseYear || year > Math.max(now, PLAN.from))
      throw UserError.bad('year', 'indicator.year', { from: PLAN.baseYear, to: now });
    return year;
  }

  private async measured({ code }: PlanIndicator, rows: readonly IndicatorValue[], year: number): Promise<Measured[]> {
    if (!isComputed(code))
      return rows
        .filter((row) => row.year <= year)
        .map((row) => ({ year: row.year, on: row.measuredOn, value: row.value }));
    const today = shanghaiDate(this.clock.now());
    // A running year in which nothing was signed yet stands at nothing; of a year before the platform's first nothing is known.
    const known = new Set([...(await this.sums.years()), Number(today.slice(0, 4))]);
    const years = [...known].filter((each) => each >= PLAN.from && each <= year).sort((a, b) => a - b);
    return Promise.all(
      years.map(async (each) => ({
        year: each,
        on: each < Number(today.slice(0, 4)) ? `${each}-12-31` : today,
        value: Number(await this.sums.total(each, COMPUTED[code])) / FEN_PER_WAN,
      })),
    );
  }

  private present(
    indicator: PlanIndicator,
    measured: readonly Measured[],
    { year, locale }: { year: number; locale: Locale },
  ): PlanIndicatorType {
    const { code, target, targetKind, quote } = indicator;
    const { status, expected, latest } = judge(indicator, measured, { year, plan: PLAN });
    const computed = isComputed(code);
    const point = ({ year: of, on, value }: Measured): IndicatorPoint => ({
      year: of,
      on,
      value,
      kind: computed ? 'COMPUTED' : 'MEASURED',
      approximate: false,
      cumulative: false,
    });
    const baselines = indicator.baseline.map(({ year: of, ...baseline }): IndicatorPoint => ({
      year: of,
      on: null,
      kind: 'BASELINE',
      ...baseline,
    }));
    const alike = planIndicator(alikeOf(code) ?? '');
    return {
      code,
      name: nameOf(indicator, locale),
      unit: unitName(indicator, locale),
      target,
      targetKind,
      quote,
      computed,
      status,
      rule: message(`indicator.rule.${targetKind}`, {}, locale),
      expected,
      latest: latest && point(latest),
      series: [...baselines, ...measured.map(point)],
      notToBeMistakenFor: alike ? nameOf(alike, locale) : null,
    };
  }
}
