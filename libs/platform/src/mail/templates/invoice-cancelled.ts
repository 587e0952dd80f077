import type { LetterWordings } from '../letter-wording';

/** `number`, `amount`, `url` (the bill). */
export const invoiceCancelled: LetterWordings = {
  needs: ['number', 'amount', 'url'],
  id: {
    subject: 'Tagihan {{number}}: nama domain sudah tidak tersedia',
    preheader: 'Uang Anda tetap tersimpan di deposit.',
    blocks: [
      { text: 'Sebelum tagihan ini dibayar, nama domainnya sudah tidak tersedia. Nama yang tidak tersedia tidak ditagih.' },
      { text: 'Uang Anda tetap tersimpan di deposit dan dapat dipakai untuk nama lain.' },
      { button: 'Lihat tagihan', to: 'url' },
    ],
  },
  en: {
    subject: 'Invoice {{number}}: a domain name is no longer available',
    preheader: 'Your money is still in your deposit.',
    blocks: [
      { text: 'Before this invoice was paid, a domain name on it was no longer available. You do not pay for what is not available.' },
      { text: 'Your money is still in your deposit and can be used for another name.' },
      { button: 'See the invoice', to: 'url' },
    ],
  },
};
