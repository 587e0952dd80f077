import { DAY, HOUR, after } from '#libs/kernel';

/** Jakarta is seven hours ahead of UTC, all year. */
const JAKARTA_MS = 7 * HOUR;
/** New Year, Labour Day, Pancasila Day, Independence Day, Christmas: those that stay where they are. The others are named each year by decree. */
const FIXED = new Set(['01-01', '05-01', '06-01', '08-17', '12-25']);

/** Days on which nobody works besides Saturdays, Sundays and the fixed holidays, as `2026-03-20`. */
export type Holidays = ReadonlySet<string>;

const dayNumber = (at: Date): number => Math.floor((at.getTime() + JAKARTA_MS) / DAY);
const written = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
/** 1 January 1970, day 0, was a Thursday. */
const isWeekend = (day: number): boolean => (day + 3) % 7 >= 5;

function isWorkingDay(day: number, holidays: Holidays): boolean {
  const date = written(day);
  return !isWeekend(day) && !FIXED.has(date.slice(5)) && !holidays.has(date);
}

/**
 * The last moment, in Jakarta, of the working day that is `count` working days after the day of `at`, which itself does
 * not count: what comes in on a Friday has until the end of the next Friday for five.
 */
export function endOfWorkingDay(at: Date, count: number, holidays: Holidays): Date {
  let day = dayNumber(at);
  for (let left = count; left > 0;) {
    day += 1;
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return after(new Date((day + 1) * DAY), -JAKARTA_MS - 1);
}

/** What came in before this instant is past the end of its `count` working days at that time; what came in later is not. */
export function overdueBefore(now: Date, count: number, holidays: Holidays): Date {
  let day = dayNumber(now);
  while (endOfWorkingDay(new Date(day * DAY), count, holidays) >= now) day -= 1;
  return after(new Date((day + 1) * DAY), -JAKARTA_MS);
}
