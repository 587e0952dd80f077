import { type ProblemTexts, fact } from './problem-text';

/** Payments through gateways. */
export const paymentTexts: ProblemTexts = {
  'payment-not-found': { en: 'There is no such payment', id: 'Pembayaran tidak ditemukan' },
  'payment-method-not-found': { en: 'There is no such way to pay', id: 'Metode pembayaran tidak ditemukan' },
  'payment-amount-not-allowed': {
    en: 'The amount is not allowed',
    id: 'Jumlah pembayaran tidak diizinkan',
    idDetail: (facts) => `Jumlah pembayaran dari ${fact(facts, 'least')} sampai ${fact(facts, 'most')}.`,
  },
  'too-many-payment-methods': {
    en: 'There are too many payment methods',
    id: 'Metode pembayaran terlalu banyak',
    idDetail: (facts) => `Sudah ada ${fact(facts, 'most')} metode pembayaran. Ubah salah satunya.`,
  },
  'gateway-credentials-wrong': {
    en: 'These are not the credentials of this provider',
    id: 'Kredensial payment gateway tidak sesuai',
    idDetail: (facts) => `Kredensial yang diperlukan: ${fact(facts, 'needed')}.`,
  },
  'gateway-credentials-unreadable': { en: 'This way to pay cannot be used', id: 'Metode pembayaran ini sedang tidak dapat digunakan' },
  'gateway-unavailable': { en: 'The payment gateway does not answer', id: 'Payment gateway tidak menjawab, silakan coba lagi' },
  'gateway-refused': { en: 'The payment gateway refuses this payment', id: 'Payment gateway menolak pembayaran ini' },
  'webhook-forged': { en: 'The signature is not right', id: 'Tanda tangan tidak benar' },
  'webhook-unreadable': { en: 'This is no notification of this provider', id: 'Ini bukan pemberitahuan dari penyedia ini' },
};
