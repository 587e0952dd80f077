import type { LetterWordings } from '../letter-wording';

/** `number` (of the receipt), `amount`, `url` (the receipt). */
export const paymentReceived: LetterWordings = {
  needs: ['number', 'amount', 'url'],
  id: {
    subject: 'Pembayaran {{amount}} sudah kami terima',
    preheader: 'Kwitansi {{number}}.',
    blocks: [
      { text: 'Pembayaran Anda sudah kami terima dan tersimpan di deposit Anda.' },
      {
        facts: [
          ['Jumlah', '{{amount}}'],
          ['Kwitansi', '{{number}}'],
        ],
      },
      { button: 'Lihat kwitansi', to: 'url' },
    ],
  },
  en: {
    subject: 'We have received your payment of {{amount}}',
    preheader: 'Receipt {{number}}.',
    blocks: [
      { text: 'We have received your payment: it is in your deposit.' },
      {
        facts: [
          ['Amount', '{{amount}}'],
          ['Receipt', '{{number}}'],
        ],
      },
      { button: 'See the receipt', to: 'url' },
    ],
  },
};
