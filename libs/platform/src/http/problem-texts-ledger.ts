import { type ProblemTexts, fact } from './problem-text';

/** Money: postings, deposits and their floors. */
export const ledgerTexts: ProblemTexts = {
  'deposit-too-low': {
    en: 'The deposit is too low',
    id: 'Saldo deposit tidak cukup',
    idDetail: (facts) => `Saldo deposit kurang ${fact(facts, 'missing')}.`,
  },
  'already-posted': { en: 'This has been booked before', id: 'Transaksi ini sudah dibukukan' },
  'floor-above-balance': {
    en: 'More has been spent than the new limit allows',
    id: 'Batas baru tidak menutup yang sudah terpakai',
    idDetail: (facts) => `Saldo yang tersedia ${fact(facts, 'available')}.`,
  },
};
