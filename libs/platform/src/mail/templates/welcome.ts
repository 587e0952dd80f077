import type { LetterWordings } from '../letter-wording';

/** `email`: with what they log in; `url`: where. */
export const welcome: LetterWordings = {
  needs: ['url'],
  id: {
    subject: 'Selamat datang di {{brand}}',
    preheader: 'Akun Anda sudah siap.',
    blocks: [
      { text: 'Akun Anda di {{brand}} sudah dibuat. Masuk dengan alamat surel ini dan kata sandi yang Anda pilih.' },
      { facts: [['Surel', '{{email}}']] },
      { button: 'Masuk', to: 'url' },
      { text: 'Semua tagihan dan pemberitahuan dikirim ke alamat ini. Bila bukan Anda yang membuat akun ini, beri tahu kami.' },
    ],
  },
  en: {
    subject: 'Welcome to {{brand}}',
    preheader: 'Your account is ready.',
    blocks: [
      { text: 'Your account at {{brand}} has been made. Log in with this e-mail address and the password you chose.' },
      { facts: [['E-mail', '{{email}}']] },
      { button: 'Log in', to: 'url' },
      { text: 'All invoices and notices go to this address. If it was not you who made this account, tell us.' },
    ],
  },
};
