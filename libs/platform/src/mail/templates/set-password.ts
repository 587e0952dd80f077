import type { LetterWordings } from '../letter-wording';

/** `link`; `until` (instant). */
export const setPassword: LetterWordings = {
  needs: ['link'],
  id: {
    subject: 'Buat kata sandi Anda di {{brand}}',
    preheader: 'Akun Anda sudah ada; tinggal kata sandinya.',
    blocks: [
      { text: 'Akun Anda di {{brand}} sudah dibuat. Pilih sendiri kata sandinya: kami tidak pernah mengirim kata sandi lewat surel.' },
      { button: 'Buat kata sandi', to: 'link' },
      { text: 'Tautan hanya dapat dipakai satu kali, sampai {{until}}.' },
    ],
  },
  en: {
    subject: 'Set your password at {{brand}}',
    preheader: 'Your account is ready but for its password.',
    blocks: [
      { text: 'Your account at {{brand}} has been made. Choose its password yourself: we never send passwords by mail.' },
      { button: 'Set password', to: 'link' },
      { text: 'The link works once, until {{until}}.' },
    ],
  },
};
