import { HOUR, after } from '#libs/kernel';
import type { FoundCell } from '#libs/platform';

const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'peb'],
  ['mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['agu', 'aug', 'agt'],
  ['sep'],
  ['okt', 'oct'],
  ['nov', 'nop'],
  ['des', 'dec'],
];
const NUMBERS = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?(?:\s|$)/;
const WORDS = /^(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4}|\d{2})(?:\s|$)/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T\s]|$)/;
const UTC_PLUS_7 = 7 * HOUR;

/** The day in Jakarta (UTC+7 all year): `2026-11-22`. */
export const dayInJakarta = (at: Date): string => after(at, UTC_PLUS_7).toISOString().slice(0, 10);

/** How many days the second day is after the first. */
export const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / (24 * HOUR);

/**
 * The day that a bank's table says: `22/11/2026`, `22-11-26`, `2026-11-22`, `22 Nov 2026`, or `22/11` where the statement's
 * period tells the year. @returns `2026-11-22`, or undefined for what is no day
 */
export function readBankDay(cell: FoundCell | undefined, period: readonly string[] = []): string | undefined {
  if (cell?.kind === 'date') return dayInJakarta(cell.date);
  if (cell?.kind !== 'text') return undefined;
  const text = cell.text.replace(/^'/, '').trim();
  const iso = ISO.exec(text);
  if (iso) return existing(iso[1]!, Number(iso[2]), iso[3]!);
  const words = WORDS.exec(text);
  if (words) return existing(words[3]!, 1 + MONTHS.findIndex((names) => names.includes(words[2]!.toLowerCase())), words[1]!);
  const numbers = NUMBERS.exec(text);
  if (!numbers) return undefined;
  const [, day, month, year] = numbers;
  if (year !== undefined) return existing(year, Number(month), day!);
  const [first, last] = [period[0], period.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const years = [...new Set([first.slice(0, 4), last.slice(0, 4)])];
  return years.map((each) => existing(each, Number(month), day!)).find((each) => each !== undefined && each >= first && each <= last);
}

/** All days with their years that stand in a text, the earliest first: the period of a statement. */
export const daysIn = (text: string): string[] =>
  [...text.matchAll(/\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d{2}-\d{2}/g)]
    .flatMap(([found]) => readBankDay({ kind: 'text', text: found }) ?? [])
    .toSorted();

function existing(year: string, month: number, day: string): string | undefined {
  const written = `${year.padStart(4, '20')}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(written);
  return Number.isNaN(at) || !written.startsWith('20') || daysInMonth(written) < Number(day) ? undefined : written;
}

const daysInMonth = (day: string): number => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 2 ? 28 + Number(year % 4 === 0) : [4, 6, 9, 11].includes(month) ? 30 : 31;
};
