import type { LetterWordings } from '../letter-wording';

/** `domain`, `owner`, `newOwner`. */
export const ownerNotChanged: LetterWordings = {
  needs: ['domain', 'owner', 'newOwner'],
  id: {
    subject: 'Pemilik {{domain}} tidak berubah',
    preheader: 'Domain ini tetap terdaftar atas nama {{owner}}.',
    blocks: [
      {
        text: 'Permintaan perubahan pemilik domain di bawah ini telah berakhir tanpa perubahan: ditolak, dibatalkan, atau tidak dijawab pada waktunya.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Tetap milik', '{{owner}}'],
          ['Diminta untuk', '{{newOwner}}'],
        ],
      },
      { text: 'Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} keeps its owner',
    preheader: 'It stays registered for {{owner}}.',
    blocks: [
      {
        text: 'The change of owner that was asked for has ended without one: it was declined, refused, taken back, or not answered in time.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Stays with', '{{owner}}'],
          ['Asked for', '{{newOwner}}'],
        ],
      },
      { text: 'Any questions? Write to {{support}}.' },
    ],
  },
};
