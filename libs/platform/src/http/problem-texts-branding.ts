import { type ProblemTexts, asInEnglish, fact } from './problem-text';

/** What brands show. */
export const brandingTexts: ProblemTexts = {
  'contrast-too-low': {
    en: 'What is written could hardly be read',
    id: 'Tulisan akan sulit dibaca',
    idDetail: (facts) => `Kontras warna tulisan dan latarnya harus paling sedikit ${fact(facts, 'least')} banding 1.`,
  },
  'language-missing': {
    en: 'The brand’s own language is missing',
    id: 'Bahasa utama belum termasuk',
    idDetail: (facts) => `Bahasa utama merek (${fact(facts, 'language')}) harus termasuk bahasa yang ditawarkan.`,
  },
  'legal-text-not-found': { en: 'There is no such text', id: 'Teks tidak ditemukan' },
  'legal-text-refused': { en: 'The text cannot be published like this', id: 'Teks belum dapat diterbitkan', idDetail: asInEnglish },
  'legal-text-too-early': {
    en: 'A version cannot hold from the past on',
    id: 'Waktu berlaku terlalu awal',
    idDetail: (facts) => `Versi baru paling awal berlaku mulai ${fact(facts, 'earliest')}.`,
  },
  'legal-text-overtaken': { en: 'Another version was published at this moment', id: 'Versi lain baru saja diterbitkan' },
  'brand-image-refused': {
    en: 'This picture is not taken',
    id: 'Gambar tidak diterima',
    idDetail: () => 'Gambar harus berformat JPEG, PNG, atau WebP.',
  },
  'brand-image-not-found': { en: 'There is no such picture', id: 'Gambar tidak ditemukan' },
  'name-server-twice': { en: 'A name server is named twice', id: 'Ada server nama yang ditulis dua kali', idDetail: asInEnglish },
};
