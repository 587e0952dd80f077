import type { LetterWordings } from '../letter-wording';

/** `node` (whose account), `reason`. */
export const accountSuspended: LetterWordings = {
  needs: [],
  id: {
    subject: 'Akun Anda di {{brand}} ditangguhkan',
    preheader: 'Hubungi kami untuk membukanya kembali.',
    blocks: [
      { text: 'Akun di bawah ini ditangguhkan untuk sementara. Domain yang sudah terdaftar tetap terdaftar.' },
      {
        facts: [
          ['Akun', '{{node}}'],
          ['Alasan', '{{reason}}'],
        ],
      },
      { text: 'Hubungi {{support}} untuk membukanya kembali.' },
    ],
  },
  en: {
    subject: 'Your account at {{brand}} is suspended',
    preheader: 'Write to us to have it opened again.',
    blocks: [
      { text: 'The account below is suspended for the time being. Domains that are registered stay registered.' },
      {
        facts: [
          ['Account', '{{node}}'],
          ['Reason', '{{reason}}'],
        ],
      },
      { text: 'Write to {{support}} to have it opened again.' },
    ],
  },
};
