import type { ProblemTexts } from './problem-text';

/** Reports. */
export const reportTexts: ProblemTexts = {
  'period-upside-down': { en: 'The period ends before it begins', id: 'Tanggal akhir lebih awal daripada tanggal mulai' },
};
