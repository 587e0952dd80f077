import type { PaperLanguage } from '../../paper/paper-words';

const id = {
  invoice: 'Rincian Faktur Pajak',
  run: 'Rekap Faktur Pajak',
  month: 'Masa pajak',
  nsfp: 'NSFP',
  noNsfp: 'belum ada',
  code: 'Kode transaksi',
  bill: 'Tagihan',
  taxInvoice: 'Faktur pajak, pembeli',
  net: 'DPP',
  otherTaxBase: 'DPP nilai lain',
  tax: 'PPN',
  corrections: 'Koreksi dari nota kredit',
  documents: { 'national-id': 'NIK', passport: 'Paspor' },
  isNoTaxInvoice: 'Faktur pajak yang sah adalah yang diterbitkan Coretax dengan NSFP dan kode QR. Ini rinciannya.',
  more: (count: number) => `dan ${count} lagi, lihat di sistem`,
};

/** The words on papers about tax. */
export const TAX_PAPER_WORDS: Readonly<Record<PaperLanguage, typeof id>> = {
  id,
  en: {
    invoice: 'Tax invoice details',
    run: 'Summary of tax invoices',
    month: 'Tax month',
    nsfp: 'Tax office number (NSFP)',
    noNsfp: 'not yet',
    code: 'Transaction code',
    bill: 'Invoice',
    taxInvoice: 'Tax invoice, buyer',
    net: 'Tax base',
    otherTaxBase: 'Other tax base',
    tax: 'VAT (PPN)',
    corrections: 'Corrections by credit notes',
    documents: { 'national-id': 'NIK', passport: 'Passport' },
    isNoTaxInvoice: 'What counts is the tax invoice that Coretax issues with an NSFP and a QR code. These are its details.',
    more: (count) => `and ${count} more, to be seen in the system`,
  },
};
