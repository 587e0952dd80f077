import type { LetterWordings } from '../letter-wording';

/** `domain`, `amount` (written; only to who got it back). */
export const papersMissed: LetterWordings = {
  needs: ['domain'],
  id: {
    subject: '{{domain}} dihapus karena dokumennya tidak datang',
    preheader: 'Batas waktu untuk dokumennya sudah lewat.',
    blocks: [
      { text: 'Dokumen pendaftar untuk {{domain}} tidak datang pada waktunya, sehingga domain ini dihapus.' },
      { text: '{{amount}} sudah kembali ke deposit Anda.' },
      { text: 'Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} has been deleted because its papers did not come',
    preheader: 'The time for its papers is over.',
    blocks: [
      { text: 'The papers of the registrant of {{domain}} have not come in time, and it has been deleted.' },
      { text: '{{amount}} is back in your deposit.' },
      { text: 'Any questions? Write to {{support}}.' },
    ],
  },
};
