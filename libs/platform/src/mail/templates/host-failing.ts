import type { LetterWordings } from '../letter-wording';

/** `host`, `until` (instant). */
export const hostFailing: LetterWordings = {
  needs: ['host', 'until'],
  id: {
    subject: '{{host}} tidak lagi mengarah ke toko Anda',
    preheader: 'Perbaiki DNS sebelum {{until}}.',
    blocks: [
      { text: 'DNS {{host}} tidak lagi mengarah ke {{brand}}. Pengunjung yang membuka alamat itu mungkin tidak menemukan toko Anda.' },
      { text: 'Perbaiki catatan DNS-nya. Bila sesudah {{until}} alamat itu masih mengarah ke tempat lain, alamat itu dimatikan.' },
    ],
  },
  en: {
    subject: '{{host}} does not lead to your shop any more',
    preheader: 'Mend its DNS before {{until}}.',
    blocks: [
      { text: 'The DNS of {{host}} does not lead to {{brand}} any more. Visitors who open it may not find your shop.' },
      { text: 'Mend its DNS records. If it still leads elsewhere after {{until}}, it is switched off.' },
    ],
  },
};
