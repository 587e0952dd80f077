import type { LetterWordings } from '../letter-wording';

/** `account` (whose deposit), `spendable`, `threshold` (amounts), `at` (instant). */
export const lowBalance: LetterWordings = {
  needs: ['account', 'spendable', 'threshold'],
  id: {
    subject: 'Deposit {{account}} menipis: {{spendable}}',
    preheader: 'Deposit kurang dari {{threshold}}.',
    blocks: [
      { text: 'Deposit {{account}} di {{brand}} sekarang di bawah batas yang Anda tentukan.' },
      {
        facts: [
          ['Dapat digunakan', '{{spendable}}'],
          ['Batas', '{{threshold}}'],
          ['Waktu', '{{at}}'],
        ],
      },
      { text: 'Pesanan dan perpanjangan yang tidak tertutup oleh deposit akan menunggu. Isi deposit agar semuanya berjalan terus.' },
    ],
  },
  en: {
    subject: 'The deposit of {{account}} runs low: {{spendable}}',
    preheader: 'It is less than {{threshold}}.',
    blocks: [
      { text: 'The deposit of {{account}} at {{brand}} is below the amount that you named.' },
      {
        facts: [
          ['Can be spent', '{{spendable}}'],
          ['Named amount', '{{threshold}}'],
          ['Time', '{{at}}'],
        ],
      },
      { text: 'Orders and renewals that it does not cover will wait. Top it up so that everything goes on.' },
    ],
  },
};
