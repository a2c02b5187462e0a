import type { Lang } from '../../../app/words/i18n';
import { fromFen, shortYuan } from '../../../components/values/yuan';
import type { IndicatorStatus, StateTone } from '../../../generated/schema';

export const TONES: Record<IndicatorStatus, StateTone> = {
  REACHED: 'GOOD',
  ON_TRACK: 'INFO',
  BEHIND: 'WARN',
  NO_DATA: 'IDLE',
  NO_TARGET: 'IDLE',
};

/** Each value is what one year brought, not how things stand: the share of a year that has passed is no fall. */
export function isYearly({ targetKind, computed }: { targetKind: string; computed: boolean }): boolean {
  return targetKind === 'ANNUAL' || computed;
}

/** 万元 as the plan counts sums, in either language. */
const WAN_UNITS = ['万元', '×10,000 yuan'];
const FEN_PER_WAN = 1_000_000;

/** 28,379.59 万元 (¥283.8m in English), 40%, 801: a value with its unit. */
export function valueText(value: number, unit: string, lang: Lang): string {
  if (lang === 'en' && WAN_UNITS.includes(unit))
    return shortYuan(fromFen(BigInt(Math.round(value * FEN_PER_WAN))), lang);
  const figure = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 4 }).format(value);
  return unit === '%' ? `${figure}%` : unit ? `${figure} ${unit}` : figure;
}

interface At {
  year: number;
  on?: string | null;
}

/** Where a value stands on the time axis: on its day, or at the end of its year. */
export function timeOf({ year, on }: At): number {
  if (!on?.startsWith(`${year}-`)) return year + 1;
  const [, month, day] = on.split('-').map(Number) as [number, number, number];
  return year + (month - 1 + day / 31) / 12;
}
