import type { LetterWordings } from '../letter-wording';

/** `number`, `amount`, `until` (instant), `url` (the bill). */
export const invoiceReminder: LetterWordings = {
  needs: ['number', 'amount', 'until', 'url'],
  id: {
    subject: 'Pengingat: tagihan {{number}} belum dibayar',
    preheader: '{{amount}}, jatuh tempo {{until}}.',
    blocks: [
      { text: 'Tagihan ini belum dibayar. Nama domainnya belum dipesan sampai tagihan dibayar, dan dapat didahului orang lain.' },
      {
        facts: [
          ['Nomor', '{{number}}'],
          ['Jumlah', '{{amount}}'],
          ['Jatuh tempo', '{{until}}'],
        ],
      },
      { button: 'Bayar tagihan', to: 'url' },
    ],
  },
  en: {
    subject: 'Reminder: invoice {{number}} has not been paid',
    preheader: '{{amount}}, due {{until}}.',
    blocks: [
      { text: 'This invoice has not been paid. Its domain names are not reserved until it is: somebody else may be quicker.' },
      {
        facts: [
          ['Number', '{{number}}'],
          ['Amount', '{{amount}}'],
          ['Due', '{{until}}'],
        ],
      },
      { button: 'Pay the invoice', to: 'url' },
    ],
  },
};
