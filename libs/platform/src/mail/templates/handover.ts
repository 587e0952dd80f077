import type { LetterWordings } from '../letter-wording';

/** `domain` (the first), `count` (of all), `change` (worded), `reason` and `until` (instant) where there are any, `link`. */
export const handover: LetterWordings = {
  needs: ['domain', 'count', 'change', 'link'],
  id: {
    subject: 'Pemindahan {{domain}} antarakun',
    preheader: '{{change}}.',
    blocks: [
      { text: '{{change}}.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Jumlah domain', '{{count}}'],
          ['Alasan', '{{reason}}'],
          ['Sampai', '{{until}}'],
          ['Waktu', '{{at}}'],
        ],
      },
      { button: 'Lihat pemindahan', to: 'link' },
      { text: 'Bila ini bukan kehendak Anda, batalkan pemindahannya dan segera hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}}: handover between accounts',
    preheader: '{{change}}.',
    blocks: [
      { text: '{{change}}.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Number of domains', '{{count}}'],
          ['Reason', '{{reason}}'],
          ['Until', '{{until}}'],
          ['Time', '{{at}}'],
        ],
      },
      { button: 'Look at the handover', to: 'link' },
      { text: 'If this is not what you want, stop the handover and write to {{support}} at once.' },
    ],
  },
};
