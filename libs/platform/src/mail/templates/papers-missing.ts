import type { LetterWordings } from '../letter-wording';

/** `domain`, `link` (where papers are handed in without logging in), `until` (when it is too late). */
export const papersMissing: LetterWordings = {
  needs: ['domain', 'link'],
  id: {
    subject: 'Dokumen untuk {{domain}} belum ada',
    preheader: 'Unggah sebelum batas waktunya lewat.',
    blocks: [
      {
        text: 'Domain {{domain}} sudah terdaftar dan aktif, tetapi dokumen pendaftarnya belum kami terima. Ekstensi ini memintanya dari setiap pendaftar.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Batas waktu', '{{until}}'],
        ],
      },
      { button: 'Unggah dokumen', to: 'link' },
      {
        text: 'Waktu berhenti begitu semua dokumen dikirim, dan tidak berjalan selama dokumen diperiksa. Ada pertanyaan? Hubungi {{support}}.',
      },
    ],
  },
  en: {
    subject: 'The papers for {{domain}} are missing',
    preheader: 'Hand them in before it is too late.',
    blocks: [
      {
        text: 'The domain {{domain}} is registered and works, but the papers of its registrant are not here yet. Its extension asks every registrant for them.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Due', '{{until}}'],
        ],
      },
      { button: 'Hand in papers', to: 'link' },
      {
        text: 'The time stops as soon as all papers are handed in, and stands still while they are looked at. Any questions? Write to {{support}}.',
      },
    ],
  },
};
