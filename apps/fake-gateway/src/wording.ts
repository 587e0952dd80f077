import type { Status } from './fake-payment';
import type { Scene } from './scenes';

export type Language = 'id' | 'en';

interface Words {
  readonly title: string;
  readonly intro: string;
  readonly empty: string;
  readonly all: string;
  readonly other: string;
  readonly missing: string;
  readonly back: string;
  readonly told: string;
  readonly nothingTold: string;
  readonly what: string;
  readonly answer: string;
  readonly callbacks: string;
  readonly callbacksKey: string;
  readonly callbacksUrl: string;
  readonly save: string;
  readonly status: Readonly<Record<Status, string>>;
  readonly scenes: Readonly<Record<Scene, string>>;
}

/** All words of the pages. */
export const WORDS: Readonly<Record<Language, Words>> = {
  id: {
    title: 'Payment gateway tiruan',
    intro: 'Berlaku seperti Midtrans, Xendit, DOKU, Tripay dan iPaymu. Tidak ada uang sungguhan yang berpindah.',
    empty: 'Belum ada pembayaran.',
    all: 'Semua pembayaran',
    other: 'English',
    missing: 'Pembayaran ini tidak ada.',
    back: 'Kembali ke penjual',
    told: 'Pemberitahuan yang dikirim',
    nothingTold: 'Belum ada.',
    what: 'Isi',
    answer: 'Jawaban',
    callbacks: 'Alamat callback Xendit',
    callbacksKey: 'Secret key',
    callbacksUrl: 'URL callback',
    save: 'Simpan',
    status: { pending: 'Menunggu', paid: 'Dibayar', failed: 'Gagal', expired: 'Kedaluwarsa', refunded: 'Dikembalikan' },
    scenes: {
      pay: 'Bayar',
      fail: 'Gagalkan',
      expire: 'Biarkan kedaluwarsa',
      'pay-late': 'Bayar setelah kedaluwarsa',
      'pay-silently': 'Bayar tanpa pemberitahuan',
      'pay-and-repeat': 'Bayar, beri tahu lima kali sekaligus',
      'pay-and-reorder': 'Bayar, urutan pemberitahuan kacau',
      'pay-twice': 'Bayar dua kali',
      'pay-other-amount': 'Bayar jumlah lain',
      refund: 'Kembalikan uang',
      forge: 'Palsukan pemberitahuan',
    },
  },
  en: {
    title: 'Fake payment gateway',
    intro: 'Behaves like Midtrans, Xendit, DOKU, Tripay and iPaymu. No real money moves.',
    empty: 'No payments yet.',
    all: 'All payments',
    other: 'Bahasa Indonesia',
    missing: 'There is no such payment.',
    back: 'Back to the seller',
    told: 'Notifications sent',
    nothingTold: 'None yet.',
    what: 'What',
    answer: 'Answer',
    callbacks: 'Where callbacks of Xendit go',
    callbacksKey: 'Secret key',
    callbacksUrl: 'Callback URL',
    save: 'Save',
    status: { pending: 'Waiting', paid: 'Paid', failed: 'Failed', expired: 'Expired', refunded: 'Refunded' },
    scenes: {
      pay: 'Pay',
      fail: 'Let it fail',
      expire: 'Let it expire',
      'pay-late': 'Pay after it has expired',
      'pay-silently': 'Pay, and tell nobody',
      'pay-and-repeat': 'Pay, and tell five times at once',
      'pay-and-reorder': 'Pay, and tell in the wrong order',
      'pay-twice': 'Pay twice',
      'pay-other-amount': 'Pay another amount',
      refund: 'Give the money back',
      forge: 'Forge a notification',
    },
  },
};

/** What the address says, else what the browser would rather read first, else English. */
export function languageOf(asked: string | null, acceptLanguage = ''): Language {
  if (asked === 'id' || asked === 'en') return asked;
  return /^\s*id\b/i.test(acceptLanguage) ? 'id' : 'en';
}
