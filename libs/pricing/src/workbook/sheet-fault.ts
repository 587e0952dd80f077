import type { SheetLanguage } from './sheet-wording';

/** Why a row of a price sheet cannot be taken. */
export const SHEET_FAULTS = {
  'formula-not-taken': {
    en: 'Formulas are not computed. Copy the cell and paste its value.',
    id: 'Rumus tidak dihitung. Salin sel itu, lalu tempel sebagai nilai.',
  },
  'amount-unreadable': {
    en: 'This is no amount. Write a number, or 1.234.567.',
    id: 'Ini bukan jumlah uang. Tulis angka, atau 1.234.567.',
  },
  'amount-missing': { en: 'There is no new price in this row.', id: 'Baris ini tidak berisi harga baru.' },
  'day-unreadable': { en: 'This is no day. Write 01/12/2026 or 2026-12-01.', id: 'Ini bukan tanggal. Tulis 01/12/2026 atau 2026-12-01.' },
  'word-unreadable': { en: 'Write yes or no.', id: 'Tulis ya atau tidak.' },
  'currency-unknown': { en: 'We do not count in this currency.', id: 'Mata uang ini tidak dikenal.' },
  'product-unknown': { en: 'The list has no such line.', id: 'Daftar harga tidak memiliki baris seperti ini.' },
  'row-twice': { en: 'An earlier row says something else about the same line.', id: 'Baris sebelumnya sudah mengisi layanan yang sama.' },
} as const satisfies Readonly<Record<string, Readonly<Record<SheetLanguage, string>>>>;

/** One cell of a sheet that cannot be taken, by its name there: `I7`. */
export interface SheetFault {
  readonly row: number;
  readonly cell: string;
  readonly code: keyof typeof SHEET_FAULTS;
}
