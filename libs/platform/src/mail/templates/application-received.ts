import type { LetterWordings } from '../letter-wording';

/** `link` (the applicant's status page), `reference`. */
export const applicationReceived: LetterWordings = {
  needs: [],
  id: {
    subject: 'Pendaftaran Anda di {{brand}} sudah kami terima',
    preheader: 'Apa yang terjadi selanjutnya.',
    blocks: [
      { text: 'Terima kasih. Pendaftaran Anda sebagai reseller {{brand}} sudah kami terima.' },
      { facts: [['Nomor pendaftaran', '{{reference}}']] },
      { text: 'Akun Anda dibuka setelah deposit awal diterima.' },
      { button: 'Lihat status pendaftaran', to: 'link' },
    ],
  },
  en: {
    subject: 'Your application at {{brand}} has arrived',
    preheader: 'What happens next.',
    blocks: [
      { text: 'Thank you. Your application to become a reseller of {{brand}} has arrived.' },
      { facts: [['Application number', '{{reference}}']] },
      { text: 'Your account is opened when the initial deposit has been received.' },
      { button: 'See the status', to: 'link' },
    ],
  },
};
