import type { LetterWordings } from '../letter-wording';

/** `domain`, `change` (worded), `at` (instant). */
export const domainChanged: LetterWordings = {
  needs: ['domain', 'change'],
  id: {
    subject: 'Perubahan pada {{domain}}',
    preheader: '{{change}}.',
    blocks: [
      { text: 'Pengaturan domain di bawah ini sudah diubah di registri.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Perubahan', '{{change}}'],
          ['Waktu', '{{at}}'],
        ],
      },
      { text: 'Bila Anda tidak memintanya, pasang kembali kunci registrar dan segera hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'A change of {{domain}}',
    preheader: '{{change}}.',
    blocks: [
      { text: 'The domain below was changed at its registry.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Change', '{{change}}'],
          ['Time', '{{at}}'],
        ],
      },
      { text: 'If you have not asked for it, put the registrar lock on and write to {{support}} at once.' },
    ],
  },
};
