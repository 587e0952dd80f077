import type { LetterWordings } from '../letter-wording';

/** `link`; `until` (instant). */
export const verifyEmail: LetterWordings = {
  needs: ['link'],
  id: {
    subject: 'Verifikasi alamat surel Anda di {{brand}}',
    preheader: 'Satu langkah lagi: pastikan alamat ini milik Anda.',
    blocks: [
      { text: 'Alamat ini dipakai untuk mendaftar di {{brand}}. Buka tautan di bawah untuk memastikan bahwa alamat ini milik Anda.' },
      { button: 'Verifikasi alamat surel', to: 'link' },
      { text: 'Tautan hanya dapat dipakai satu kali, sampai {{until}}.' },
      { text: 'Bila Anda tidak mendaftar, abaikan surel ini; tidak ada yang terjadi.' },
    ],
  },
  en: {
    subject: 'Verify your e-mail address at {{brand}}',
    preheader: 'One more step: show that this address is yours.',
    blocks: [
      { text: 'This address was used to register at {{brand}}. Open the link below to show that it is yours.' },
      { button: 'Verify e-mail address', to: 'link' },
      { text: 'The link works once, until {{until}}.' },
      { text: 'If you did not register, ignore this mail; nothing will happen.' },
    ],
  },
};
