import { type ProblemTexts, asInEnglish, fact } from './problem-text';

/** By the reason of `host-refused-by-rule`. */
const HOST_REASONS: Readonly<Record<string, string>> = {
  word: 'Kata terdiri dari 3 sampai 40 huruf kecil, angka, dan tanda hubung, tanpa tanda hubung di awal atau akhir.',
  reserved: 'Kata ini dicadangkan untuk platform.',
  ours: 'Nama ini milik platform.',
  'public-suffix': 'Di bawah nama ini siapa pun mendaftarkan domain: tidak ada pemiliknya.',
  'not-public': 'Nama seperti ini tidak ada di internet.',
  'look-alike': 'Nama ini mirip dengan nama milik pihak lain.',
  'not-offered': 'Host seperti ini tidak tersedia di sini.',
};

/** What brands show. */
export const brandingTexts: ProblemTexts = {
  'contrast-too-low': {
    en: 'What is written could hardly be read',
    id: 'Tulisan akan sulit dibaca',
    idDetail: (facts) => `Kontras warna tulisan dan latarnya harus paling sedikit ${fact(facts, 'least')} banding 1.`,
  },
  'language-missing': {
    en: 'The brand’s own language is missing',
    id: 'Bahasa utama belum termasuk',
    idDetail: (facts) => `Bahasa utama merek (${fact(facts, 'language')}) harus termasuk bahasa yang ditawarkan.`,
  },
  'name-server-twice': {
    en: 'A name server is named twice',
    id: 'Ada server nama yang disebut dua kali',
    idDetail: (facts) => `${fact(facts, 'name')} disebut dua kali.`,
  },
  'brand-host-not-found': { en: 'There is no such host', id: 'Nama host tidak ditemukan' },
  'brand-missing': { en: 'Say first what your brand is', id: 'Isi dahulu identitas merek Anda' },
  'host-refused-by-rule': {
    en: 'This name cannot be a host here',
    id: 'Nama ini tidak dapat dipakai sebagai host',
    idDetail: ({ reason }) => HOST_REASONS[String(reason)] ?? '',
  },
  'host-quarantined': {
    en: 'Another brand gave the host up a short time ago',
    id: 'Nama host ini baru saja dilepas merek lain',
    idDetail: (facts) => `Dapat dipakai mulai ${fact(facts, 'until')}.`,
  },
  'too-many-hosts': {
    en: 'The brand has too many hosts',
    id: 'Nama host merek ini terlalu banyak',
    idDetail: (facts) => `Paling banyak ${fact(facts, 'limit')}.`,
  },
  'host-not-served': { en: 'The host is not served', id: 'Nama host ini belum dilayani' },
  'mail-sender-missing': { en: 'You have named no address yet', id: 'Alamat pengirim belum diisi' },
  'mail-sender-refused': {
    en: 'Mails cannot come from this address',
    id: 'Alamat ini tidak dapat menjadi pengirim',
    idDetail: () => 'Pakailah alamat di domain milik Anda sendiri.',
  },
  'legal-text-not-found': { en: 'There is no such text', id: 'Teks tidak ditemukan' },
  'legal-text-refused': { en: 'The text cannot be published like this', id: 'Teks belum dapat diterbitkan', idDetail: asInEnglish },
  'legal-text-too-early': {
    en: 'A version cannot hold from the past on',
    id: 'Waktu berlaku terlalu awal',
    idDetail: (facts) => `Versi baru paling awal berlaku mulai ${fact(facts, 'earliest')}.`,
  },
  'legal-text-overtaken': { en: 'Another version was published at this moment', id: 'Versi lain baru saja diterbitkan' },
  'brand-image-refused': {
    en: 'This picture is not taken',
    id: 'Gambar tidak diterima',
    idDetail: () => 'Gambar harus berformat JPEG, PNG, atau WebP.',
  },
  'brand-image-not-found': { en: 'There is no such picture', id: 'Gambar tidak ditemukan' },
};
