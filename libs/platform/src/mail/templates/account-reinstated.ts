import type { LetterWordings } from '../letter-wording';

/** `node` (whose account). */
export const accountReinstated: LetterWordings = {
  needs: [],
  id: {
    subject: 'Akun Anda di {{brand}} dibuka kembali',
    preheader: 'Semua dapat dipakai seperti biasa.',
    blocks: [{ text: 'Akun Anda sudah dibuka kembali; semua dapat dipakai seperti biasa.' }, { facts: [['Akun', '{{node}}']] }],
  },
  en: {
    subject: 'Your account at {{brand}} is open again',
    preheader: 'Everything works as before.',
    blocks: [{ text: 'Your account is open again; everything works as before.' }, { facts: [['Account', '{{node}}']] }],
  },
};
