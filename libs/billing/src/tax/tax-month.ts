import { DAY, HOUR, after } from '#libs/kernel';

/** A tax month (masa pajak) as people write it: `2026-11`. It begins and ends at midnight in Jakarta. */
export type TaxMonth = string;

export const TAX_MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** Jakarta is seven hours ahead of UTC, all year. */
const JAKARTA = 7 * HOUR;

/** The first instant of the month and the first after it. */
export function boundsOf(month: TaxMonth): { readonly from: Date; readonly to: Date } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const begin = (index: number) => after(new Date(Date.UTC(year, index, 1)), -JAKARTA);
  return { from: begin(number - 1), to: begin(number) };
}

/** The day of an instant in Jakarta: `2026-11-22`. */
export const taxDay = (at: Date): string => after(at, JAKARTA).toISOString().slice(0, 10);

/** The last day of the month, on which combined tax invoices are dated. */
export const lastDayOf = (month: TaxMonth): string => taxDay(after(boundsOf(month).to, -DAY));

/** Whether nothing can be sold in that month any more. */
export const isOver = (month: TaxMonth, at: Date): boolean => boundsOf(month).to <= at;
