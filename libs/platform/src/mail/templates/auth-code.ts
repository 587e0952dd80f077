import type { LetterWordings } from '../letter-wording';

/** `domain`, `authCode` (secret). */
export const authCode: LetterWordings = {
  needs: ['domain', 'authCode'],
  id: {
    subject: 'Kode transfer untuk {{domain}}',
    preheader: 'Siapa pun yang memilikinya dapat memindahkan domain ini.',
    blocks: [
      { text: 'Kode transfer baru dibuat untuk domain yang terdaftar atas nama Anda. Kode sebelumnya tidak berlaku lagi.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Kode transfer', '{{authCode}}'],
        ],
      },
      { text: 'Berikan kode ini hanya kepada registrar tujuan. Bila Anda tidak ingin memindahkan domain, segera hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'The transfer code of {{domain}}',
    preheader: 'Whoever has it can move the domain.',
    blocks: [
      { text: 'A new transfer code was made for the domain that is registered in your name. The one before is good no longer.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Transfer code', '{{authCode}}'],
        ],
      },
      { text: 'Give it to the registrar you move to, and to nobody else. If you do not want to move it, write to {{support}} at once.' },
    ],
  },
};
