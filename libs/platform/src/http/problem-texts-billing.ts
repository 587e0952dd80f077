import type { ProblemTexts } from './problem-text';

/** Bills. */
export const billingTexts: ProblemTexts = {
  'invoice-not-found': { en: 'There is no such invoice', id: 'Tagihan tidak ditemukan' },
  'invoice-not-open': { en: 'This invoice cannot be paid any more', id: 'Tagihan ini tidak dapat dibayar lagi' },
  'invoice-lapsed': {
    en: 'The prices of this invoice have lapsed',
    id: 'Harga di tagihan ini sudah tidak berlaku',
    idDetail: () => 'Silakan pesan lagi. Uang yang sudah dibayar tetap ada di deposit.',
  },
  'receipt-not-found': { en: 'There is no such receipt', id: 'Kwitansi tidak ditemukan' },
  'credit-note-not-found': { en: 'There is no such credit note', id: 'Nota kredit tidak ditemukan' },
  'tax-number-invalid': { en: 'This is no NPWP', id: 'NPWP tidak benar' },
};
