import { type ProblemTexts, asInEnglish, fact } from './problem-text';

/** The wire to the registries. */
export const registryTexts: ProblemTexts = {
  'xml-refused': { en: 'The XML was refused', id: 'XML ditolak', idDetail: asInEnglish },
  'epp-frame-refused': { en: 'The EPP frame was refused', id: 'Bingkai EPP ditolak', idDetail: asInEnglish },
  'registry-answer-lost': { en: 'The registry did not answer', id: 'Registri tidak menjawab' },
  'registry-no-session': { en: 'The registry cannot be reached', id: 'Registri tidak dapat dihubungi' },
  'registries-refused': { en: 'The list of registries is not right', id: 'Daftar registri belum benar', idDetail: asInEnglish },
  'registry-export-missing': {
    en: 'This registry has no export to be compared by',
    id: 'Registri ini tidak memiliki ekspor untuk dicocokkan',
  },
  'registry-export-unreadable': {
    en: 'The export of the registry cannot be read',
    id: 'Ekspor registri tidak dapat dibaca',
    idDetail: (facts) => `Ekspor ${fact(facts, 'registry')} tidak dapat dibaca: ${fact(facts, 'reason')}.`,
  },
  'registry-unknown': {
    en: 'There is no such registry',
    id: 'Registri tidak dikenal',
    idDetail: (facts) => `Tidak ada registri bernama "${fact(facts, 'name')}".`,
  },
};
