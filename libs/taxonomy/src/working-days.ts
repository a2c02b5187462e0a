import { addDays, shanghaiDate } from '#kernel/values';
import chineseDays from 'chinese-days';

/**
 * Whether people work on this day in Shanghai: knows public holidays and the working weekends 调休 that make up for them. For a year that
 * the calendar does not know yet, Monday to Friday.
 */
export function isWorkingDay(instant: Date): boolean {
  return chineseDays.isWorkday(shanghaiDate(instant));
}

/** Whether the year's holidays are known: then at least one of Monday to Friday in the week of the National Day is free. */
export function calendarKnows(year: number): boolean {
  const week = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(year, 9, index + 1)));
  return week.some((day) => day.getUTCDay() % 6 !== 0 && !isWorkingDay(day));
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
