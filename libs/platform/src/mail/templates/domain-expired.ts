import type { LetterWordings } from '../letter-wording';

/** `domain`, `at` (when it expired), `until` (how long it renews at the price of a renewal), `amount` (for a year; only to who pays it), `renews` (how, where it does by itself), `url`. */
export const domainExpired: LetterWordings = {
  needs: ['domain', 'at', 'until'],
  id: {
    subject: '{{domain}} sudah berakhir dan masih dapat diperpanjang',
    preheader: 'Masih dengan harga perpanjangan biasa.',
    blocks: [
      { text: 'Masa aktif domain {{domain}} sudah habis. Domain ini masih dapat diperpanjang dengan harga biasa.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Berakhir', '{{at}}'],
          ['Perpanjangan satu tahun', '{{amount}}'],
          ['Diperpanjang', '{{renews}}'],
          ['Dapat diperpanjang sampai', '{{until}}'],
        ],
      },
      { button: 'Perpanjang domain', to: 'url' },
      {
        text: 'Sesudah {{until}}, domain ini hanya dapat dipulihkan dengan biaya yang lebih tinggi, lalu dihapus dan dapat didaftarkan siapa saja. Untuk memulihkannya, hubungi {{support}}.',
      },
    ],
  },
  en: {
    subject: '{{domain}} has expired and can still be renewed',
    preheader: 'Still at the usual price.',
    blocks: [
      { text: 'The domain {{domain}} has expired. It can still be renewed at the usual price.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Expired', '{{at}}'],
          ['Renewal for a year', '{{amount}}'],
          ['Renewed', '{{renews}}'],
          ['Can be renewed until', '{{until}}'],
        ],
      },
      { button: 'Renew the domain', to: 'url' },
      {
        text: 'After {{until}} it can only be restored, which costs more, and then it is deleted and anybody may register it. To have it restored, write to {{support}}.',
      },
    ],
  },
};
