import type { Locale } from '#kernel/errors';
import type { IndicatorStatus } from '#target';
import type { PeriodState } from './report.period.js';
import type { FourSums } from './report.sums.js';

export interface Slice {
  label: string;
  amount: bigint;
  count: number;
}

export interface ReportIndicator {
  name: string;
  unit: string;
  target: number | null;
  value: number | null;
  on: string | null;
  status: IndicatorStatus;
}

export interface ReportForecast {
  sentence: string;
  asOf: Date;
  months: { month: number; p10: bigint; p50: bigint; p90: bigint }[];
}

/** Where the ledger stood when the figures were read. */
export interface Anchor {
  entries: number;
  digest: string;
  closed: boolean;
}

/** Everything that a report says. Sums in fen. No firm, institute or person is named in it. */
export interface ReportData {
  period: PeriodState;
  at: Date;
  locale: Locale;
  target: bigint;
  /** The share of the year that had passed on the period's last day. */
  pace: number;
  /** Of the month alone; null in a year's report. */
  month: FourSums | null;
  /** From January to the period's last month. */
  toDate: FourSums;
  months: (FourSums & { month: number })[];
  largestShare: number;
  byField: { label: string; month: bigint; toDate: bigint; count: number }[];
  byKind: Slice[];
  /** Only in a year's report. */
  huming: { amount: bigint; share: number } | null;
  funnel: Slice[];
  stays: { label: string; days: number | null; count: number }[];
  declined: Slice[];
  overdue: Slice[];
  forecast: ReportForecast | null;
  indicators: ReportIndicator[];
  anchor: Anchor | null;
  check: { at: Date; ok: boolean; entries: number } | null;
}
