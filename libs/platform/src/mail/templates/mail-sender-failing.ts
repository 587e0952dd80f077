import type { LetterWordings } from '../letter-wording';

/** `address`, `records` (which of DKIM, SPF and DMARC are missing). */
export const mailSenderFailing: LetterWordings = {
  needs: ['address', 'records'],
  id: {
    subject: 'Surel tidak lagi dikirim dari {{address}}',
    preheader: 'Catatan DNS yang hilang: {{records}}.',
    blocks: [
      { text: 'DNS untuk {{address}} tidak lagi mengizinkan kami mengirim surel atas nama {{brand}}. Yang hilang: {{records}}.' },
      {
        text: 'Untuk sementara surel Anda dikirim dari alamat platform. Perbaiki catatan DNS-nya: setelah ditemukan lagi, surel kembali dikirim dari {{address}}.',
      },
    ],
  },
  en: {
    subject: 'Mails do not come from {{address}} any more',
    preheader: 'Missing DNS records: {{records}}.',
    blocks: [
      { text: 'The DNS of {{address}} does not let us send mails of {{brand}} any more. What is missing: {{records}}.' },
      {
        text: 'Meanwhile your mails come from the platform’s address. Mend the DNS records: once they are found again, mails come from {{address}} as before.',
      },
    ],
  },
};
