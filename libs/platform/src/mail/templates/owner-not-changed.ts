import type { LetterWordings } from '../letter-wording';

/** `domain`, `from`, `to`. */
export const ownerNotChanged: LetterWordings = {
  needs: ['domain', 'from', 'to'],
  id: {
    subject: 'Pemilik {{domain}} tidak berubah',
    preheader: 'Domain ini tetap terdaftar atas nama {{from}}.',
    blocks: [
      {
        text: 'Permintaan perubahan pemilik domain di bawah ini telah berakhir tanpa perubahan: ditolak, dibatalkan, atau tidak dijawab pada waktunya.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Tetap milik', '{{from}}'],
          ['Diminta untuk', '{{to}}'],
        ],
      },
      { text: 'Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} keeps its owner',
    preheader: 'It stays registered for {{from}}.',
    blocks: [
      {
        text: 'The change of owner that was asked for has ended without one: it was declined, refused, taken back, or not answered in time.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Stays with', '{{from}}'],
          ['Asked for', '{{to}}'],
        ],
      },
      { text: 'Any questions? Write to {{support}}.' },
    ],
  },
};
