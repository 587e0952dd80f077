import type { LetterWordings } from '../letter-wording';

/** `domain`, `registrar` (who has it now). */
export const transferOutDone: LetterWordings = {
  needs: ['domain', 'registrar'],
  id: {
    subject: '{{domain}} sudah pindah ke registrar lain',
    preheader: 'Kami tidak mengelola domain ini lagi.',
    blocks: [
      {
        text: 'Domain di bawah ini kini dikelola registrar lain. Perpanjangan dan perubahannya dilakukan di sana; di sini tidak ada lagi yang ditagih untuknya.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Registrar sekarang', '{{registrar}}'],
        ],
      },
      { text: 'Bukan Anda yang memindahkannya? Segera hubungi {{support}}: pemindahan masih dapat disengketakan.' },
    ],
  },
  en: {
    subject: '{{domain}} has gone to another registrar',
    preheader: 'We do not look after this domain any more.',
    blocks: [
      {
        text: 'Another registrar looks after the domain below now. It is renewed and changed there, and nothing is charged for it here any more.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Its registrar now', '{{registrar}}'],
        ],
      },
      { text: 'If this was not your doing write to {{support}} at once: a transfer can still be disputed.' },
    ],
  },
};
