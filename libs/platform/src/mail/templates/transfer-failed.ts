import type { LetterWordings } from '../letter-wording';

/** `domain`, `reason`. */
export const transferFailed: LetterWordings = {
  needs: ['domain', 'reason'],
  id: {
    subject: '{{domain}} tidak dapat dipindahkan',
    preheader: 'Tidak ada biaya yang ditagih.',
    blocks: [
      {
        text: 'Pemindahan domain di bawah ini tidak berhasil. Domain tetap di registrar semula, dan dana yang disisihkan sudah kembali ke deposit Anda.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Alasan', '{{reason}}'],
        ],
      },
      { text: 'Setelah penyebabnya diatasi, pemindahan dapat dipesan lagi. Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} could not be transferred',
    preheader: 'Nothing was charged.',
    blocks: [
      {
        text: 'The transfer of the domain below came to nothing. The domain is where it was, and what was set aside for it is back in your deposit.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Reason', '{{reason}}'],
        ],
      },
      { text: 'Once that is out of the way you can order the transfer again. Any questions? Write to {{support}}.' },
    ],
  },
};
