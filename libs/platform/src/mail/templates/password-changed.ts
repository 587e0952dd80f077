import type { LetterWordings } from '../letter-wording';

/** `at` (instant), `device`, `network`. */
export const passwordChanged: LetterWordings = {
  needs: [],
  id: {
    subject: 'Kata sandi Anda di {{brand}} telah diganti',
    preheader: 'Semua sesi lain sudah diakhiri.',
    blocks: [
      { text: 'Kata sandi akun Anda telah diganti, dan semua sesi lain sudah diakhiri.' },
      {
        facts: [
          ['Waktu', '{{at}}'],
          ['Perangkat', '{{device}}'],
          ['Jaringan', '{{network}}'],
        ],
      },
      { text: 'Bila bukan Anda yang menggantinya, segera hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'Your password at {{brand}} has been changed',
    preheader: 'All other sessions have been ended.',
    blocks: [
      { text: 'The password of your account has been changed, and all other sessions have been ended.' },
      {
        facts: [
          ['Time', '{{at}}'],
          ['Device', '{{device}}'],
          ['Network', '{{network}}'],
        ],
      },
      { text: 'If it was not you who changed it, write to {{support}} at once.' },
    ],
  },
};
