import type { LetterWordings } from '../letter-wording';

/** `domain`, `text` (a line for each paper: what it is, and what is wrong), `until` (when the papers are due). */
export const papersRejected: LetterWordings = {
  needs: ['domain', 'text'],
  id: {
    subject: 'Dokumen untuk {{domain}} perlu diperbaiki',
    preheader: 'Alasannya ada di dalam.',
    blocks: [
      { text: 'Dokumen untuk {{domain}} sudah diperiksa, tetapi belum dapat disetujui:' },
      { text: '{{text}}' },
      { text: 'Kirim ulang dokumen tersebut. Dokumen lain yang sudah disetujui tidak perlu dikirim lagi.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Batas waktu', '{{until}}'],
        ],
      },
      { text: 'Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'The papers for {{domain}} need to be corrected',
    preheader: 'The reasons are inside.',
    blocks: [
      { text: 'The papers for {{domain}} have been looked at and could not be approved yet:' },
      { text: '{{text}}' },
      { text: 'Hand these in anew. Others that were approved need not be handed in again.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Due', '{{until}}'],
        ],
      },
      { text: 'Any questions? Write to {{support}}.' },
    ],
  },
};
