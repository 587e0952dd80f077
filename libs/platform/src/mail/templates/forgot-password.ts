import type { LetterWordings } from '../letter-wording';

/** `link`; `until` (instant). */
export const forgotPassword: LetterWordings = {
  needs: ['link'],
  id: {
    subject: 'Kata sandi baru untuk {{brand}}',
    preheader: 'Tautan untuk memilih kata sandi baru.',
    blocks: [
      { text: 'Seseorang, semoga Anda sendiri, meminta kata sandi baru untuk akun Anda di {{brand}}.' },
      { button: 'Pilih kata sandi baru', to: 'link' },
      { text: 'Tautan hanya dapat dipakai satu kali, sampai {{until}}.' },
      { text: 'Bila bukan Anda, abaikan surel ini: kata sandi Anda tetap berlaku.' },
    ],
  },
  en: {
    subject: 'A new password for {{brand}}',
    preheader: 'A link to choose a new password.',
    blocks: [
      { text: 'Somebody, hopefully you, asked for a new password for your account at {{brand}}.' },
      { button: 'Choose a new password', to: 'link' },
      { text: 'The link works once, until {{until}}.' },
      { text: 'If it was not you, ignore this mail: your password stays as it is.' },
    ],
  },
};
