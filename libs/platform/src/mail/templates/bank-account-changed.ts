import type { LetterWordings } from '../letter-wording';

/** `before`, `after` (bank and masked number), `from` (instant from which `after` is shown), `at` (instant), `network`. */
export const bankAccountChanged: LetterWordings = {
  needs: [],
  id: {
    subject: 'Rekening bank Anda di {{brand}} berubah',
    preheader: 'Periksa apakah perubahan ini memang Anda lakukan.',
    blocks: [
      { text: 'Rekening bank tempat pelanggan dan reseller Anda membayar baru saja diubah.' },
      {
        facts: [
          ['Rekening lama', '{{before}}'],
          ['Rekening baru', '{{after}}'],
          ['Ditampilkan mulai', '{{from}}'],
          ['Waktu perubahan', '{{at}}'],
          ['Alamat jaringan', '{{network}}'],
        ],
      },
      { text: 'Bila tidak ada di antara Anda yang mengubahnya, tutup rekening baru itu, ganti kata sandi, dan hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'Your bank account at {{brand}} changed',
    preheader: 'Look whether you changed it.',
    blocks: [
      { text: 'The bank account that your customers and resellers pay to was changed just now.' },
      {
        facts: [
          ['Old account', '{{before}}'],
          ['New account', '{{after}}'],
          ['Shown from', '{{from}}'],
          ['Time of the change', '{{at}}'],
          ['Network address', '{{network}}'],
        ],
      },
      { text: 'If none of you changed it, close the new account, change your password, and write to {{support}}.' },
    ],
  },
};
