import type { LetterWordings } from '../letter-wording';

/** `reason`; `link` (status page). */
export const applicationRejected: LetterWordings = {
  needs: ['reason'],
  id: {
    subject: 'Pendaftaran Anda di {{brand}} belum dapat disetujui',
    preheader: 'Alasannya ada di dalam.',
    blocks: [
      { text: 'Pendaftaran Anda di {{brand}} belum dapat kami setujui.' },
      { facts: [['Alasan', '{{reason}}']] },
      { button: 'Lihat status pendaftaran', to: 'link' },
      { text: 'Pertanyaan dijawab di {{support}}.' },
    ],
  },
  en: {
    subject: 'Your application at {{brand}} could not be approved',
    preheader: 'The reason is inside.',
    blocks: [
      { text: 'We could not approve your application at {{brand}}.' },
      { facts: [['Reason', '{{reason}}']] },
      { button: 'See the status', to: 'link' },
      { text: 'Questions are answered at {{support}}.' },
    ],
  },
};
