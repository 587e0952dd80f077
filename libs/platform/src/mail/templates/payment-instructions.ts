import type { LetterWordings } from '../letter-wording';

/** `amount`, `reference`; `bank`, `account` (number), `holder`, `until` (instant), `link` (status page). */
export const paymentInstructions: LetterWordings = {
  needs: ['amount', 'reference'],
  id: {
    subject: 'Cara membayar deposit awal di {{brand}}',
    preheader: 'Transfer tepat {{amount}} dengan berita {{reference}}.',
    blocks: [
      { text: 'Transfer tepat sebesar jumlah di bawah, dan cantumkan nomor rujukan sebagai berita, supaya kami tahu dari siapa uang itu.' },
      {
        facts: [
          ['Jumlah', '{{amount}}'],
          ['Berita', '{{reference}}'],
          ['Bank', '{{bank}}'],
          ['Nomor rekening', '{{account}}'],
          ['Atas nama', '{{holder}}'],
          ['Paling lambat', '{{until}}'],
        ],
      },
      { button: 'Lihat status pendaftaran', to: 'link' },
    ],
  },
  en: {
    subject: 'How to pay the initial deposit at {{brand}}',
    preheader: 'Transfer exactly {{amount}} with the reference {{reference}}.',
    blocks: [
      { text: 'Transfer exactly the amount below, and give the reference, so that we know whose money it is.' },
      {
        facts: [
          ['Amount', '{{amount}}'],
          ['Reference', '{{reference}}'],
          ['Bank', '{{bank}}'],
          ['Account number', '{{account}}'],
          ['Account holder', '{{holder}}'],
          ['At the latest', '{{until}}'],
        ],
      },
      { button: 'See the status', to: 'link' },
    ],
  },
};
