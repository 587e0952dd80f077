import { HOUR, after } from '#libs/kernel';

/** Jakarta is UTC+7 all year. */
const AHEAD = 7 * HOUR;

/** The day in Jakarta: `2026-11-22`. */
export const dayInJakarta = (at: Date): string => after(at, AHEAD).toISOString().slice(0, 10);

/** When that day begins there. */
export const midnightOf = (day: string): Date => after(new Date(`${day}T00:00:00Z`), -AHEAD);
