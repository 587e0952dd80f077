import type { FoundCell, FoundRow } from '#libs/platform';
import { DomainError } from '#libs/kernel';

/** What Coretax's lists call the two columns that are needed; the case of letters and spaces do not count. */
const HEADINGS = {
  reference: ['referensi', 'reference', 'refdesc'],
  nsfp: ['nomor faktur pajak', 'nomor faktur', 'nsfp', 'tax invoice number'],
} as const;
/** The headings stand among the first rows of a file. */
const HEADING_ROWS = 10;

/** Two digits of the transaction, two of the status, thirteen in order. */
const NSFP = /^\d{17}$/;

export class TaxNumbersUnreadable extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'tax-numbers-unreadable';

  constructor() {
    super('This file has no columns for the reference and the number of the tax invoice.');
  }
}

/** One row of a list of Coretax's. */
export interface TaxNumberRow {
  /** Its place in the file, from 1. */
  readonly row: number;
  /** Ours. */
  readonly reference: string;
  /** As it stands there, without dots and spaces. */
  readonly nsfp: string;
}

/** The rows that have a reference. Those without are of tax invoices made by hand. @throws TaxNumbersUnreadable */
export function readTaxNumbers(rows: readonly FoundRow[]): TaxNumberRow[] {
  for (const [index, { cells }] of rows.slice(0, HEADING_ROWS).entries()) {
    const [reference, nsfp] = [columnOf(cells, HEADINGS.reference), columnOf(cells, HEADINGS.nsfp)];
    if (reference < 0 || nsfp < 0) continue;
    return rows
      .slice(index + 1)
      .map(({ number, cells: found }) => ({
        row: number,
        reference: textOf(found[reference]).trim(),
        nsfp: textOf(found[nsfp]).replaceAll(/[\s.-]/g, ''),
      }))
      .filter((row) => row.reference !== '');
  }
  throw new TaxNumbersUnreadable();
}

/** Whether it can be the number of a tax invoice of this code: a number of another code was given to something else. */
export const isNsfpOf = (nsfp: string, transactionCode: string): boolean => NSFP.test(nsfp) && nsfp.startsWith(transactionCode);

const columnOf = (cells: readonly FoundCell[], names: readonly string[]): number =>
  cells.findIndex((cell) => names.includes(textOf(cell).trim().replaceAll(/\s+/g, ' ').toLowerCase()));

/** Only texts: seventeen digits are more than a number in a sheet can hold, and the last ones would be made up. */
const textOf = (cell: FoundCell | undefined): string => (cell?.kind === 'text' ? cell.text : '');
