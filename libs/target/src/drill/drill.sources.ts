import { contractFigure, overdueFigure } from '#contract';
import type { FigureRows } from '#kernel/database';
import { declinedFigure, matchFigure, stayFigure } from '#match';

/** What can be opened. Each figure of the cockpit is a sum over the rows of one of these. */
export const CockpitFigure = {
  SIGNED: 'SIGNED',
  REGISTERED: 'REGISTERED',
  PAID: 'PAID',
  MATCHES: 'MATCHES',
  DECLINED: 'DECLINED',
  STAGE_DAYS: 'STAGE_DAYS',
  OVERDUE: 'OVERDUE',
} as const;
export type CockpitFigure = keyof typeof CockpitFigure;

/** By what a figure can be cut; the columns of the rows. */
export type Cut =
  'field' | 'kind' | 'institute' | 'size' | 'huming' | 'stage' | 'reason' | 'broker' | 'late' | 'standing' | 'band';

/** When the rows are looked at. Year bounds are instants in Asia/Shanghai, `today` a day there. */
export interface SourcePeriod {
  year: number;
  month: number | null;
  from: Date;
  to: Date;
  now: Date;
  today: string;
}

export const CUTS_OF: Readonly<Record<CockpitFigure, readonly Cut[]>> = {
  SIGNED: ['field', 'kind', 'institute', 'size', 'huming'],
  REGISTERED: ['field', 'kind', 'institute', 'size', 'huming'],
  PAID: ['field', 'kind', 'institute', 'size', 'huming'],
  MATCHES: ['field', 'stage', 'broker', 'late', 'standing'],
  DECLINED: ['field', 'reason'],
  STAGE_DAYS: ['field', 'stage'],
  OVERDUE: ['field', 'band'],
};

/** The rows behind a figure, from the feature whose they are; each answers for the columns of `CUTS_OF`. */
export function sourceOf(figure: CockpitFigure, { year, month, from, to, now, today }: SourcePeriod): FigureRows {
  switch (figure) {
    case 'SIGNED':
      return contractFigure('TURNOVER', year, month);
    case 'REGISTERED':
    case 'PAID':
      return contractFigure(figure, year, month);
    case 'MATCHES':
      return matchFigure(now);
    case 'DECLINED':
      return declinedFigure(from, to);
    case 'STAGE_DAYS':
      return stayFigure(year);
    case 'OVERDUE':
      return overdueFigure(today);
  }
}
