import { contractFigure, overdueFigure } from '#contract';
import type { FigureRows } from '#kernel/database';
import { defineEnum } from '#kernel/values';
import { declinedFigure, matchFigure, stayFigure } from '#match';

export const CockpitFigure = defineEnum(
  'CockpitFigure',
  'A figure of the cockpit whose rows can be opened 驾驶舱指标.',
  {
    SIGNED: { zh: '成交额', en: 'Turnover' },
    REGISTERED: { zh: '登记额', en: 'Registered' },
    PAID: { zh: '到账额', en: 'Received' },
    MATCHES: { zh: '对接', en: 'Matches' },
    DECLINED: { zh: '谢绝', en: 'Declined' },
    STAGE_DAYS: { zh: '阶段停留', en: 'Days at a stage' },
    OVERDUE: { zh: '逾期应收', en: 'Overdue' },
  },
);
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
