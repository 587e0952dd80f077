import { type ProblemTexts, fact } from './problem-text';

/** Top-ups. */
export const depositTexts: ProblemTexts = {
  'top-up-not-found': { en: 'There is no such top-up', id: 'Top up tidak ditemukan' },
  'top-up-already-decided': {
    en: 'This top-up has been decided',
    id: 'Top up ini sudah diputuskan',
    idDetail: (facts) => (facts.state === 'approved' ? 'Top up ini sudah disetujui.' : 'Top up ini sudah ditolak.'),
  },
  'top-up-amount-not-allowed': {
    en: 'The amount is not allowed',
    id: 'Jumlah top up tidak diizinkan',
    idDetail: (facts) => `Jumlah top up dari ${fact(facts, 'least')} sampai ${fact(facts, 'most')}.`,
  },
  'own-top-up': { en: 'Nobody approves their own top-up', id: 'Top up sendiri tidak dapat disetujui sendiri' },
  'no-deposit': { en: 'There is no deposit', id: 'Tidak ada deposit' },
  'nobody-to-pay': { en: 'There is nobody above to pay', id: 'Tidak ada induk untuk menerima top up' },
  'credit-limit-below-debt': {
    en: 'More is owed than this limit allows',
    id: 'Batas kredit lebih kecil daripada utang',
    idDetail: (facts) => `Utang saat ini ${fact(facts, 'owed')}.`,
  },
  'credit-limit-not-allowed': {
    en: 'The credit limit is not allowed',
    id: 'Batas kredit tidak diizinkan',
    idDetail: (facts) => `Batas kredit paling banyak ${fact(facts, 'most')}.`,
  },
};
