import type { LetterWordings } from '../letter-wording';

/** `domain`, `owner`, `newOwner`. */
export const ownerChanged: LetterWordings = {
  needs: ['domain', 'owner', 'newOwner'],
  id: {
    subject: 'Pemilik {{domain}} telah berubah',
    preheader: 'Domain ini sekarang terdaftar atas nama {{newOwner}}.',
    blocks: [
      { text: 'Registri telah mencatat pemilik baru domain di bawah ini.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Pemilik lama', '{{owner}}'],
          ['Pemilik baru', '{{newOwner}}'],
        ],
      },
      { text: 'Bila ini tidak benar, segera hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} has another owner',
    preheader: 'It is registered for {{newOwner}} now.',
    blocks: [
      { text: 'The registry has the new owner of the domain below.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Owner before', '{{owner}}'],
          ['New owner', '{{newOwner}}'],
        ],
      },
      { text: 'If that is not right, write to {{support}} at once.' },
    ],
  },
};
