import type { ProblemTexts } from './problem-text';

/** The wire to the registries. */
export const registryTexts: ProblemTexts = {
  'xml-refused': { en: 'The XML was refused', id: 'XML ditolak' },
  'epp-frame-refused': { en: 'The EPP frame was refused', id: 'Bingkai EPP ditolak' },
  'registry-answer-lost': { en: 'The registry did not answer', id: 'Registri tidak menjawab' },
  'registry-no-session': { en: 'The registry cannot be reached', id: 'Registri tidak dapat dihubungi' },
};
