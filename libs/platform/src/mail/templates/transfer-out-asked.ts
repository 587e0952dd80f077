import type { LetterWordings } from '../letter-wording';

/** `domain`, `registrar` (who wants it), `until` (when its registry decides by itself), `url` and `link` (secret; only to who can answer). */
export const transferOutAsked: LetterWordings = {
  needs: ['domain', 'registrar', 'until'],
  id: {
    subject: 'Permintaan pemindahan {{domain}} ke registrar lain',
    preheader: 'Tolak sebelum {{until}} bila ini bukan permintaan Anda.',
    blocks: [
      { text: 'Registrar lain meminta agar domain di bawah ini dipindahkan kepadanya. Bila tidak ditolak, registri akan memindahkannya.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Diminta oleh', '{{registrar}}'],
          ['Diputuskan paling lambat', '{{until}}'],
        ],
      },
      { button: 'Tolak sekarang, tanpa masuk', to: 'link' },
      { button: 'Tolak atau setujui', to: 'url' },
      {
        text: 'Memang ingin pindah? Tidak ada yang perlu dilakukan. Bukan Anda yang memintanya? Tolak sekarang, lalu minta kode transfer baru dan kunci domainnya. Ada pertanyaan? Hubungi {{support}}.',
      },
    ],
  },
  en: {
    subject: 'Another registrar has asked for {{domain}}',
    preheader: 'Reject it before {{until}} if this is not your doing.',
    blocks: [
      { text: 'Another registrar has asked for the domain below. Unless that is rejected its registry will move it there.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Asked for by', '{{registrar}}'],
          ['Decided at the latest', '{{until}}'],
        ],
      },
      { button: 'Reject it now, without logging in', to: 'link' },
      { button: 'Reject or approve', to: 'url' },
      {
        text: 'If you want it to move there is nothing you need to do. If you did not ask for this, reject it now, then have a new transfer code made and lock the domain. Any questions? Write to {{support}}.',
      },
    ],
  },
};
