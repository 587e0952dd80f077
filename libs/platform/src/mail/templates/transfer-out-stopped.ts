import type { LetterWordings } from '../letter-wording';

/** `domain`, `registrar` (who wanted it). */
export const transferOutStopped: LetterWordings = {
  needs: ['domain', 'registrar'],
  id: {
    subject: '{{domain}} tidak jadi pindah',
    preheader: 'Domain tetap di sini.',
    blocks: [
      {
        text: 'Domain di bawah ini tidak jadi pindah ke registrar lain: pemindahannya ditolak atau dibatalkan. Domain tetap dikelola di sini.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Diminta oleh', '{{registrar}}'],
        ],
      },
      { text: 'Kode transfernya mungkin diketahui orang lain: minta yang baru. Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} stays where it is',
    preheader: 'It did not go to another registrar.',
    blocks: [
      {
        text: 'The domain below did not go to another registrar: the transfer was rejected or cancelled. It is looked after here as before.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Asked for by', '{{registrar}}'],
        ],
      },
      { text: 'Others may know its transfer code: have a new one made. Any questions? Write to {{support}}.' },
    ],
  },
};
