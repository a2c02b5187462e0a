import type { Lang } from '../../app/words/i18n';

const ZONE = 'Asia/Shanghai';
const dayParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const timeParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const relative: Record<Lang, Intl.RelativeTimeFormat> = {
  zh: new Intl.RelativeTimeFormat('zh-CN', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
};
const LOCAL = /^\d{4}-\d{2}-\d{2}$/;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** The calendar day in Shanghai, 2026-11-23. A LocalDate stays what it is. */
export function dayOf(value: string | Date): string {
  return typeof value === 'string' && LOCAL.test(value) ? value : dayParts.format(new Date(value));
}

/** 14:32 in Shanghai. */
export function timeOf(value: string | Date): string {
  return timeParts.format(new Date(value));
}

/** 2026-11-23 14:32 in Shanghai. */
export function momentOf(value: string | Date): string {
  return typeof value === 'string' && LOCAL.test(value) ? value : `${dayOf(value)} ${timeOf(value)}`;
}

/** Today in Shanghai. */
export function today(): string {
  return dayOf(new Date());
}

/** Whole days from today to a day; negative when it has passed. */
export function daysUntil(value: string): number {
  return Math.round((Date.parse(dayOf(value)) - Date.parse(today())) / DAY);
}

/** 3 天前, 刚刚, 2 小时后. Days are calendar days in Shanghai. */
export function relativeTo(value: string, lang: Lang, now = new Date()): string {
  const format = relative[lang];
  const spaced = (text: string): string => (lang === 'zh' ? text.replace(/(\d+)/, '$1 ').trim() : text);
  const local = LOCAL.test(value);
  const passed = local ? 0 : new Date(value).getTime() - now.getTime();
  const days = Math.round((Date.parse(dayOf(value)) - Date.parse(dayOf(now))) / DAY);
  if (!local && Math.abs(passed) < MINUTE) return lang === 'zh' ? '刚刚' : 'just now';
  if (!local && Math.abs(passed) < 60 * MINUTE) return spaced(format.format(Math.trunc(passed / MINUTE), 'minute'));
  if (!local && days === 0) return spaced(format.format(Math.trunc(passed / (60 * MINUTE)), 'hour'));
  if (Math.abs(days) < 45) return spaced(format.format(days, 'day'));
  if (Math.abs(days) < 345) return spaced(format.format(Math.round(days / 30.44), 'month'));
  return spaced(format.format(Math.round(days / 365.25), 'year'));
}

/** The day so many days from today, in Shanghai. */
export function dayFrom(days: number): string {
  return dayOf(new Date(Date.parse(today()) + days * DAY));
}
