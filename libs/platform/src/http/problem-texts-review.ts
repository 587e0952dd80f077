import type { ProblemTexts } from './problem-text';

/** Reviewers, and what they are asked. */
export const reviewTexts: ProblemTexts = {
  'case-claimed': { en: 'Another reviewer has this case', id: 'Berkas ini sedang diperiksa orang lain' },
  'case-claim-needed': { en: 'Claim this case first', id: 'Ambil berkas ini dahulu untuk diperiksa' },
  'case-claims-too-many': { en: 'You have too many cases at a time', id: 'Terlalu banyak berkas yang Anda ambil sekaligus' },
  'case-changed': { en: 'The case has changed since you looked', id: 'Berkas ini sudah berubah sejak Anda lihat' },
  'case-messages-too-many': { en: 'The case has too many messages', id: 'Pesan untuk berkas ini sudah terlalu banyak' },
  'paper-already-decided': { en: 'The paper was decided or replaced', id: 'Dokumen ini sudah diputuskan atau diganti' },
  'other-reviewer-needed': { en: 'A second reviewer is needed', id: 'Diperlukan pemeriksa kedua' },
  'review-reason-unknown': { en: 'There is no such reason for this paper', id: 'Alasan itu tidak ada untuk dokumen ini' },
  'review-reason-code-invalid': { en: 'This cannot be the code of a reason', id: 'Kode alasan tidak sesuai' },
  'review-reasons-too-many': { en: 'There are too many reasons', id: 'Alasan sudah terlalu banyak' },
  'review-not-here': { en: 'There is nothing to review here', id: 'Tidak ada yang diperiksa di sini' },
};
