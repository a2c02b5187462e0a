import { addDays, shanghaiDate } from '#kernel/values';
import chineseDays from 'chinese-days';

/**
 * Whether people work on this day in Shanghai: knows public holidays and the working weekends 调休 that make up for them. For a year that
 * the calendar does not know yet, Monday to Friday.
 */
export function isWorkingDay(instant: Date): boolean {
  return chineseDays.isWorkday(shanghaiDate(instant));
}

/** The same time of day, `count` working days later. */
export function addWorkingDays(from: Date, count: number): Date {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
