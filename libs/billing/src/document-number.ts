import { HOUR, after } from '#libs/kernel';

/** The kinds of papers that are numbered, each by itself, and what their numbers begin with. */
export const SERIES = { invoice: 'INV', receipt: 'KW', 'credit-note': 'NK', 'tax-invoice': 'FP' } as const;
export type Series = keyof typeof SERIES;

/** The number of a paper: without gaps in each year of each series of each node. */
export interface DocumentNumber {
  /** `INV/2026/000123`, or `TOKO-INV/2026/000123` where the node gives its numbers a prefix. */
  readonly number: string;
  readonly year: number;
  /** 1, 2, 3 … */
  readonly seq: number;
}

/** Western Indonesia, where the business is: a year ends there. */
const JAKARTA = 7 * HOUR;
const DIGITS = 6;

export const yearOf = (at: Date): number => after(at, JAKARTA).getUTCFullYear();

export const documentNumber = (series: Series, prefix: string, year: number, seq: number): DocumentNumber => ({
  number: `${prefix === '' ? '' : `${prefix}-`}${SERIES[series]}/${year}/${String(seq).padStart(DIGITS, '0')}`,
  year,
  seq,
});
