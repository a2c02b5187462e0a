import { describe, expect, it } from '@jest/globals';
import {
  DAY_MS,
  addDays,
  asShanghaiClock,
  dayAfter,
  daysBetween,
  daysSince,
  isLocalDate,
  lastDayOfMonth,
  shanghaiDate,
  shanghaiTime,
  shanghaiYear,
  startOfShanghaiDay,
} from './shanghai-time.js';

const LAST_MOMENT = new Date('2026-12-31T15:59:59.999Z');
const NEW_YEAR = new Date('2026-12-31T16:00:00.000Z');

describe('Wall time in Shanghai', () => {
  it('begins a day, and a year, eight hours before UTC does', () => {
    expect([LAST_MOMENT, NEW_YEAR].map(shanghaiDate)).toEqual(['2026-12-31', '2027-01-01']);
    expect([LAST_MOMENT, NEW_YEAR].map(shanghaiYear)).toEqual([2026, 2027]);
    expect([LAST_MOMENT, NEW_YEAR].map(shanghaiTime)).toEqual(['2026-12-31 23:59', '2027-01-01 00:00']);
    expect(asShanghaiClock(NEW_YEAR).toISOString()).toBe('2027-01-01T00:00:00.000Z');
  });

  it('finds the instant at which a day begins, or at an hour of it', () => {
    expect(startOfShanghaiDay('2027-01-01')).toEqual(NEW_YEAR);
    expect(startOfShanghaiDay('2027-01-01', 9).toISOString()).toBe('2027-01-01T01:00:00.000Z');
  });

  it('takes real days alone for days', () => {
    for (const day of ['2026-02-28', '2028-02-29']) expect(isLocalDate(day)).toBe(true);
    for (const text of ['2026-02-30', '2026-2-3', '', '2026-13-01', '2026-01-01T00:00'])
      expect(isLocalDate(text)).toBe(false);
  });

  it('counts days over the ends of months and years', () => {
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-12-31', '2027-03-01')).toBe(60);
    expect(daysBetween('2027-03-01', '2026-12-31')).toBe(-60);
    expect(daysBetween('2026-02-28', 'soon')).toBeNaN();
    expect([1, 2, 12].map((month) => lastDayOfMonth(2028, month))).toEqual(['2028-01-31', '2028-02-29', '2028-12-31']);
  });

  it('adds days to an instant, and measures with their fractions', () => {
    expect(addDays(NEW_YEAR, -1).getTime()).toBe(NEW_YEAR.getTime() - DAY_MS);
    expect(daysSince(NEW_YEAR, new Date(NEW_YEAR.getTime() + DAY_MS / 4))).toBe(0.25);
  });
});
