import type { LetterWordings } from '../letter-wording';

/** `domain`, `at` (when it expires), `from` (when it is tried again). */
export const autoRenewalFailed: LetterWordings = {
  needs: ['domain', 'at'],
  id: {
    subject: 'Perpanjangan otomatis {{domain}} belum berhasil',
    preheader: 'Masih ada waktu: periksa deposit atau tagihannya.',
    blocks: [
      {
        text: 'Domain {{domain}} seharusnya diperpanjang secara otomatis, tetapi belum berhasil. Pastikan depositnya cukup, atau bayar tagihannya.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Berakhir', '{{at}}'],
          ['Dicoba lagi', '{{from}}'],
        ],
      },
      { text: 'Tidak ada dana yang dipotong. Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} could not be renewed by itself yet',
    preheader: 'There is still time: look at the deposit, or at the invoice.',
    blocks: [
      {
        text: 'The domain {{domain}} was to be renewed by itself, which has not worked yet. See that the deposit is enough, or pay the invoice.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Expires', '{{at}}'],
          ['Tried again', '{{from}}'],
        ],
      },
      { text: 'No money was taken. Any questions? Write to {{support}}.' },
    ],
  },
};
