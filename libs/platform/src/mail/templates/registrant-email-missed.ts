import type { LetterWordings } from '../letter-wording';

/** `email`, `link` (secret). */
export const registrantEmailMissed: LetterWordings = {
  needs: ['email', 'link'],
  id: {
    subject: 'Domain Anda berhenti bekerja: alamat e-mail belum dikonfirmasi',
    preheader: 'Domain bekerja lagi segera setelah Anda mengonfirmasi alamat ini.',
    blocks: [
      {
        text: 'Alamat {{email}} belum dikonfirmasi pada waktunya. Domain yang terdaftar dengan alamat ini dihentikan sementara di registri.',
      },
      { button: 'Alamat ini milik saya', to: 'link' },
      { text: 'Setelah dikonfirmasi, domain bekerja lagi dalam beberapa menit. Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'Your domains have stopped working: their address is not confirmed',
    preheader: 'They work again as soon as you confirm it.',
    blocks: [
      { text: 'The address {{email}} was not confirmed in time. The domains that are registered with it rest at their registries.' },
      { button: 'This address is mine', to: 'link' },
      { text: 'A few minutes after you confirm it they work again. Any questions? Write to {{support}}.' },
    ],
  },
};
