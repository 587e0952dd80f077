import type { LetterWordings } from '../letter-wording';

/** To the old address, for the last time: `newEmail`, `at` (instant). */
export const emailChanged: LetterWordings = {
  needs: ['newEmail'],
  id: {
    subject: 'Alamat surel akun Anda di {{brand}} sudah diganti',
    preheader: 'Sejak sekarang masuk dengan alamat yang baru.',
    blocks: [
      { text: 'Sejak {{at}} akun Anda di {{brand}} memakai alamat {{newEmail}}. Alamat ini tidak dipakai lagi untuk masuk.' },
      { text: 'Bila bukan Anda, segera hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'The address of your account at {{brand}} has been changed',
    preheader: 'From now on log in with the new address.',
    blocks: [
      { text: 'Since {{at}} your account at {{brand}} uses {{newEmail}}. This address no longer logs in.' },
      { text: 'If it was not you, write to {{support}} at once.' },
    ],
  },
};
