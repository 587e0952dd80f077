import { type ProblemTexts, fact } from './problem-text';

/** Quotes and orders. */
export const orderTexts: ProblemTexts = {
  'order-not-found': { en: 'There is no such order', id: 'Pesanan tidak ditemukan' },
  'orders-under-way': {
    en: 'Orders are under way',
    id: 'Masih ada pesanan yang berjalan',
    idDetail: (facts) => `${fact(facts, 'held')} nama sedang diproses, ${fact(facts, 'waiting')} menunggu.`,
  },
  'move-not-found': { en: 'There is no such move', id: 'Pemindahan tidak ditemukan' },
  'order-not-cancellable': {
    en: 'The order cannot be cancelled',
    id: 'Pesanan tidak dapat dibatalkan',
    idDetail: () => 'Hanya pesanan yang masih menunggu dana, dokumen, atau registrar lain yang dapat dibatalkan.',
  },
  'reseller-not-suspended': {
    en: 'The reseller is not suspended',
    id: 'Reseller tidak sedang ditangguhkan',
    idDetail: () => 'Perpanjangan hanya diambil alih dari reseller yang sedang ditangguhkan.',
  },
  'deadline-policy-invalid': {
    en: 'The deadlines do not go together',
    id: 'Batas waktunya tidak cocok satu sama lain',
    idDetail: () => 'Setiap tahap harus lebih lambat dari yang sebelumnya, dan tidak ada tahap setelah penghapusan.',
  },
  'deposit-not-yours': {
    en: 'Only its owner can let a deposit pay',
    id: 'Hanya pemiliknya yang dapat mengizinkan deposit dipakai',
    idDetail: () => 'Hanya pemilik domain yang dapat mengizinkan depositnya dipakai, dan bukan dengan kunci API.',
  },
  'order-empty': { en: 'The order is empty', id: 'Pesanan masih kosong' },
  'quote-not-found': { en: 'There is no such quote', id: 'Penawaran tidak ditemukan' },
  'quote-expired': { en: 'The quote has run out', id: 'Penawaran sudah kedaluwarsa' },
  'price-changed': {
    en: 'The price has changed',
    id: 'Harga sudah berubah',
    idDetail: (facts) => `Harga penawaran ${fact(facts, 'quoted')}, harga sekarang ${fact(facts, 'now')}: minta penawaran baru.`,
  },
  'name-premium': {
    en: 'This is a premium name, which is not sold here',
    id: 'Nama premium tidak dijual di sini',
    idDetail: (facts) => `${fact(facts, 'name')} adalah nama premium: registri meminta harga lain untuk nama ini.`,
  },
  'name-taken': { en: 'The name is registered already', id: 'Nama sudah terdaftar' },
  'name-in-progress': { en: 'The name is in an order that is not finished', id: 'Nama ada dalam pesanan yang belum selesai' },
  'name-twice': { en: 'The name stands in the order twice', id: 'Nama disebut dua kali dalam pesanan' },
  'too-many-orders': { en: 'Too many orders are coming in at once', id: 'Terlalu banyak pesanan masuk bersamaan' },
  'not-registered': {
    en: 'Nobody has this name',
    id: 'Nama ini belum terdaftar',
    idDetail: (facts) => `${fact(facts, 'name')} belum terdaftar: nama ini dapat didaftarkan.`,
  },
  'not-transferable': {
    en: 'The name is being deleted',
    id: 'Nama sedang dihapus',
    idDetail: (facts) => `${fact(facts, 'name')} sedang dihapus: pulihkan dahulu di registrar yang mengelolanya.`,
  },
  'transfer-locked': {
    en: 'The name is locked',
    id: 'Nama masih dikunci',
    idDetail: (facts) => `${fact(facts, 'name')} masih dikunci: minta registrar yang mengelolanya membuka kunci.`,
  },
  'transfer-too-soon': {
    en: 'The name does not move yet',
    id: 'Nama belum dapat dipindahkan',
    idDetail: (facts) => `${fact(facts, 'name')} baru saja didaftarkan atau dipindahkan: dapat dipindahkan mulai ${fact(facts, 'from')}.`,
  },
  'transfer-under-way': {
    en: 'The name is being transferred already',
    id: 'Nama sedang dipindahkan',
    idDetail: (facts) => `${fact(facts, 'name')} sedang dalam proses pemindahan.`,
  },
  'transfer-code-wrong': {
    en: 'The transfer code is wrong',
    id: 'Kode transfer salah',
    idDetail: (facts) => `Kode transfer untuk ${fact(facts, 'name')} salah.`,
  },
  'not-restorable': {
    en: 'The name cannot be restored',
    id: 'Nama tidak dapat dipulihkan',
    idDetail: (facts) => `${fact(facts, 'name')} tidak sedang dalam masa pemulihan di registrinya.`,
  },
  'registry-silent': {
    en: 'The registry does not answer just now',
    id: 'Registri sedang tidak menjawab permintaan',
    idDetail: (facts) => `Registri untuk ${fact(facts, 'name')} sedang tidak menjawab. Silakan coba lagi nanti.`,
  },
  'tld-unknown': {
    en: 'This extension is not sold here',
    id: 'Ekstensi ini tidak dijual di sini',
    idDetail: (facts) => `Ekstensi untuk ${fact(facts, 'name')} tidak dijual di sini.`,
  },
};
