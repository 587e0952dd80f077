import { type ProblemTexts, fact } from './problem-text';

/** Papers that people hand in. */
export const documentTexts: ProblemTexts = {
  'document-not-found': { en: 'There is no such document', id: 'Dokumen tidak ditemukan' },
  'document-refused': {
    en: 'The file was not taken',
    id: 'Berkas tidak dapat diterima',
    idDetail: (facts) => (facts['found'] ? `Berkas ${fact(facts, 'found')} tidak dapat diterima` : 'Berkas tidak dapat diterima'),
  },
  'document-unknown-type': {
    en: 'Only JPEG, PNG, WebP and PDF files are taken',
    id: 'Hanya berkas JPEG, PNG, WebP, dan PDF yang diterima',
  },
  'document-too-large': { en: 'The file is too large', id: 'Berkas paling besar 5 MB' },
  'document-damaged': { en: 'The file is damaged', id: 'Berkas rusak atau tidak lengkap' },
  'document-too-many-pixels': { en: 'The picture is too large', id: 'Gambar paling besar 40 juta piksel' },
  'document-animated': { en: 'A moving picture is no document', id: 'Gambar bergerak bukan dokumen' },
  'document-encrypted': { en: 'The PDF is protected', id: 'PDF dilindungi kata sandi; kirim tanpa kata sandi' },
  'document-active-content': { en: 'The PDF contains programs or files', id: 'PDF berisi program atau berkas lain; kirim tanpa itu' },
  'document-hidden-parts': {
    en: 'Parts of the PDF cannot be looked into',
    id: 'Sebagian isi PDF tidak dapat diperiksa; simpan ulang PDF-nya',
  },
  'document-two-in-one': { en: 'The PDF is an archive as well', id: 'Berkas ini PDF sekaligus arsip; kirim PDF-nya saja' },
  'document-too-many-pages': { en: 'The PDF has too many pages', id: 'PDF paling banyak 60 halaman' },
  'document-too-many-versions': { en: 'The document was handed in too often', id: 'Dokumen sudah terlalu sering diganti' },
  'document-handed-in-twice': { en: 'The document was handed in twice', id: 'Dokumen ini dikirim dua kali pada saat yang sama' },
  'document-unreadable': { en: 'The document cannot be read', id: 'Dokumen tidak dapat dibaca' },
  'case-not-found': { en: 'There is no such case', id: 'Berkas verifikasi tidak ditemukan' },
  'case-not-open': { en: 'The case is at another step', id: 'Berkas verifikasi sedang berada pada tahap lain' },
  'paper-not-found': { en: 'There is no such paper', id: 'Dokumen tidak ditemukan' },
  'identity-invalid': { en: 'This is not what stands on a paper', id: 'Nomor atau tanggal lahir tidak benar' },
  'papers-missing': { en: 'Papers are missing', id: 'Dokumen belum lengkap' },
  'paper-not-asked-for': { en: 'This case does not ask for that', id: 'Dokumen ini tidak diminta' },
  'paper-already-approved': { en: 'This paper is approved already', id: 'Dokumen ini sudah disetujui' },
  'paper-too-many-versions': { en: 'The paper was handed in too often', id: 'Dokumen sudah terlalu sering diganti' },
  'variant-unknown': { en: 'There is no such way here', id: 'Pilihan persyaratan tidak ada' },
  'not-sold-here': {
    en: 'Names under this extension are given by somebody else',
    id: 'Nama dengan ekstensi ini diberikan oleh lembaga lain',
  },
};
