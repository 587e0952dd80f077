import type { LetterWordings } from '../letter-wording';

/** `node` (the suspended reseller), `names`, `reason`. */
export const renewalsTakenOver: LetterWordings = {
  needs: ['node', 'names', 'reason'],
  id: {
    subject: 'Domain pelanggan {{node}} diperpanjang oleh penyedia Anda',
    preheader: 'Tidak ada biaya untuk Anda maupun pelanggan Anda.',
    blocks: [
      {
        text: 'Akun {{node}} sedang ditangguhkan, sehingga pelanggan Anda tidak dapat memperpanjang domain. Agar domain mereka tidak hilang, penyedia Anda memperpanjangnya dengan biaya sendiri. Deposit Anda dan deposit pelanggan Anda tidak dipotong, dan domain tetap milik pelanggan Anda.',
      },
      {
        facts: [
          ['Domain', '{{names}}'],
          ['Alasan', '{{reason}}'],
        ],
      },
      { text: 'Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'Your provider renews domains of {{node}}’s customers',
    preheader: 'It costs neither you nor your customers anything.',
    blocks: [
      {
        text: 'The account {{node}} is suspended, so that your customers cannot renew their domains. To keep these from being lost, your provider renews them at its own cost. Nothing is taken from your deposit or from those of your customers, and the domains stay your customers’.',
      },
      {
        facts: [
          ['Domains', '{{names}}'],
          ['Reason', '{{reason}}'],
        ],
      },
      { text: 'Any questions? Write to {{support}}.' },
    ],
  },
};
