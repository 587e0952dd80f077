import type { LetterWordings } from '../letter-wording';

/** `email`, `until` (by when), `link` (secret). */
export const registrantEmail: LetterWordings = {
  needs: ['email', 'until', 'link'],
  id: {
    subject: 'Konfirmasi alamat e-mail pemilik domain',
    preheader: 'Paling lambat {{until}}, atau domainnya berhenti bekerja.',
    blocks: [
      {
        text: 'Domain terdaftar atas nama Anda dengan alamat e-mail {{email}}. Aturan domain internasional mengharuskan alamat ini dikonfirmasi.',
      },
      { facts: [['Paling lambat', '{{until}}']] },
      { button: 'Alamat ini milik saya', to: 'link' },
      { text: 'Tanpa konfirmasi, domain tersebut tidak dapat diakses sampai Anda mengonfirmasinya. Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'Please confirm the address your domains are registered with',
    preheader: 'By {{until}}, or the domains stop working.',
    blocks: [
      {
        text: 'Domains are registered in your name with the address {{email}}. The rules of international domains ask for it to be confirmed.',
      },
      { facts: [['At the latest', '{{until}}']] },
      { button: 'This address is mine', to: 'link' },
      { text: 'Otherwise nobody reaches these domains until you confirm it. Any questions? Write to {{support}}.' },
    ],
  },
};
