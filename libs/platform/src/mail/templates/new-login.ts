import type { LetterWordings } from '../letter-wording';

/** `at` (instant), `device`, `network`. */
export const newLogin: LetterWordings = {
  needs: [],
  id: {
    subject: 'Masuk dari perangkat baru di {{brand}}',
    preheader: 'Periksa apakah ini memang Anda.',
    blocks: [
      { text: 'Akun Anda dimasuki dari perangkat yang belum kami kenal.' },
      {
        facts: [
          ['Waktu', '{{at}}'],
          ['Perangkat', '{{device}}'],
          ['Jaringan', '{{network}}'],
        ],
      },
      { text: 'Bila ini Anda, tidak ada yang perlu dilakukan. Bila bukan, ganti kata sandi Anda sekarang dan akhiri sesi itu.' },
    ],
  },
  en: {
    subject: 'Login from a new device at {{brand}}',
    preheader: 'Look whether this was you.',
    blocks: [
      { text: 'Somebody logged in to your account from a device that we have not seen before.' },
      {
        facts: [
          ['Time', '{{at}}'],
          ['Device', '{{device}}'],
          ['Network', '{{network}}'],
        ],
      },
      { text: 'If it was you, nothing needs to be done. If not, change your password now and end that session.' },
    ],
  },
};
