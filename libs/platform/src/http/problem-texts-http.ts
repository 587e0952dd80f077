import { type ProblemTexts, asInEnglish, fact } from './problem-text';

/** What HTTP itself, the database and the kernel's own types can refuse. */
export const httpTexts: ProblemTexts = {
  'internal-error': { en: 'Something went wrong on our side', id: 'Terjadi kesalahan di sistem kami' },
  busy: { en: 'Too many changes at once', id: 'Terlalu banyak perubahan bersamaan' },
  'database-unavailable': {
    en: 'The database is not available; send the request again, with the same Idempotency-Key if it had one',
    id: 'Basis data tidak tersedia; kirim ulang permintaan, dengan Idempotency-Key yang sama bila ada',
  },
  'not-ready': { en: 'Not ready', id: 'Belum siap' },
  'bad-request': { en: 'The request makes no sense', id: 'Permintaan tidak dapat dipahami' },
  unauthenticated: { en: 'Log in first', id: 'Silakan masuk terlebih dahulu' },
  forbidden: { en: 'Not allowed', id: 'Tidak diizinkan' },
  'not-found': { en: 'There is nothing at this address', id: 'Tidak ada apa pun di alamat ini' },
  'method-not-allowed': {
    en: 'This address does not know the method',
    id: 'Metode tidak dikenal di alamat ini',
    idDetail: (facts) => `Metode yang dikenal: ${fact(facts, 'allow')}.`,
  },
  'host-ambiguous': { en: 'The request names more than one host', id: 'Permintaan menyebut lebih dari satu host' },
  'too-many-requests': { en: 'Too many requests', id: 'Terlalu banyak permintaan' },
  'malformed-json': { en: 'The body is not JSON', id: 'Isi permintaan bukan JSON yang benar', idDetail: asInEnglish },
  'body-too-large': {
    en: 'The body is too large',
    id: 'Isi permintaan terlalu besar',
    idDetail: (facts) => `Paling banyak ${fact(facts, 'limitBytes')} bita.`,
  },
  'content-type-unsupported': {
    en: 'This kind of body is not understood',
    id: 'Jenis isi permintaan tidak didukung',
    idDetail: () => 'Kirim JSON dalam UTF-8 tanpa kompresi dengan Content-Type: application/json.',
  },
  'invalid-request': {
    en: 'Some fields are not right',
    id: 'Beberapa isian belum benar',
    idDetail: () => 'Periksa isian yang disebut di "errors".',
  },
  'cursor-invalid': { en: 'The cursor is not one of ours', id: 'Kursor tidak dikenal' },
  'idempotency-key-missing': {
    en: 'The Idempotency-Key header is missing',
    id: 'Header Idempotency-Key belum ada',
    idDetail: () => 'Kirim header Idempotency-Key yang baru untuk setiap pesanan, dan yang sama saat mengulang.',
  },
  'idempotency-key-invalid': {
    en: 'The Idempotency-Key is not usable',
    id: 'Idempotency-Key tidak dapat dipakai',
    idDetail: () => 'Idempotency-Key berisi 8 sampai 255 karakter ASCII tanpa spasi.',
  },
  'idempotency-key-reused': {
    en: 'The Idempotency-Key was used for another request',
    id: 'Idempotency-Key sudah dipakai untuk permintaan lain',
    idDetail: () => 'Kirim kunci baru untuk permintaan yang baru.',
  },
  'letter-not-found': { en: 'There is no such mail', id: 'Surel tidak ditemukan' },
  'period-not-allowed': {
    en: 'The period is not allowed',
    id: 'Jangka waktu tidak diizinkan',
    idDetail: () => 'Jangka waktu pendaftaran 1 sampai 10 tahun penuh.',
  },
  'domain-name-invalid': {
    en: 'This is not a domain name',
    id: 'Ini bukan nama domain yang benar',
    idDetail: asInEnglish,
  },
  'table-unreadable': { en: 'The file cannot be read as a table', id: 'Berkas ini bukan tabel XLSX atau CSV yang dapat dibaca' },
};
