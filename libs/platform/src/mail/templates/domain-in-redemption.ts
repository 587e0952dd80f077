import type { LetterWordings } from '../letter-wording';

/** `domain`, `at` (when it expired), `until` (how long it can be restored), `amount` (for that; only to who pays it), `url`. */
export const domainInRedemption: LetterWordings = {
  needs: ['domain', 'at', 'until'],
  id: {
    subject: '{{domain}} sudah dihapus di registri dan masih dapat dipulihkan',
    preheader: 'Masih dapat dipulihkan sampai {{until}}.',
    blocks: [
      {
        text: 'Domain {{domain}} tidak diperpanjang, sehingga sudah dihapus di registri. Situs dan surel yang memakainya tidak lagi bekerja.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Berakhir', '{{at}}'],
          ['Pemulihan', '{{amount}}'],
          ['Dapat dipulihkan sampai', '{{until}}'],
        ],
      },
      { button: 'Buka domain', to: 'url' },
      {
        text: 'Pemulihan lebih mahal daripada perpanjangan. Sesudah {{until}}, domain ini dapat didaftarkan siapa saja. Untuk memulihkannya, hubungi {{support}}.',
      },
    ],
  },
  en: {
    subject: '{{domain}} has been deleted at its registry and can still be restored',
    preheader: 'It can be restored until {{until}}.',
    blocks: [
      {
        text: 'The domain {{domain}} was not renewed and has been deleted at its registry. Websites and mail that use it have stopped working.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Expired', '{{at}}'],
          ['Restore', '{{amount}}'],
          ['Can be restored until', '{{until}}'],
        ],
      },
      { button: 'Open the domain', to: 'url' },
      {
        text: 'Restoring it costs more than a renewal. After {{until}} anybody may register it. To have it restored, write to {{support}}.',
      },
    ],
  },
};
