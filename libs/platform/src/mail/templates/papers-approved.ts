import type { LetterWordings } from '../letter-wording';

/** `domain`. */
export const papersApproved: LetterWordings = {
  needs: ['domain'],
  id: {
    subject: 'Dokumen untuk {{domain}} sudah disetujui',
    preheader: 'Tidak ada lagi yang perlu Anda kirim.',
    blocks: [
      { text: 'Semua dokumen untuk domain di bawah ini sudah diperiksa dan disetujui. Tidak ada lagi yang perlu Anda kirim.' },
      { facts: [['Domain', '{{domain}}']] },
      { text: 'Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'The papers for {{domain}} are approved',
    preheader: 'There is nothing more to hand in.',
    blocks: [
      { text: 'All papers for the domain below have been looked at and approved. There is nothing more to hand in.' },
      { facts: [['Domain', '{{domain}}']] },
      { text: 'Any questions? Write to {{support}}.' },
    ],
  },
};
