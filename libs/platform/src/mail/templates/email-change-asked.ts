import type { LetterWordings } from '../letter-wording';

/** To the old address: `newEmail`, `link` (secret, stops it), `until`, `at` (instant), `network`. */
export const emailChangeAsked: LetterWordings = {
  needs: ['newEmail', 'link', 'until'],
  id: {
    subject: 'Alamat surel akun Anda di {{brand}} akan diganti',
    preheader: 'Bila bukan Anda yang meminta, hentikan sekarang.',
    blocks: [
      { text: 'Akun Anda di {{brand}} akan memakai alamat {{newEmail}} begitu tautan di surel ke alamat itu dibuka.' },
      {
        facts: [
          ['Diminta pada', '{{at}}'],
          ['Jaringan', '{{network}}'],
        ],
      },
      { text: 'Bila bukan Anda yang meminta, hentikan di sini, lalu ganti kata sandi Anda.' },
      { button: 'Hentikan penggantian', to: 'link' },
      { text: 'Tautan berlaku sampai {{until}}. Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'The address of your account at {{brand}} is to be changed',
    preheader: 'If it was not you, stop it now.',
    blocks: [
      { text: 'Your account at {{brand}} is to use {{newEmail}} as soon as the link in the mail to that address is opened.' },
      {
        facts: [
          ['Asked for', '{{at}}'],
          ['Network', '{{network}}'],
        ],
      },
      { text: 'If it was not you, stop it here and change your password.' },
      { button: 'Stop the change', to: 'link' },
      { text: 'The link works until {{until}}. Any questions? Write to {{support}}.' },
    ],
  },
};
