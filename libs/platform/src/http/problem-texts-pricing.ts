import type { Facts } from '#libs/kernel';
import { type ProblemTexts, asInEnglish, fact } from './problem-text';

const action: Readonly<Record<string, string>> = {
  register: 'pendaftaran',
  renew: 'perpanjangan',
  transfer: 'transfer',
  restore: 'pemulihan',
};
const product = (facts: Facts): string =>
  `${action[fact(facts, 'action')] ?? fact(facts, 'action')} .${fact(facts, 'tld')} selama ${fact(facts, 'years')} tahun`;

/** Prices, packages and markups. */
export const pricingTexts: ProblemTexts = {
  'price-missing': {
    en: 'There is no price for this',
    id: 'Harga belum tersedia',
    idDetail: (facts) => `Belum ada harga untuk ${product(facts)}.`,
  },
  'sale-below-cost': {
    en: 'This cannot be sold at its present price',
    id: 'Tidak dapat dijual dengan harga saat ini',
    idDetail: (facts) => `Dengan harga saat ini tidak dapat dijual: ${product(facts)}.`,
  },
  'exchange-rate-missing': {
    en: 'There is no exchange rate for this price',
    id: 'Kurs untuk harga ini belum tersedia',
    idDetail: (facts) => `Belum ada kurs untuk ${product(facts)}.`,
  },
  'price-invalid': { en: 'The price is not right', id: 'Harga belum benar', idDetail: asInEnglish },
  'package-not-found': { en: 'There is no such package', id: 'Paket tidak ditemukan' },
  'package-invalid': { en: 'The package is not right', id: 'Paket belum benar', idDetail: asInEnglish },
  'package-for-others': { en: 'The package is for another kind of account', id: 'Paket ini untuk jenis akun lain' },
  'package-is-default': { en: 'A default package cannot be closed', id: 'Paket bawaan tidak dapat ditutup' },
  'package-closed': { en: 'The package is closed', id: 'Paket sudah ditutup' },
  'too-many-packages': { en: 'There are too many packages', id: 'Jumlah paket sudah mencapai batas' },
  'not-for-sale': {
    en: 'This is not sold at present',
    id: 'Saat ini tidak dijual',
    idDetail: (facts) => `Saat ini tidak dijual: ${product(facts)}.`,
  },
  'price-grid-refused': { en: 'Some prices cannot be written', id: 'Sebagian harga tidak dapat disimpan' },
  'price-list-changed': { en: 'The list has changed in the meantime', id: 'Daftar harga sudah diubah orang lain' },
  'notice-too-short': {
    en: 'Prices of this package do not rise so soon',
    id: 'Harga paket ini belum boleh naik secepat itu',
    idDetail: (facts) => `Paket menjanjikan pemberitahuan ${fact(facts, 'noticeDays')} hari sebelum harga naik: ${product(facts)}.`,
  },
  'exchange-rate-invalid': { en: 'The exchange rate is not right', id: 'Kurs belum benar', idDetail: asInEnglish },
  'price-sheet-foreign': {
    en: 'This is no price list that was downloaded here',
    id: 'Berkas ini bukan daftar harga yang diunduh dari sini',
  },
  'price-import-not-found': { en: 'There is no such import', id: 'Impor harga tidak ditemukan' },
  'price-import-over': { en: 'The import is over', id: 'Impor harga ini sudah selesai' },
  'price-import-unfit': {
    en: 'The sheet cannot be written as it is',
    id: 'Isi berkas belum dapat disimpan',
    idDetail: (facts) =>
      `Sel yang tidak terbaca: ${fact(facts, 'faults')}. Harga baru: ${fact(facts, 'cells')}. Perbaiki, lalu unggah kembali.`,
  },
  'promotion-not-found': { en: 'There is no such promotion', id: 'Promosi tidak ditemukan' },
  'markup-not-found': { en: 'There is no such rule', id: 'Aturan tidak ditemukan' },
  'extension-unknown': { en: 'There is no such extension', id: 'Ekstensi tidak ditemukan' },
  'operator-only': { en: 'Only the operator may do this', id: 'Hanya operator yang dapat melakukan ini' },
};
