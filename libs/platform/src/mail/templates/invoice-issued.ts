import type { LetterWordings } from '../letter-wording';

/** `number`, `amount`, `names`, `url` (the bill); `until` (instant) where it is still to be paid. */
export const invoiceIssued: LetterWordings = {
  needs: ['number', 'amount', 'names', 'url'],
  id: {
    subject: 'Tagihan {{number}} dari {{brand}}',
    preheader: '{{amount}} untuk {{names}}.',
    blocks: [
      { text: 'Berikut tagihan untuk pesanan Anda.' },
      {
        facts: [
          ['Nomor', '{{number}}'],
          ['Untuk', '{{names}}'],
          ['Jumlah', '{{amount}}'],
          ['Jatuh tempo', '{{until}}'],
        ],
      },
      { button: 'Lihat tagihan', to: 'url' },
    ],
  },
  en: {
    subject: 'Invoice {{number}} from {{brand}}',
    preheader: '{{amount}} for {{names}}.',
    blocks: [
      { text: 'This is the invoice for your order.' },
      {
        facts: [
          ['Number', '{{number}}'],
          ['For', '{{names}}'],
          ['Amount', '{{amount}}'],
          ['Due', '{{until}}'],
        ],
      },
      { button: 'See the invoice', to: 'url' },
    ],
  },
};
