import type { LetterWordings } from '../letter-wording';

/** `domain`, `until` (an instant). */
export const renewedForYou: LetterWordings = {
  needs: ['domain', 'until'],
  id: {
    subject: '{{domain}} sudah diperpanjang untuk Anda',
    preheader: 'Tanpa biaya; tidak ada yang perlu Anda lakukan.',
    blocks: [
      {
        text: 'Karena toko kami sedang tutup sementara, domain Anda kami pastikan tetap terdaftar: domain di bawah ini sudah diperpanjang untuk Anda. Tidak ada biaya, deposit Anda tidak dipotong, dan tidak ada yang perlu Anda lakukan.',
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
    subject: '{{domain}} has been renewed for you',
    preheader: 'It costs nothing, and there is nothing you need to do.',
    blocks: [
      {
        text: 'While our shop is closed we see to it that your domains stay registered: the one below has been renewed for you. It costs nothing, your deposit has not been touched, and there is nothing you need to do.',
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
