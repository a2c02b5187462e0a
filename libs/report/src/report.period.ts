import { UserError } from '#kernel/errors';
import { lastDayOfMonth } from '#kernel/values';

/** A month of a year, or the year itself. */
export interface Period {
  year: number;
  month: number | null;
}

/** What a period is on a day. */
export interface PeriodState extends Period {
  /** The last month that counts: the period's own, or the running one of a running year. */
  upTo: number;
  /** Not over yet. */
  running: boolean;
  /** The last day that counts. */
  until: string;
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])\.pdf$/;
const YEAR = /^(\d{4})\.pdf$/;

/** Reads `2026-10.pdf`. @throws UserError at `month` */
export function monthOf(name: string): Period {
  const parts = MONTH.exec(name);
  if (!parts) throw UserError.bad('month', 'report.period.form');
  return { year: Number(parts[1]), month: Number(parts[2]) };
}

/** Reads `2026.pdf`. @throws UserError at `year` */
export function yearOf(name: string): Period {
  const parts = YEAR.exec(name);
  if (!parts) throw UserError.bad('year', 'report.period.form');
  return { year: Number(parts[1]), month: null };
}

/** @param today the day in Asia/Shanghai. @throws UserError for a period that has not begun */
export function stateOf({ year, month }: Period, today: string): PeriodState {
  const begins = `${year}-${two(month ?? 1)}-01`;
  if (begins > today)
    throw UserError.bad(month ? 'month' : 'year', 'report.period.future', {
      period: month ? `${year}-${two(month)}` : String(year),
    });
  const ends = lastDayOfMonth(year, month ?? 12);
  const running = today <= ends;
  return {
    year,
    month,
    running,
    upTo: month ?? (running ? Number(today.slice(5, 7)) : 12),
    until: running ? today : ends,
  };
}

function two(month: number): string {
  return String(month).padStart(2, '0');
}
