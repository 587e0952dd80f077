import type { LetterWordings } from '../letter-wording';

/** `domain`, `amount` (written), `reason`. */
export const domainGivenBack: LetterWordings = {
  needs: ['domain', 'amount', 'reason'],
  id: {
    subject: '{{domain}} sudah dihapus dan biayanya dikembalikan',
    preheader: '{{amount}} sudah kembali ke deposit Anda.',
    blocks: [
      {
        text: 'Pendaftaran domain di bawah ini dibatalkan pada hari-hari pertamanya. Domain tidak aktif lagi, dan seluruh biaya pendaftarannya sudah kembali ke deposit Anda.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Dikembalikan', '{{amount}}'],
          ['Alasan', '{{reason}}'],
        ],
      },
      { text: 'Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} has been deleted and refunded',
    preheader: '{{amount}} is back in your deposit.',
    blocks: [
      {
        text: 'The registration of the domain below was taken back in its first days. It does not work any more, and all that you paid for it is back in your deposit.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Refunded', '{{amount}}'],
          ['Reason', '{{reason}}'],
        ],
      },
      { text: 'Any questions? Write to {{support}}.' },
    ],
  },
};
