import { type ProblemTexts, fact } from './problem-text';

const ENDED: Readonly<Record<string, string>> = {
  approved: 'disetujui',
  rejected: 'ditolak',
  cancelled: 'dibatalkan',
  expired: 'kedaluwarsa',
};

/** Bank accounts, top-ups, and what else changes a deposit by hand. */
export const depositTexts: ProblemTexts = {
  'top-up-not-found': { en: 'There is no such top-up', id: 'Top up tidak ditemukan' },
  'top-up-already-decided': {
    en: 'This top-up has been decided',
    id: 'Top up ini sudah diputuskan',
    idDetail: (facts) => `Top up ini sudah ${ENDED[fact(facts, 'state')] ?? 'diputuskan'}.`,
  },
  'top-ups-pending': {
    en: 'Top-ups wait for a decision',
    id: 'Masih ada top up yang belum diputuskan',
    idDetail: (facts) => `${fact(facts, 'topUps')} top up menunggu keputusan.`,
  },
  'deposit-owed': {
    en: 'It still owes money where it is',
    id: 'Masih ada utang pada penyedia lama',
    idDetail: (facts) => `Jumlah utang: ${fact(facts, 'owed')}.`,
  },
  'top-up-amount-not-allowed': {
    en: 'The amount is not allowed',
    id: 'Jumlah top up tidak diizinkan',
    idDetail: (facts) => `Jumlah top up dari ${fact(facts, 'least')} sampai ${fact(facts, 'most')}.`,
  },
  'own-top-up': { en: 'Nobody approves their own top-up', id: 'Top up sendiri tidak dapat disetujui sendiri' },
  'too-many-top-ups': {
    en: 'Too many top-ups wait',
    id: 'Terlalu banyak top up yang menunggu',
    idDetail: (facts) => `Paling banyak ${fact(facts, 'limit')} top up boleh menunggu.`,
  },
  'credit-limit-too-much': { en: 'This is more than one person alone may give', id: 'Melebihi batas yang boleh diberikan satu orang' },
  'top-up-has-its-row': {
    en: 'Another row of a bank statement shows this top-up',
    id: 'Top up ini sudah cocok dengan baris mutasi lain',
  },
  'second-person-needed': { en: 'A second person has to approve it', id: 'Perlu persetujuan orang kedua' },
  'reason-missing': { en: 'A reason is missing', id: 'Alasan belum diisi' },
  'bank-account-missing': { en: 'There is no bank account', id: 'Rekening bank belum diisi' },
  'bank-account-not-found': { en: 'There is no such bank account', id: 'Rekening bank tidak ditemukan' },
  'bank-account-closed': { en: 'The bank account is closed', id: 'Rekening bank ini sudah ditutup' },
  'bank-name-missing': { en: 'The name of the bank is missing', id: 'Nama bank belum diisi' },
  'too-many-bank-accounts': {
    en: 'There are too many bank accounts',
    id: 'Rekening bank terlalu banyak',
    idDetail: (facts) => `Paling banyak ${fact(facts, 'limit')} rekening.`,
  },
  'too-many-payments-awaited': { en: 'Too many payments are awaited', id: 'Terlalu banyak pembayaran yang ditunggu' },
  'adjustment-not-found': { en: 'There is no such adjustment', id: 'Penyesuaian tidak ditemukan' },
  'adjustment-already-decided': { en: 'This adjustment has been decided', id: 'Penyesuaian ini sudah diputuskan' },
  'adjustment-not-allowed': { en: 'This kind does not go in that direction', id: 'Jenis penyesuaian ini tidak berlaku untuk arah itu' },
  'statement-unreadable': {
    en: 'This is no bank statement that can be read',
    id: 'Mutasi rekening ini tidak dapat dibaca',
    idDetail: (facts) =>
      'cells' in facts ? `${fact(facts, 'cells')} sel tidak dapat dibaca.` : 'Kolom mutasi rekening tidak ditemukan dalam tabel ini.',
  },
  'bank-day-unreadable': { en: 'This is no day', id: 'Tanggal tidak dapat dibaca' },
  'bank-amount-unreadable': { en: 'This is no amount', id: 'Jumlah tidak dapat dibaca' },
  'statement-of-another-account': { en: 'This is the statement of another account', id: 'Mutasi ini milik rekening lain' },
  'statement-import-not-found': { en: 'There is no such bank statement', id: 'Mutasi rekening tidak ditemukan' },
  'statement-row-not-found': { en: 'There is no such row of a bank statement', id: 'Baris mutasi tidak ditemukan' },
  'statement-row-already-taken': { en: 'This row has become a top-up already', id: 'Baris mutasi ini sudah menjadi top up' },
  'recipient-not-allowed': { en: 'This is nobody who may see money', id: 'Orang ini tidak berhak melihat keuangan' },
  'no-recipient': { en: 'Nobody would hear of it', id: 'Belum ada penerima' },
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
