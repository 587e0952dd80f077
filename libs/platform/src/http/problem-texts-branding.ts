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
  'brand-image-refused': {
    en: 'This picture is not taken',
    id: 'Gambar tidak diterima',
    idDetail: () => 'Gambar harus berformat JPEG, PNG, atau WebP.',
  },
  'brand-image-not-found': { en: 'There is no such picture', id: 'Gambar tidak ditemukan' },
  'name-server-twice': { en: 'A name server is named twice', id: 'Ada server nama yang ditulis dua kali', idDetail: asInEnglish },
};
