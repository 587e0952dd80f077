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
  'tax-identity-invalid': { en: 'This is not who somebody can be on tax papers', id: 'Identitas pajak tidak benar' },
  'tax-profile-not-found': { en: 'There is no tax profile yet', id: 'Profil pajak belum diisi' },
  'tax-profile-missing': {
    en: 'A tax profile with an NPWP is needed first',
    id: 'Profil pajak dengan NPWP harus diisi dahulu',
  },
  'withholding-not-found': { en: 'There is no such withholding', id: 'Pemotongan PPh 23 tidak ditemukan' },
  'withholding-not-allowed': { en: 'PPh 23 cannot be withheld from this invoice', id: 'PPh 23 tidak dapat dipotong dari tagihan ini' },
  'withholding-decided': { en: 'This withholding is decided already', id: 'Pemotongan PPh 23 ini sudah diputuskan' },
  'withholding-outdated': {
    en: 'The invoice has changed since this withholding was declared',
    id: 'Tagihan ini berubah sejak pemotongan PPh 23 dinyatakan',
  },
  'coretax-code-invalid': { en: 'This is no code of Coretax', id: 'Kode Coretax tidak benar' },
  'tax-month-not-over': { en: 'This month is not over', id: 'Masa pajak ini belum berakhir' },
  'tax-run-not-found': { en: 'There is no such run', id: 'Pembuatan faktur pajak ini tidak ditemukan' },
  'tax-file-not-found': { en: 'There is no such file', id: 'Berkas ini tidak ada' },
  'tax-invoice-not-found': { en: 'There is no such tax invoice', id: 'Faktur pajak tidak ditemukan' },
  'tax-numbers-unreadable': {
    en: 'The file has no columns for the reference and the number',
    id: 'Berkas ini tidak berisi kolom Referensi dan Nomor Faktur Pajak',
  },
};
