import type { LetterWordings } from '../letter-wording';

/** `link`; `node` (whose account), `role` (code), `by` (who invites), `until` (instant). */
export const invitation: LetterWordings = {
  needs: ['link'],
  id: {
    subject: 'Undangan ke {{brand}}',
    preheader: 'Terima undangan untuk mulai bekerja.',
    blocks: [
      { text: 'Anda diundang untuk masuk ke {{brand}}.' },
      {
        facts: [
          ['Akun', '{{node}}'],
          ['Peran', '{{role}}'],
          ['Diundang oleh', '{{by}}'],
        ],
      },
      { button: 'Terima undangan', to: 'link' },
      { text: 'Tautan hanya dapat dipakai satu kali, sampai {{until}}.' },
      { text: 'Bila Anda tidak mengenal pengundang, abaikan surel ini.' },
    ],
  },
  en: {
    subject: 'Invitation to {{brand}}',
    preheader: 'Accept the invitation to begin.',
    blocks: [
      { text: 'You are invited to join {{brand}}.' },
      {
        facts: [
          ['Account', '{{node}}'],
          ['Role', '{{role}}'],
          ['Invited by', '{{by}}'],
        ],
      },
      { button: 'Accept invitation', to: 'link' },
      { text: 'The link works once, until {{until}}.' },
      { text: 'If you do not know who invites you, ignore this mail.' },
    ],
  },
};
