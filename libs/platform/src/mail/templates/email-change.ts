import type { LetterWordings } from '../letter-wording';

/** To the new address: `link` (secret, proves it), `until`. */
export const emailChange: LetterWordings = {
  needs: ['link', 'until'],
  id: {
    subject: 'Konfirmasi alamat surel baru di {{brand}}',
    preheader: 'Tautan untuk memakai alamat ini.',
    blocks: [
      { text: 'Anda ingin masuk ke {{brand}} dengan alamat {{email}}.' },
      { button: 'Pakai alamat ini', to: 'link' },
      { text: 'Tautan berlaku satu kali, sampai {{until}}. Sebelum dipakai, Anda tetap masuk dengan alamat yang lama.' },
      { text: 'Bila bukan Anda, abaikan surel ini.' },
    ],
  },
  en: {
    subject: 'Confirm your new address at {{brand}}',
    preheader: 'A link to use this address.',
    blocks: [
      { text: 'You want to log in to {{brand}} with the address {{email}}.' },
      { button: 'Use this address', to: 'link' },
      { text: 'The link works once, until {{until}}. Before you use it, you log in with the old address.' },
      { text: 'If it was not you, ignore this mail.' },
    ],
  },
};
