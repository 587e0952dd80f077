import type { LetterWordings } from '../letter-wording';

/** `key` (its name), `prefix`, `by` (who made it), `at` (instant). */
export const apiKeyCreated: LetterWordings = {
  needs: [],
  id: {
    subject: 'Kunci API baru di {{brand}}',
    preheader: 'Periksa apakah kunci ini memang Anda buat.',
    blocks: [
      { text: 'Sebuah kunci API dibuat untuk akun Anda.' },
      {
        facts: [
          ['Nama', '{{key}}'],
          ['Awalan', '{{prefix}}'],
          ['Dibuat oleh', '{{by}}'],
          ['Waktu', '{{at}}'],
        ],
      },
      { text: 'Bila tidak ada di antara Anda yang membuatnya, cabut kunci itu dan hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'A new API key at {{brand}}',
    preheader: 'Look whether you made it.',
    blocks: [
      { text: 'An API key was made for your account.' },
      {
        facts: [
          ['Name', '{{key}}'],
          ['Prefix', '{{prefix}}'],
          ['Made by', '{{by}}'],
          ['Time', '{{at}}'],
        ],
      },
      { text: 'If none of you made it, revoke the key and write to {{support}}.' },
    ],
  },
};
