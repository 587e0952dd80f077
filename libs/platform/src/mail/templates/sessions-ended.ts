import type { LetterWordings } from '../letter-wording';

/** `by` (who ended them), `node`; `at` (instant). */
export const sessionsEnded: LetterWordings = {
  needs: ['by', 'node'],
  id: {
    subject: 'Sesi Anda di {{node}} diakhiri',
    preheader: '{{by}} mengeluarkan Anda dari {{node}}.',
    blocks: [
      { text: '{{by}} mengakhiri sesi Anda di {{node}}. Sesi Anda di akun lain tidak terpengaruh, dan Anda dapat masuk lagi.' },
      {
        facts: [
          ['Akun', '{{node}}'],
          ['Waktu', '{{at}}'],
        ],
      },
      { text: 'Bila Anda tidak tahu alasannya, tanyakan kepada {{by}}. Bila perangkat Anda hilang, ganti kata sandi Anda sekarang.' },
    ],
  },
  en: {
    subject: 'Your sessions at {{node}} were ended',
    preheader: '{{by}} logged you out of {{node}}.',
    blocks: [
      { text: '{{by}} ended where you were logged in to {{node}}. Your sessions at other accounts go on, and you can log in again.' },
      {
        facts: [
          ['Account', '{{node}}'],
          ['Time', '{{at}}'],
        ],
      },
      { text: 'If you do not know why, ask {{by}}. If a device of yours is lost, change your password now.' },
    ],
  },
};
