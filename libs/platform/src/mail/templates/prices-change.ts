import type { LetterWordings } from '../letter-wording';

/** `raised`, `lowered`, `ended` (how many prices), `tlds`, `from` (instant of the first change). */
export const pricesChange: LetterWordings = {
  needs: ['from'],
  id: {
    subject: 'Harga di {{brand}} berubah',
    preheader: 'Perubahan pertama mulai {{from}}.',
    blocks: [
      { text: 'Harga yang Anda bayar berubah. Harga baru dan tanggal mulainya ada di daftar harga Anda.' },
      {
        facts: [
          ['Mulai', '{{from}}'],
          ['Ekstensi', '{{tlds}}'],
          ['Harga naik', '{{raised}}'],
          ['Harga turun', '{{lowered}}'],
          ['Tidak dijual lagi', '{{ended}}'],
        ],
      },
      { text: 'Periksa juga harga jual Anda sendiri. Pertanyaan? Tulis ke {{support}}.' },
    ],
  },
  en: {
    subject: 'Prices at {{brand}} change',
    preheader: 'The first change begins {{from}}.',
    blocks: [
      { text: 'What you pay changes. The new prices and when they begin stand in your price list.' },
      {
        facts: [
          ['From', '{{from}}'],
          ['Extensions', '{{tlds}}'],
          ['Prices that rise', '{{raised}}'],
          ['Prices that fall', '{{lowered}}'],
          ['Not sold any more', '{{ended}}'],
        ],
      },
      { text: 'Look at what you ask yourself as well. Questions? Write to {{support}}.' },
    ],
  },
};
