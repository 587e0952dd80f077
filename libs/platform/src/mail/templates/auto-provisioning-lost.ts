import type { LetterWordings } from '../letter-wording';

/** `node`, `missed` (how many). */
export const autoProvisioningLost: LetterWordings = {
  needs: ['node', 'missed'],
  id: {
    subject: 'Pendaftaran langsung {{node}} dimatikan',
    preheader: 'Terlalu banyak batas waktu dokumen terlewat.',
    blocks: [
      {
        text: '{{missed}} kali dalam 90 hari dokumen untuk nama yang dijual {{node}} tidak datang pada waktunya. Karena itu nama baru menunggu dokumennya lebih dahulu, sampai hal ini diizinkan dan dinyalakan lagi.',
      },
      { text: 'Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'Names of {{node}} wait for their papers from now on',
    preheader: 'Too many deadlines for papers were missed.',
    blocks: [
      {
        text: 'The papers for names sold by {{node}} have not come in time {{missed}} times within 90 days. New names wait for theirs first, until it is allowed and switched on anew.',
      },
      { text: 'Any questions? Write to {{support}}.' },
    ],
  },
};
