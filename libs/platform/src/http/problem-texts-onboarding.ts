import { type ProblemTexts, fact } from './problem-text';

/** How a visitor becomes a reseller. */
export const onboardingTexts: ProblemTexts = {
  'application-not-found': { en: 'There is no such application', id: 'Pendaftaran tidak ditemukan' },
  'application-step-not-due': { en: 'This step is not due', id: 'Langkah ini belum atau tidak lagi dapat dilakukan' },
  'application-not-active': { en: 'The account is not open yet', id: 'Akun dibuka setelah deposit awal diterima' },
  'already-applied': { en: 'There is such an application already', id: 'Alamat surel atau nomor telepon ini sudah terdaftar' },
  'phone-code-wrong': { en: 'The code is not right', id: 'Kode salah, kedaluwarsa, atau terlalu sering dicoba; minta kode baru' },
  'documents-missing': {
    en: 'Documents are missing',
    id: 'Dokumen belum lengkap',
    idDetail: (facts) => `Dokumen yang belum ada: ${fact(facts, 'missing')}.`,
  },
  'document-not-asked-for': { en: 'This document is not asked for', id: 'Dokumen ini tidak diminta' },
};
