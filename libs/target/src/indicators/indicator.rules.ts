import { defineEnum, indexBy } from '#kernel/values';
import { elapsedShare } from '../cockpit/cockpit.rules.js';
import type { Baseline, Plan, PlanIndicator } from '../plan/plan-indicators.js';

export const IndicatorStatus = defineEnum('IndicatorStatus', 'How an indicator of the plan stands 指标状态.', {
  BEHIND: { zh: '落后', en: 'Behind' },
  ON_TRACK: { zh: '按进度', en: 'On track' },
  REACHED: { zh: '已达到', en: 'Reached' },
  NO_DATA: { zh: '数据不足', en: 'Not enough data', about: 'There is nothing yet that could be judged' },
  NO_TARGET: { zh: '未设目标', en: 'No target', about: 'The plan sets none' },
});
export type IndicatorStatus = keyof typeof IndicatorStatus;

/** A value of an indicator for a year, as of a day. */
export interface Measured {
  year: number;
  on: string;
  value: number;
}

export interface Judgement {
  status: IndicatorStatus;
  /** What the value had to be on that day; null where there is no such path. */
  expected: number | null;
  /** The value that was judged. */
  latest: Measured | null;
}

type Judged = Pick<PlanIndicator, 'baseline' | 'target' | 'targetKind'>;

/**
 * Where an indicator stands in a year:
 * - annual: reached at the target; on track while at least the share of the year that had passed on the day of the value;
 * - by the plan's last year: reached at the target; on track on the straight line from the last baseline (or, without one, from the first
 *   measured value, which then cannot be judged itself) to the target in the last year;
 * - hold: reached at the baseline, on track while still at the target, else behind;
 * - annual or cumulative (the plan leaves it open): reached when both readings are, on track when one is; years before the plan's first do not
 *   count, and a year that is missing between two is no data.
 * A value of a later year never counts.
 */
export function judge(
  indicator: Judged,
  measured: readonly Measured[],
  { year, plan }: { year: number; plan: Pick<Plan, 'from' | 'to'> },
): Judgement {
  const known = measured.filter((value) => value.year <= year).sort(byTime);
  const latest = known.at(-1) ?? null;
  const { target } = indicator;
  if (target === null) return { status: 'NO_TARGET', expected: null, latest };
  if (indicator.targetKind === 'ANNUAL') return annual(target, known.findLast((value) => value.year === year) ?? null);
  if (indicator.targetKind === 'ANNUAL_OR_CUMULATIVE')
    return growing(target, lastPerYear(known.filter((value) => value.year >= plan.from)));
  if (!latest) return { status: 'NO_DATA', expected: null, latest };
  if (indicator.targetKind === 'HOLD') return hold(target, startOf(indicator.baseline), latest);
  return byLastYear(target, startOf(indicator.baseline) ?? known[0]!, latest, plan.to);
}

/** A value of its year's last day counts whole, whatever day it was taken. */
function shareOn({ year, on }: Measured): number {
  return on.startsWith(`${year}-`) ? elapsedShare(year, on) : on > `${year}` ? 1 : 0;
}

function annual(target: number, latest: Measured | null): Judgement {
  if (!latest) return { status: 'NO_DATA', expected: null, latest };
  const expected = target * shareOn(latest);
  return { status: status(latest.value, target, expected), expected, latest };
}

function hold(target: number, baseline: { value: number } | undefined, latest: Measured): Judgement {
  const held = Math.max(target, baseline?.value ?? target);
  return { status: status(latest.value, held, target), expected: target, latest };
}

function byLastYear(
  target: number,
  start: { year: number; value: number; on?: string },
  latest: Measured,
  last: number,
): Judgement {
  if (latest.value >= target) return { status: 'REACHED', expected: null, latest };
  if (start === latest) return { status: 'NO_DATA', expected: null, latest };
  // A year's value stands at its end, or at its day within the year.
  const begin = start.year + (start.on ? shareOn({ on: start.on, year: start.year, value: start.value }) : 1);
  const now = latest.year + shareOn(latest);
  const gone = Math.min(1, Math.max(0, (now - begin) / (last + 1 - begin)));
  const expected = start.value + (target - start.value) * gone;
  return { status: status(latest.value, target, expected), expected, latest };
}

function growing(target: number, years: readonly Measured[]): Judgement {
  const latest = years.at(-1) ?? null;
  if (!latest) return { status: 'NO_DATA', expected: null, latest };
  const spanned = years.at(-1)!.year - years[0]!.year + 1;
  if (spanned !== years.length) return { status: 'NO_DATA', expected: target, latest };
  const product = years.reduce((all, { value }) => all * (1 + value / 100), 1);
  const cumulative = (product - 1) * 100;
  const average = (product ** (1 / years.length) - 1) * 100;
  const met = [average, cumulative].filter((value) => value >= target - 1e-9).length;
  return { status: met === 2 ? 'REACHED' : met === 1 ? 'ON_TRACK' : 'BEHIND', expected: target, latest };
}

function status(value: number, reached: number, expected: number): IndicatorStatus {
  return value >= reached ? 'REACHED' : value >= expected ? 'ON_TRACK' : 'BEHIND';
}

function startOf(baseline: readonly Baseline[]): Baseline | undefined {
  return baseline
    .filter(({ cumulative }) => !cumulative)
    .sort((a, b) => a.year - b.year)
    .at(-1);
}

function lastPerYear(known: readonly Measured[]): Measured[] {
  return [...indexBy(known, ({ year }) => year).values()];
}

function byTime(a: Measured, b: Measured): number {
  return a.year - b.year || a.on.localeCompare(b.on);
}
