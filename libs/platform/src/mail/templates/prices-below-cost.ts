import type { LetterWordings } from '../letter-wording';

/** `count` (prices), `tlds`, `from` (instant from which the first is below cost; may have passed). */
export const pricesBelowCost: LetterWordings = {
  needs: ['count'],
  id: {
    subject: 'Harga jual Anda di bawah modal',
    preheader: '{{count}} harga tidak dapat dijual.',
    blocks: [
      {
        text: 'Modal Anda berubah, sehingga harga jual di bawah ini lebih rendah daripada modal. Selama begitu, harga itu tidak dapat dijual.',
      },
      {
        facts: [
          ['Jumlah harga', '{{count}}'],
          ['Ekstensi', '{{tlds}}'],
          ['Mulai', '{{from}}'],
        ],
      },
      { text: 'Naikkan harga jual itu, atau izinkan penjualan di bawah modal bila memang Anda inginkan.' },
    ],
  },
  en: {
    subject: 'Prices of yours are below your cost',
    preheader: '{{count}} prices cannot be sold.',
    blocks: [
      { text: 'Your cost changes, and the prices below are less than it. As long as they are, nothing is sold at them.' },
      {
        facts: [
          ['Prices', '{{count}}'],
          ['Extensions', '{{tlds}}'],
          ['From', '{{from}}'],
        ],
      },
      { text: 'Raise them, or allow selling below cost where you want that.' },
    ],
  },
};
