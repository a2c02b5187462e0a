import type { Locale } from '#kernel/errors';
import { Problems, UserError, checkDate, checkText } from '#kernel/errors';
import { shanghaiDate } from '#kernel/values';
import { PLAN, isComputed, nameOf, planIndicator, type PlanIndicator } from '../plan/plan-indicators.js';

const MAX_VALUE = 100_000_000;
const MAX_PERCENT = 100;

export interface ValueInput {
  year: number;
  measuredOn: string;
  value: number;
  source: string;
}

/** An indicator that people may record. @throws UserError for one that the plan does not have, or that is computed. */
export function recordable(code: string, locale: Locale): PlanIndicator {
  const indicator = planIndicator(code);
  if (!indicator) throw UserError.bad('code', 'indicator.unknown');
  if (isComputed(code)) throw UserError.bad('code', 'indicator.computed', { name: nameOf(indicator, locale) });
  return indicator;
}

/** What of a value is wrong; the text as it is kept. */
export function checkValue(
  problems: Problems,
  indicator: PlanIndicator,
  input: ValueInput,
  now: Date,
): { source: string } {
  const today = shanghaiDate(now);
  const last = Math.min(PLAN.to, Number(today.slice(0, 4)));
  if (input.year < PLAN.baseYear || input.year > last)
    problems.add('year', 'indicator.year', { from: PLAN.baseYear, to: last });
  const day = checkDate(problems, 'measuredOn', input.measuredOn, true);
  if (day && (day < `${input.year}-01-01` || day > today))
    problems.add('measuredOn', 'indicator.day', { year: input.year });
  checkNumber(problems, indicator, input.value);
  return { source: checkText(problems, 'source', input.source, { max: 300, required: true }) };
}

function checkNumber(problems: Problems, { code, unit }: PlanIndicator, value: number): void {
  const exact = Number.isFinite(value) && Math.abs(Math.round(value * 10_000) - value * 10_000) < 1e-4;
  if (code.endsWith('_GROWTH')) {
    if (!exact || value < -100 || value > 1000) problems.add('value', 'indicator.growth');
    return;
  }
  const max = unit === '%' ? MAX_PERCENT : MAX_VALUE;
  if (!exact || value < 0 || value > max) problems.add('value', 'indicator.value', { max: max.toLocaleString('en') });
}
