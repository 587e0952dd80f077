/** Workbooks know no zones: a cell shows these digits to everybody. Ours show the time of western Indonesia, UTC+7, all year. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** The instant whose digits in UTC are those a cell shows. */
export const toShown = (at: Date): Date => new Date(at.getTime() + OFFSET_MS);

/** The instant that the digits of a cell mean. */
export const fromShown = (digits: Date): Date => new Date(digits.getTime() - OFFSET_MS);
