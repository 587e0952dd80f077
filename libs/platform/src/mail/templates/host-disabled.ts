import type { LetterWordings } from '../letter-wording';

/** `host`. */
export const hostDisabled: LetterWordings = {
  needs: ['host'],
  id: {
    subject: '{{host}} dimatikan',
    preheader: 'DNS-nya sudah beberapa hari mengarah ke tempat lain.',
    blocks: [
      { text: '{{host}} tidak lagi dilayani: DNS-nya sudah beberapa hari mengarah ke tempat lain.' },
      {
        text: 'Nama itu tetap tercatat untuk Anda. Perbaiki DNS-nya, pasang kembali catatan TXT pembuktiannya, lalu periksa ulang di panel.',
      },
    ],
  },
  en: {
    subject: '{{host}} was switched off',
    preheader: 'For some days its DNS has led elsewhere.',
    blocks: [
      { text: '{{host}} is served no longer: for some days its DNS has led elsewhere.' },
      { text: 'The name is still kept for you. Mend its DNS, put the TXT record that proves it back, and have it checked in the panel.' },
    ],
  },
};
