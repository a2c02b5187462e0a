import { AgeBand } from '#contract';
import type { Viewer } from '#kernel/access';
import { UserError } from '#kernel/errors';
import { Clock, parseYuan, shanghaiDate, valuesOf } from '#kernel/values';
import { Ledger, LedgerChecks, LedgerYears, type LedgerSum } from '#ledger';
import { CockpitRows, ForecastView, Indicators, TargetService, elapsedShare, shareOf } from '#target';
import { Field, fieldLabel } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { stateOf, type Period, type PeriodState } from './report.period.js';
import { fourOf } from './report.sums.js';
import type { Anchor, ReportData, ReportForecast, ReportIndicator, Slice } from './report.types.js';

const BANDS: readonly string[] = valuesOf(AgeBand);
const TRIES = 5;

interface Booked {
  sums: LedgerSum[];
  kinds: Slice[];
  largest: bigint;
  anchor: Anchor | null;
}

/** Gathers what a report says, from the same services as the cockpit. */
@Injectable()
export class ReportFigures {
  constructor(
    private readonly targets: TargetService,
    private readonly rows: CockpitRows,
    private readonly forecasts: ForecastView,
    private readonly indicators: Indicators,
    private readonly ledger: Ledger,
    private readonly years: LedgerYears,
    private readonly checks: LedgerChecks,
    private readonly clock: Clock,
  ) {}

  /** @throws UserError for a period that has not begun, or a year that the platform knows nothing of */
  async of(viewer: Viewer, asked: Period): Promise<ReportData> {
    const { locale } = viewer;
    const at = this.clock.now();
    const period = stateOf(asked, shanghaiDate(at));
    const { year, month, upTo } = period;
    const cockpit = await this.targets.cockpit(year, locale);
    const cuts = await this.rows.breakdown(viewer, year);
    const booked = await this.booked(viewer, period);
    const counted = booked.sums.filter((sum) => sum.month <= upTo);
    const ofMonth = (number: number) => counted.filter((sum) => sum.month === number);
    const toDate = fourOf(counted);
    const check = await this.checks.last(viewer);
    return {
      period,
      at,
      locale,
      target: fen(cockpit.target),
      pace: elapsedShare(year, period.until),
      month: month === null ? null : fourOf(ofMonth(month)),
      toDate,
      months: Array.from({ length: upTo }, (_, index) => ({ month: index + 1, ...fourOf(ofMonth(index + 1)) })),
      largestShare: shareOf(booked.largest, fourOf(booked.sums).turnover.amount),
      byField: fieldsOf(counted, month, (field) => fieldLabel(field, locale)),
      byKind: booked.kinds,
      huming: month ? null : { amount: fen(cuts.huming.amount), share: cuts.humingShare },
      funnel: cockpit.funnel.map(({ label, count, expectedSum }) => ({ label, count, amount: fen(expectedSum) })),
      stays: cuts.stageDays.map(({ label, count, medianDays }) => ({ label, count, days: medianDays })),
      declined: cuts.declined.map(sliceOf),
      overdue: [...cuts.overdue].sort((one, other) => BANDS.indexOf(one.key) - BANDS.indexOf(other.key)).map(sliceOf),
      forecast: await this.forecast(viewer, year, fourOf(booked.sums).turnover.amount),
      indicators: await this.plan(viewer, year),
      anchor: booked.anchor,
      check: check && { at: check.at, ok: check.ok, entries: check.entries },
    };
  }

  /** The ledger's figures with the head that they belong to: read again when somebody posted in between. */
  private async booked(viewer: Viewer, { year, month }: PeriodState): Promise<Booked> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const anchor = await this.anchor(year);
      const [sums, largest, kinds] = [
        await this.ledger.sums(year),
        await this.ledger.largest(year),
        await this.rows.kinds(viewer, year, month),
      ];
      if ((await this.anchor(year))?.digest === anchor?.digest)
        return { sums, largest, kinds: kinds.map(sliceOf), anchor };
    }
    throw UserError.unavailable();
  }

  private async anchor(year: number): Promise<Anchor | null> {
    const head = (await this.years.all()).find((each) => each.year === year);
    return head ? { entries: head.entries, digest: head.digest, closed: head.closed } : null;
  }

  /** None that contracts have overtaken: its low end is never below what was signed when it was drawn. */
  private async forecast(viewer: Viewer, year: number, signed: bigint): Promise<ReportForecast | null> {
    const drawn = await this.forecasts.of(viewer, year);
    if (!drawn || fen(drawn.p10) < signed) return null;
    return {
      sentence: drawn.sentence,
      asOf: drawn.asOf,
      months: drawn.months.map(({ month, p10, p50, p90 }) => ({ month, p10: fen(p10), p50: fen(p50), p90: fen(p90) })),
    };
  }

  private async plan({ locale }: Viewer, year: number): Promise<ReportIndicator[]> {
    const all = await this.indicators.all(year, locale);
    return all.map(({ name, unit, target, latest, status }) => ({
      name,
      unit,
      target,
      status,
      value: latest?.value ?? null,
      on: latest && (latest.on ?? String(latest.year)),
    }));
  }
}

function fieldsOf(
  sums: readonly LedgerSum[],
  month: number | null,
  labelOf: (field: Field) => string,
): ReportData['byField'] {
  const fields = valuesOf(Field).map((field) => {
    const own = sums.filter((sum) => sum.field === field);
    const toDate = fourOf(own).turnover;
    return {
      label: labelOf(field),
      month: fourOf(own.filter((sum) => sum.month === month)).turnover.amount,
      toDate: toDate.amount,
      count: toDate.units,
    };
  });
  return fields
    .filter(({ toDate, month: alone, count }) => toDate !== 0n || alone !== 0n || count !== 0)
    .sort((one, other) => Number(other.toDate - one.toDate));
}

function sliceOf({ label, amount, count }: { label: string; amount: string; count: number }): Slice {
  return { label, amount: fen(amount), count };
}

function fen(yuan: string): bigint {
  const sum = parseYuan(yuan);
  if (sum === undefined) throw new Error(`not a sum: ${yuan}`);
  return sum;
}
