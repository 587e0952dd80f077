import type { ProblemTexts } from './problem-text';

/** A brand's shop. */
export const storeTexts: ProblemTexts = {
  'cart-not-found': { en: 'There is no such cart', id: 'Keranjang tidak ditemukan' },
  'passwords-differ': {
    en: 'The two passwords are not the same',
    id: 'Kedua kata sandi tidak sama',
    idDetail: () => 'Ketik kata sandi yang sama dua kali.',
  },
  'registration-closed': {
    en: 'Accounts are made with the first order',
    id: 'Pendaftaran tanpa pesanan tidak dibuka',
    idDetail: () => 'Di sini akun dibuat bersama pesanan pertama.',
  },
  'not-agreed': {
    en: 'Agree to what holds here first',
    id: 'Setujui ketentuan yang berlaku terlebih dahulu',
    idDetail: () => 'Pesanan hanya dapat dibuat setelah ketentuan yang berlaku disetujui.',
  },
  'pay-way-unknown': {
    en: 'This way to pay is not open here',
    id: 'Cara pembayaran ini tidak tersedia',
    idDetail: () => 'Pilih salah satu cara pembayaran yang tersedia di sini.',
  },
};
