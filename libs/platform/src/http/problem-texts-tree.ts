import { type ProblemTexts, fact } from './problem-text';

/** Accounts, people, brands and logging in. */
export const treeTexts: ProblemTexts = {
  'node-not-found': { en: 'There is no such account', id: 'Akun tidak ditemukan' },
  'tree-too-deep': { en: 'The tree of resellers would be too deep', id: 'Tingkat reseller terlalu dalam' },
  'tree-customer-is-leaf': { en: 'Customers have no customers of their own', id: 'Pelanggan tidak dapat memiliki pelanggan' },
  'tree-operator-exists': { en: 'There is an operator already', id: 'Operator sudah ada' },
  'host-unknown': { en: 'This server does not serve that host', id: 'Server ini tidak melayani nama host tersebut' },
  'host-taken': {
    en: 'The host name is in use already',
    id: 'Nama host sudah dipakai',
    idDetail: (facts) => `Nama host ${fact(facts, 'host')} sudah dipakai.`,
  },
  'email-taken': { en: 'The e-mail address is in use already', id: 'Alamat surel sudah dipakai' },
  'password-refused': {
    en: 'The password is not acceptable',
    id: 'Kata sandi tidak dapat diterima',
    idDetail: (facts) => `Panjang kata sandi ${fact(facts, 'min')} sampai ${fact(facts, 'max')} bita.`,
  },
  'login-refused': { en: 'The e-mail address or the password is wrong', id: 'Alamat surel atau kata sandi salah' },
  'not-logged-in': { en: 'Log in first', id: 'Silakan masuk terlebih dahulu' },
  'token-expired': { en: 'The access token has run out', id: 'Token akses sudah kedaluwarsa' },
  'session-ended': { en: 'The session has ended', id: 'Sesi sudah berakhir' },
  'account-suspended': { en: 'The account is suspended', id: 'Akun sedang ditangguhkan' },
  'role-not-allowed': {
    en: 'Your role does not allow this',
    id: 'Peran Anda tidak mengizinkan hal ini',
    idDetail: (facts) => `Diperlukan izin: ${fact(facts, 'needs')}.`,
  },
  'step-up-needed': { en: 'Prove again who you are', id: 'Buktikan kembali bahwa ini Anda' },
  'proof-refused': { en: 'That is not the right proof', id: 'Bukti tidak benar' },
  'session-not-found': { en: 'There is no such session', id: 'Sesi tidak ditemukan' },
  'too-busy': { en: 'Too many people are logging in at once', id: 'Terlalu banyak yang masuk bersamaan' },
};
