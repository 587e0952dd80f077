import type { LetterWordings } from '../letter-wording';

/** `domain`, `url` (the case; not to sellers). */
export const papersSuspended: LetterWordings = {
  needs: ['domain'],
  id: {
    subject: '{{domain}} ditangguhkan karena dokumennya belum ada',
    preheader: 'Domain aktif lagi begitu dokumennya disetujui.',
    blocks: [
      {
        text: 'Dokumen pendaftar untuk {{domain}} tidak datang pada waktunya, sehingga domain ini sekarang ditangguhkan: situs web dan emailnya tidak berfungsi. Domain aktif lagi begitu dokumennya disetujui.',
      },
      { button: 'Unggah dokumen', to: 'url' },
      { text: 'Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} is suspended because its papers are missing',
    preheader: 'It works again as soon as they are approved.',
    blocks: [
      {
        text: 'The papers of the registrant of {{domain}} have not come in time, and it is suspended: its web site and its mail do not work. It works again as soon as they are approved.',
      },
      { button: 'Hand in papers', to: 'url' },
      { text: 'Any questions? Write to {{support}}.' },
    ],
  },
};
