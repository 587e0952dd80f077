import type { ReviewReason } from './review-reason';

const LETTERS = [
  'SURAT_KETERANGAN_PIMPINAN',
  'SURAT_PERMOHONAN',
  'SURAT_KUASA',
  'SURAT_PERNYATAAN_KETERKAITAN',
  'SURAT_PENUNJUKAN',
] as const;

/** The reasons that a new installation begins with. */
export const SEEDED_REASONS: readonly Pick<ReviewReason, 'code' | 'words' | 'kinds'>[] = [
  {
    code: 'not-readable',
    words: {
      id: 'Foto buram, gelap, atau silau sehingga tulisannya tidak terbaca. Foto ulang di tempat terang, tanpa lampu kilat.',
      en: 'The picture is blurred, dark or glaring, so that it cannot be read. Take it again in good light, without a flash.',
    },
    kinds: [],
  },
  {
    code: 'cut-off',
    words: {
      id: 'Sebagian dokumen terpotong. Pastikan keempat sudut dan semua halaman terlihat.',
      en: 'Part of the paper is cut off. All four corners and all pages have to be seen.',
    },
    kinds: [],
  },
  {
    code: 'another-paper',
    words: {
      id: 'Ini bukan dokumen yang diminta. Kirim dokumen yang disebutkan pada persyaratan.',
      en: 'This is not the paper that was asked for. Hand in one of those that the requirement names.',
    },
    kinds: [],
  },
  {
    code: 'name-differs',
    words: {
      id: 'Nama pada dokumen tidak sama dengan nama pendaftar. Perbaiki data pendaftar atau kirim dokumen atas namanya.',
      en: 'The name on the paper is not that of the registrant. Correct the registrant, or hand in a paper in their name.',
    },
    kinds: [],
  },
  {
    code: 'number-differs',
    words: {
      id: 'Nomor pada dokumen tidak sama dengan nomor yang diisi. Periksa kembali keduanya.',
      en: 'The number on the paper is not the one that was typed. Check both.',
    },
    kinds: ['KTP', 'NPWP', 'NIB'],
  },
  {
    code: 'expired',
    words: {
      id: 'Masa berlaku dokumen sudah habis. Kirim dokumen yang masih berlaku.',
      en: 'The paper has expired. Hand in one that is still valid.',
    },
    kinds: [],
  },
  {
    code: 'altered',
    words: {
      id: 'Dokumen tampak telah diubah. Kirim foto langsung dari dokumen asli, tanpa suntingan.',
      en: 'The paper looks as if it had been altered. Take a picture of the original, and do not edit it.',
    },
    kinds: [],
  },
  {
    code: 'not-signed',
    words: {
      id: 'Surat belum ditandatangani atau dicap. Kirim surat yang sudah ditandatangani dan dicap.',
      en: 'The letter is not signed or stamped. Hand it in with both.',
    },
    kinds: LETTERS,
  },
  {
    code: 'domain-not-named',
    words: {
      id: 'Surat tidak menyebut nama domain yang didaftarkan. Tuliskan nama domain itu di dalam surat.',
      en: 'The letter does not name the domain that is registered. Write it into the letter.',
    },
    kinds: LETTERS,
  },
  {
    code: 'other',
    words: { id: 'Dokumen tidak dapat diterima; lihat keterangan.', en: 'The paper cannot be accepted; see the remark.' },
    kinds: [],
  },
];
