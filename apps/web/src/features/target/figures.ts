import type { Lang } from '../../app/i18n';

const english = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });

/** 3月, Mar. */
export function monthName(month: number, lang: Lang): string {
  return lang === 'zh' ? `${month}月` : english.format(new Date(Date.UTC(2026, month - 1, 1)));
}

/** 59.9 %: a share as people say it, one decimal at most. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
