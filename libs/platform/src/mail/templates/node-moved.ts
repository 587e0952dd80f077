import type { LetterWordings } from '../letter-wording';

/** `node` (who was moved), `carried`, `reason`; `from` for its old parent, `to` for the new one and for itself. */
export const nodeMoved: LetterWordings = {
  needs: ['node', 'carried'],
  id: {
    subject: 'Akun {{node}} dipindahkan',
    preheader: 'Saldo depositnya ikut dipindahkan.',
    blocks: [
      {
        text: 'Akun di bawah ini, dengan semua yang ada di bawahnya, dipindahkan ke penyedia lain oleh operator. Pesanan, domain, dan riwayat yang ada tidak berubah; harga mengikuti penyedia yang baru. Saldo deposit ikut dipindahkan, dan kedua penyedia menyelesaikannya di luar platform ini.',
      },
      {
        facts: [
          ['Akun', '{{node}}'],
          ['Dari', '{{from}}'],
          ['Ke', '{{to}}'],
          ['Saldo deposit', '{{carried}}'],
          ['Alasan', '{{reason}}'],
        ],
      },
      { text: 'Ada pertanyaan? Hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'The account {{node}} has been moved',
    preheader: 'Its deposit has moved with it.',
    blocks: [
      {
        text: 'The operator has moved the account below, with everybody below it, to another provider. Its orders, domains and history stay as they are; from now on the prices of the new provider count. The deposit has moved along, and the two providers settle that outside this platform.',
      },
      {
        facts: [
          ['Account', '{{node}}'],
          ['From', '{{from}}'],
          ['To', '{{to}}'],
          ['Deposit', '{{carried}}'],
          ['Reason', '{{reason}}'],
        ],
      },
      { text: 'Any questions? Write to {{support}}.' },
    ],
  },
};
