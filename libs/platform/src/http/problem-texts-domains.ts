import { type ProblemTexts, asInEnglish, fact } from './problem-text';

/** Domains and their contacts. */
export const domainTexts: ProblemTexts = {
  'domain-not-found': { en: 'There is no such domain', id: 'Domain tidak ditemukan' },
  'expiry-changed': {
    en: 'The domain has another expiry by now',
    id: 'Masa berlaku domain sudah berubah',
    idDetail: (facts) => `${fact(facts, 'name')} kini berlaku sampai ${fact(facts, 'now')}, bukan ${fact(facts, 'expected')}.`,
  },
  'expiry-too-far': {
    en: 'That is further ahead than names are registered',
    id: 'Masa berlaku terlalu jauh ke depan',
    idDetail: (facts) =>
      `${fact(facts, 'name')} tidak dapat didaftarkan melewati ${fact(facts, 'latest')}: paling lama sepuluh tahun ke depan.`,
  },
  'not-renewable': {
    en: 'The domain has expired too long ago',
    id: 'Domain sudah terlalu lama kedaluwarsa',
    idDetail: (facts) => `${fact(facts, 'name')} sudah terlalu lama kedaluwarsa untuk diperpanjang.`,
  },
  'deletion-too-late': {
    en: 'Its registry does not refund the name, or not any more',
    id: 'Domain tidak atau tidak lagi dapat dikembalikan',
    idDetail: (facts) =>
      facts['until'] === undefined
        ? `${fact(facts, 'name')} tidak dapat dikembalikan: registri ekstensi ini tidak mengembalikan biaya pendaftaran.`
        : `${fact(facts, 'name')} hanya dapat dikembalikan sampai ${fact(facts, 'until')}.`,
  },
  'renewed-meanwhile': {
    en: 'The domain has been renewed',
    id: 'Domain sudah diperpanjang',
    idDetail: (facts) => `${fact(facts, 'name')} sudah diperpanjang: hanya biaya pendaftaran yang dapat dikembalikan.`,
  },
  'refreshed-just-now': {
    en: 'The domain was compared with its registry a moment ago',
    id: 'Domain baru saja dicocokkan dengan registrinya',
    idDetail: (facts) => `${fact(facts, 'name')} baru saja dicocokkan dengan registrinya. Coba lagi sesudah ${fact(facts, 'again')}.`,
  },
  'extension-twice': {
    en: 'An extension is there twice',
    id: 'Ekstensi disebut dua kali',
    idDetail: (facts) => `.${fact(facts, 'tld')} disebut dua kali.`,
  },
  'bulk-not-found': { en: 'There is no such bulk action', id: 'Tindakan massal tidak ditemukan' },
  'bulk-empty': { en: 'No domain is as you asked for', id: 'Tidak ada domain yang sesuai dengan permintaan' },
  'bulk-too-large': {
    en: 'Too many domains at once',
    id: 'Terlalu banyak domain sekaligus',
    idDetail: (facts) => `Paling banyak ${fact(facts, 'limit')} domain sekaligus: persempit pilihannya.`,
  },
  'bulk-over': {
    en: 'The bulk action is over',
    id: 'Tindakan massal sudah berakhir',
    idDetail: () => 'Tindakan massal ini sudah berakhir, atau ditampilkan terlalu lama lalu. Buat pratinjau baru.',
  },
  'changed-since-shown': {
    en: 'The domain has changed since it was shown',
    id: 'Domain sudah berubah sejak ditampilkan',
    idDetail: (facts) => `${fact(facts, 'name')} tidak lagi seperti saat ditampilkan: tidak ada yang dilakukan.`,
  },
  'change-in-progress': {
    en: 'The domain is being changed already',
    id: 'Domain sedang diubah',
    idDetail: (facts) => `${fact(facts, 'name')} sedang diubah. Tunggu sampai selesai, lalu coba lagi.`,
  },
  'domain-locked': {
    en: 'The domain is locked',
    id: 'Domain terkunci',
    idDetail: (facts) => `${fact(facts, 'name')} terkunci: lepaskan kunci registrarnya lebih dahulu.`,
  },
  'domain-frozen': {
    en: 'The domain is frozen by its owner',
    id: 'Domain dibekukan oleh pemiliknya',
    idDetail: (facts) => `${fact(facts, 'name')} dibekukan oleh pemiliknya: tidak ada yang dapat mengubahnya sampai dilepas.`,
  },
  'domain-signed': {
    en: 'The domain is signed here (DNSSEC)',
    id: 'Domain ditandatangani di sini (DNSSEC)',
    idDetail: (facts) => `${fact(facts, 'name')} ditandatangani di sini: matikan DNSSEC lebih dahulu, baru ganti server namanya.`,
  },
  'name-servers-not-answering': {
    en: 'Some name servers do not serve the domain',
    id: 'Ada server nama yang belum melayani domain ini',
    idDetail: (facts) => `Tidak semua server nama ini melayani ${fact(facts, 'name')}. Kirim "force" bila tetap ingin memakainya.`,
  },
  'no-transfer-out': { en: 'No other registrar has asked for this domain', id: 'Tidak ada registrar lain yang meminta domain ini' },
  'transfer-out-answered': {
    en: 'The transfer has its answer already',
    id: 'Pemindahan ini sudah dijawab',
    idDetail: (facts) => `Pemindahan ${fact(facts, 'name')} sudah dijawab.`,
  },
  'signers-invalid': { en: 'Some DS records cannot be right', id: 'Ada data DS yang tidak mungkin benar', idDetail: asInEnglish },
  'auth-code-not-shown': {
    en: 'There is no new transfer code to show',
    id: 'Tidak ada kode transfer baru untuk ditampilkan',
    idDetail: () => 'Minta kode transfer baru lebih dahulu. Setiap kode hanya ditampilkan satu kali.',
  },
  'name-servers-invalid': {
    en: 'Some name servers cannot be taken',
    id: 'Ada server nama yang tidak dapat dipakai',
    idDetail: asInEnglish,
  },
  'name-not-allowed': { en: 'This name cannot be registered', id: 'Nama ini tidak dapat didaftarkan', idDetail: asInEnglish },
  'contact-not-found': { en: 'There is no such contact', id: 'Kontak tidak ditemukan' },
  'owner-change-needed': {
    en: 'This is a change of owner',
    id: 'Ini adalah perubahan pemilik',
    idDetail: (facts) =>
      `${fact(facts, 'domains')} domain terdaftar atas kontak ini. Mengganti nama atau organisasi adalah perubahan pemilik, yang diajukan tersendiri.`,
  },
  'owner-change-not-allowed': {
    en: 'Names of this extension do not change owners here',
    id: 'Pemilik domain ekstensi ini tidak diubah di sini',
    idDetail: (facts) => `Pemilik domain .${fact(facts, 'tld')} diubah menurut prosedur registrinya sendiri.`,
  },
  'owner-change-in-progress': {
    en: 'A change of owner is under way',
    id: 'Perubahan pemilik sedang berjalan',
    idDetail: (facts) => `Perubahan pemilik ${fact(facts, 'name')} sedang berjalan.`,
  },
  'same-owner': {
    en: 'It is registered for this name already',
    id: 'Domain sudah terdaftar atas nama ini',
    idDetail: (facts) => `${fact(facts, 'name')} sudah terdaftar atas nama dan organisasi ini: ubah kontaknya saja.`,
  },
  'owner-change-not-cancellable': {
    en: 'There is no change of owner to take back',
    id: 'Tidak ada perubahan pemilik yang dapat dibatalkan',
  },
  'mailed-just-now': {
    en: 'The mail was sent a moment ago',
    id: 'E-mail baru saja dikirim',
    idDetail: (facts) => `E-mail baru saja dikirim. Kirim ulang mulai ${fact(facts, 'from')}.`,
  },
  'nothing-to-verify': {
    en: 'Nothing is left to be proved about this address',
    id: 'Alamat ini tidak perlu dikonfirmasi',
  },
  'transfer-locked': {
    en: 'The domain stays here for some time',
    id: 'Domain belum dapat dipindahkan',
    idDetail: (facts) => `Pemilik ${fact(facts, 'name')} baru saja berubah: kode transfer baru diberikan setelah ${fact(facts, 'until')}.`,
  },
  'contact-exists': {
    en: 'Another contact says the same',
    id: 'Kontak lain sudah berisi data yang sama',
    idDetail: (facts) => `Kontak ${fact(facts, 'contact')} sudah berisi data ini: sebutkan domain yang akan memakai kontak itu.`,
  },
  'contact-missing': {
    en: 'A registrant contact is missing',
    id: 'Kontak pendaftar belum ada',
    idDetail: () => 'Pesanan tidak menyebut kontak pendaftar, dan pelanggan belum memilikinya.',
  },
  'phone-invalid': {
    en: 'This is not a telephone number',
    id: 'Ini bukan nomor telepon yang benar',
    idDetail: () => 'Tulis nomor telepon seperti 0812-3456-7890 atau +62 812 3456 7890.',
  },
};
