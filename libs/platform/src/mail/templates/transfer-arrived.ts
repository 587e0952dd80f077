import type { LetterWordings } from '../letter-wording';

/** `domain`, `until` (when it expires). */
export const transferArrived: LetterWordings = {
  needs: ['domain', 'until'],
  id: {
    subject: '{{domain}} sudah pindah ke kami',
    preheader: 'Domain Anda kini dikelola di sini.',
    blocks: [
      {
        text: 'Pemindahan domain di bawah ini sudah selesai. Nameserver-nya tetap seperti semula, sehingga situs dan email Anda tetap berjalan.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Berlaku sampai', '{{until}}'],
        ],
      },
      { text: 'Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} has come to us',
    preheader: 'Your domain is looked after here now.',
    blocks: [
      {
        text: 'The transfer of the domain below is complete. Its name servers are as they were, so your site and your mail go on working.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Registered until', '{{until}}'],
        ],
      },
      { text: 'Any questions? Write to {{support}}.' },
    ],
  },
};
