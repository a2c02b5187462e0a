/*
 * Wall time in Asia/Shanghai: the one place that knows how far it is from UTC. An instant is a `Date`; a day is a text, `YYYY-MM-DD`, and means
 * the calendar day there.
 */

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** China has kept one zone without daylight saving since 1991. As an ISO text and in SQL. */
export const SHANGHAI_OFFSET = '+08:00';
const OFFSET_MS = 8 * HOUR_MS;

/** The instant at which a UTC clock shows what the clock in Shanghai shows now: for formats that know no zone, such as a spreadsheet's. */
export function asShanghaiClock(instant: Date): Date {
  return new Date(instant.getTime() + OFFSET_MS);
}

/** The calendar day in Shanghai, `YYYY-MM-DD`. */
export function shanghaiDate(instant: Date): string {
  return asShanghaiClock(instant).toISOString().slice(0, 10);
}

/** Day and time in Shanghai as people read them, `YYYY-MM-DD HH:mm`. */
export function shanghaiTime(instant: Date): string {
  return asShanghaiClock(instant).toISOString().slice(0, 16).replace('T', ' ');
}

/** The calendar year in Shanghai. */
export function shanghaiYear(instant: Date): number {
  return Number(shanghaiDate(instant).slice(0, 4));
}

/** The instant at which a day begins in Shanghai, or at so many hours of it. */
export function startOfShanghaiDay(day: string, hours = 0): Date {
  return new Date(new Date(`${day}T00:00:00.000${SHANGHAI_OFFSET}`).getTime() + hours * HOUR_MS);
}

/** True for a real calendar day written `YYYY-MM-DD` (so not 2026-02-30). */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The day so many days later; earlier for a negative number. */
export function dayAfter(day: string, days: number): string {
  return addDays(new Date(day), days).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the second is the earlier. NaN when one is no day. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** The last day of a month. @param month 1 to 12 */
export function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The same time of day, so many days later. */
export function addDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}

/** The time from one instant to another in days, with their fractions. */
export function daysSince(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / DAY_MS;
}
