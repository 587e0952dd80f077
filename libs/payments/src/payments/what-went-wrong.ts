import type { Payment } from './payment';

/**
 * What went wrong with a payment. `not-opened`: the provider gave no page to pay on. `not-paid`: it says that the payment failed.
 * `too-late`: nobody paid in time. `went-back`: the money was given back. The others are what people have to look at.
 */
export const PAYMENT_TROUBLES = ['not-opened', 'not-paid', 'too-late', 'went-back', 'amount-differs', 'paid-twice', 'payer-moved'] as const;
export type PaymentTrouble = (typeof PAYMENT_TROUBLES)[number];

/** Null while nobody knows, and where all is well. Pure. */
export function whatWentWrong({ state, alarm, payUrl }: Pick<Payment, 'state' | 'alarm' | 'payUrl'>): PaymentTrouble | null {
  if (alarm) return alarm === 'refunded' ? 'went-back' : alarm;
  if (state === 'failed') return payUrl === null ? 'not-opened' : 'not-paid';
  if (state === 'expired') return 'too-late';
  return state === 'refunded' ? 'went-back' : null;
}

/** For whoever pays: what happened, and what to do now. */
export const TROUBLE_WORDS: Readonly<Record<PaymentTrouble, { readonly id: string; readonly en: string }>> = {
  'not-opened': {
    id: 'Penyedia pembayaran tidak dapat membuka halaman bayar. Tidak ada uang yang diambil. Coba cara bayar lain.',
    en: 'The payment provider could not open a page to pay on. No money was taken. Try another way to pay.',
  },
  'not-paid': {
    id: 'Pembayaran ditolak, misalnya karena saldo atau batas kartu tidak cukup, atau verifikasi bank gagal. Tidak ada uang yang masuk. Coba lagi atau pakai cara bayar lain.',
    en: 'The payment was declined, for example because the balance or the limit of the card does not suffice, or the check by the bank failed. No money has come in. Try again, or another way to pay.',
  },
  'too-late': {
    id: 'Tidak ada pembayaran sampai batas waktu. Mulai pembayaran baru; bila sudah terlanjur membayar, uangnya tetap dihitung begitu penyedia melaporkannya.',
    en: 'Nobody paid in time. Begin a new payment; if you have paid after all, it counts as soon as the provider tells of it.',
  },
  'went-back': {
    id: 'Uang pembayaran ini sudah dikembalikan. Bila bukan Anda yang memintanya, hubungi penjual.',
    en: 'The money of this payment was given back. If you did not ask for that, write to the seller.',
  },
  'amount-differs': {
    id: 'Jumlah yang dibayar berbeda dari tagihan pembayaran ini. Penjual memeriksanya dan akan menghubungi Anda.',
    en: 'Another amount was paid than was asked for. The seller looks into it and will write to you.',
  },
  'paid-twice': {
    id: 'Pembayaran ini dibayar dua kali. Satu sudah dihitung; penjual mengembalikan yang kedua.',
    en: 'This was paid twice. One has counted; the seller gives the second one back.',
  },
  'payer-moved': {
    id: 'Akun Anda sudah pindah ke penjual lain ketika uang ini masuk. Penjual lama memeriksanya dan mengembalikannya.',
    en: 'Your account had gone to another seller when the money came. The former seller looks into it and gives it back.',
  },
};
