import type { LetterWordings } from '../letter-wording';

/** `number`, `amount`, `url` (the bill). */
export const invoiceLapsed: LetterWordings = {
  needs: ['number', 'amount', 'url'],
  id: {
    subject: 'Tagihan {{number}} sudah tidak berlaku',
    preheader: 'Harganya sudah tidak berlaku. Silakan pesan lagi.',
    blocks: [
      { text: 'Tagihan ini tidak dibayar sampai batas waktunya, sehingga pesanannya dibatalkan.' },
      { text: 'Uang yang sudah Anda bayar, bila ada, tetap tersimpan di deposit Anda. Silakan pesan lagi.' },
      { button: 'Lihat tagihan', to: 'url' },
    ],
  },
  en: {
    subject: 'Invoice {{number}} has lapsed',
    preheader: 'Its prices are no longer good. Please order again.',
    blocks: [
      { text: 'This invoice was not paid in time, and its order has been cancelled.' },
      { text: 'What you have paid, if anything, is still in your deposit. Please order again.' },
      { button: 'See the invoice', to: 'url' },
    ],
  },
};
