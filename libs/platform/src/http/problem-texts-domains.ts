import { type ProblemTexts, asInEnglish } from './problem-text';

/** Domains and their contacts. */
export const domainTexts: ProblemTexts = {
  'domain-not-found': { en: 'There is no such domain', id: 'Domain tidak ditemukan' },
  'name-not-allowed': { en: 'This name cannot be registered', id: 'Nama ini tidak dapat didaftarkan', idDetail: asInEnglish },
  'contact-not-found': { en: 'There is no such contact', id: 'Kontak tidak ditemukan' },
  'contact-missing': {
    en: 'A registrant contact is missing',
    id: 'Kontak pendaftar belum ada',
    idDetail: () => 'Pesanan tidak menyebut kontak pendaftar, dan pelanggan belum memilikinya.',
  },
  'phone-invalid': {
    en: 'This is not a telephone number',
    id: 'Ini bukan nomor telepon yang benar',
    idDetail: () => 'Tulis nomor telepon seperti 0812-3456-7890 atau +62 812 3456 7890.',
  },
};
