import { DAY, HOUR, after } from '#libs/kernel';
import type { FoundCell } from '#libs/platform';

/** Days of sheets begin at midnight in Jakarta, which has no summer time. */
const JAKARTA = 7 * HOUR;
const WRITTEN = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[/-](\d{1,2})[/-](\d{4}))$/;

/** Sheets count days from here; a date in a cell that is shown as a number is such a count. */
const FIRST = Date.UTC(1899, 11, 30);
const COUNTED = { from: 36_526, until: 73_050 };

/**
 * The instant at which the day begins that a cell means: a date, `2026-12-01` or `01/12/2026`, or the number of a day of
 * this century. null when it cannot be read.
 */
export function readSheetDay(cell: FoundCell): Date | null {
  if (cell.kind === 'date') return Number.isNaN(cell.date.getTime()) ? null : beginOfDay(cell.date);
  if (cell.kind === 'number') return counted(cell.number);
  if (cell.kind !== 'text') return null;
  const [, y1, m1, d1, d2, m2, y2] = WRITTEN.exec(cell.text.trim()) ?? [];
  const [year, month, day] = [Number(y1 ?? y2), Number(m1 ?? m2), Number(d1 ?? d2)];
  const written = new Date(Date.UTC(year, month - 1, day));
  const isReal = written.getUTCFullYear() === year && written.getUTCMonth() === month - 1 && written.getUTCDate() === day;
  return isReal ? new Date(written.getTime() - JAKARTA) : null;
}

const counted = (days: number): Date | null =>
  Number.isInteger(days) && days >= COUNTED.from && days <= COUNTED.until ? new Date(FIRST + days * DAY - JAKARTA) : null;

/** When the day of this instant began in Jakarta. */
export const beginOfDay = (at: Date): Date => new Date(Math.floor((at.getTime() + JAKARTA) / DAY) * DAY - JAKARTA);

/** The instant at which a day is over that began then. */
export const endOfDay = (begin: Date): Date => after(begin, DAY);
