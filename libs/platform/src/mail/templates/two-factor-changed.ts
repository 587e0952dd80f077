import type { LetterWordings } from '../letter-wording';

/** `change` (a sentence in the recipient's language, without its full stop), `at` (instant), `device`, `network`. */
export const twoFactorChanged: LetterWordings = {
  needs: ['change'],
  id: {
    subject: 'Verifikasi dua langkah Anda di {{brand}} berubah',
    preheader: '{{change}}.',
    blocks: [
      { text: '{{change}}.' },
      {
        facts: [
          ['Waktu', '{{at}}'],
          ['Perangkat', '{{device}}'],
          ['Jaringan', '{{network}}'],
        ],
      },
      { text: 'Bila bukan Anda, ganti kata sandi Anda sekarang dan hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'Your two-step verification at {{brand}} has changed',
    preheader: '{{change}}.',
    blocks: [
      { text: '{{change}}.' },
      {
        facts: [
          ['Time', '{{at}}'],
          ['Device', '{{device}}'],
          ['Network', '{{network}}'],
        ],
      },
      { text: 'If it was not you, change your password now and write to {{support}}.' },
    ],
  },
};
