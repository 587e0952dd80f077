import type { LetterWordings } from '../letter-wording';

/** `domain`, `at` (when it expires), `until` (how long it renews at the price of a renewal), `amount` (for a year; only to who pays it), `renews` (how, where it does by itself), `url`. */
export const domainExpires: LetterWordings = {
  needs: ['domain', 'at', 'until'],
  id: {
    subject: '{{domain}} segera berakhir: {{at}}',
    preheader: 'Perpanjang sebelum masa aktifnya habis.',
    blocks: [
      { text: 'Masa aktif domain {{domain}} segera berakhir. Setelah itu, situs dan surel yang memakainya dapat berhenti bekerja.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Berakhir', '{{at}}'],
          ['Perpanjangan satu tahun', '{{amount}}'],
          ['Diperpanjang', '{{renews}}'],
          ['Harga perpanjangan berlaku sampai', '{{until}}'],
        ],
      },
      { button: 'Perpanjang domain', to: 'url' },
      {
        text: 'Sesudah {{until}}, domain ini hanya dapat dipulihkan dengan biaya yang lebih tinggi, lalu dihapus dan dapat didaftarkan siapa saja. Sudah diperpanjang? Abaikan surel ini. Ada pertanyaan? Hubungi {{support}}.',
      },
    ],
  },
  en: {
    subject: '{{domain}} expires: {{at}}',
    preheader: 'Renew it before it does.',
    blocks: [
      { text: 'The domain {{domain}} expires soon. After that, websites and mail that use it may stop working.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Expires', '{{at}}'],
          ['Renewal for a year', '{{amount}}'],
          ['Renewed', '{{renews}}'],
          ['Renews at this price until', '{{until}}'],
        ],
      },
      { button: 'Renew the domain', to: 'url' },
      {
        text: 'After {{until}} it can only be restored, which costs more, and then it is deleted and anybody may register it. Renewed already? Then there is nothing you need to do. Any questions? Write to {{support}}.',
      },
    ],
  },
};
