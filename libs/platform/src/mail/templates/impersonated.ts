import type { LetterWordings } from '../letter-wording';

/** `by` (who looked), `reason`; `at`, `until` (instants), `node`. */
export const impersonated: LetterWordings = {
  needs: ['by', 'reason'],
  id: {
    subject: '{{by}} masuk ke akun Anda di {{brand}}',
    preheader: 'Untuk membantu; tanpa akses ke uang, kata sandi, dan dokumen.',
    blocks: [
      { text: '{{by}} masuk ke akun Anda untuk sementara. Uang, kata sandi, dan dokumen tidak dapat disentuh dengan cara ini.' },
      {
        facts: [
          ['Akun', '{{node}}'],
          ['Alasan', '{{reason}}'],
          ['Mulai', '{{at}}'],
          ['Sampai', '{{until}}'],
        ],
      },
      { text: 'Semua yang dilakukan tercatat di log audit Anda. Bila Anda tidak memintanya, hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{by}} entered your account at {{brand}}',
    preheader: 'To help; without access to money, passwords and documents.',
    blocks: [
      { text: '{{by}} entered your account for a short time. Money, passwords and documents cannot be touched in this way.' },
      {
        facts: [
          ['Account', '{{node}}'],
          ['Reason', '{{reason}}'],
          ['From', '{{at}}'],
          ['Until', '{{until}}'],
        ],
      },
      { text: 'All that was done stands in your audit log. If you did not ask for it, write to {{support}}.' },
    ],
  },
};
