import type { CaseSeen } from '../case-reads';

/** What somebody has to do about a case next, for pages and for people. */
export const NEXT_STEPS = {
  'hand-in': { id: 'Unggah dokumen yang masih kurang.', en: 'Hand in the papers that are missing.' },
  replace: { id: 'Unggah ulang dokumen yang ditolak.', en: 'Hand in again what was rejected.' },
  submit: { id: 'Semua dokumen sudah ada: kirim untuk diperiksa.', en: 'All papers are there: submit them for review.' },
  wait: { id: 'Dokumen sedang diperiksa; tidak ada yang perlu dilakukan.', en: 'The papers are being reviewed; there is nothing to do.' },
  none: { id: 'Tidak ada yang perlu dilakukan.', en: 'There is nothing to do.' },
} as const;
export type NextStep = keyof typeof NEXT_STEPS;

export function nextStep({ theCase, progress }: CaseSeen): NextStep {
  if (theCase.state === 'in_review') return 'wait';
  if (theCase.state !== 'missing') return 'none';
  if (progress.requirements.some(({ state }) => state === 'rejected')) return 'replace';
  return progress.isReady ? 'submit' : 'hand-in';
}
