import type { LetterWordings } from '../letter-wording';

/** `link` (to log in or to set a password), `until` (instant). */
export const applicationApproved: LetterWordings = {
  needs: [],
  id: {
    subject: 'Selamat datang di {{brand}}',
    preheader: 'Akun reseller Anda sudah dibuka.',
    blocks: [
      { text: 'Pendaftaran Anda disetujui dan akun reseller Anda di {{brand}} sudah dibuka.' },
      { button: 'Masuk ke akun', to: 'link' },
      { text: 'Tautan hanya dapat dipakai satu kali, sampai {{until}}.' },
    ],
  },
  en: {
    subject: 'Welcome to {{brand}}',
    preheader: 'Your reseller account is open.',
    blocks: [
      { text: 'Your application has been approved and your reseller account at {{brand}} is open.' },
      { button: 'Go to the account', to: 'link' },
      { text: 'The link works once, until {{until}}.' },
    ],
  },
};
