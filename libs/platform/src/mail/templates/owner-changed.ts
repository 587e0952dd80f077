import type { LetterWordings } from '../letter-wording';

/** `domain`, `from`, `to`. */
export const ownerChanged: LetterWordings = {
  needs: ['domain', 'from', 'to'],
  id: {
    subject: 'Pemilik {{domain}} telah berubah',
    preheader: 'Domain ini sekarang terdaftar atas nama {{to}}.',
    blocks: [
      { text: 'Registri telah mencatat pemilik baru domain di bawah ini.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Pemilik lama', '{{from}}'],
          ['Pemilik baru', '{{to}}'],
        ],
      },
      { text: 'Bila ini tidak benar, segera hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} has another owner',
    preheader: 'It is registered for {{to}} now.',
    blocks: [
      { text: 'The registry has the new owner of the domain below.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Owner before', '{{from}}'],
          ['New owner', '{{to}}'],
        ],
      },
      { text: 'If that is not right, write to {{support}} at once.' },
    ],
  },
};
