import { type ProblemTexts, asInEnglish, fact } from './problem-text';

/** Names that go from one account to another. */
export const handoverTexts: ProblemTexts = {
  'handover-not-found': { en: 'There is no such handover', id: 'Pemindahan tidak ditemukan' },
  'handover-over': {
    en: 'The handover has ended',
    id: 'Pemindahan sudah berakhir',
    idDetail: () => 'Pemindahan ini sudah selesai, dibatalkan, atau gugur.',
  },
  'handover-held': {
    en: 'The handover is disputed',
    id: 'Pemindahan sedang disengketakan',
    idDetail: () => 'Tidak ada yang berlanjut sampai sengketanya selesai.',
  },
  'not-yours-to-agree': {
    en: 'Others agree to this handover',
    id: 'Persetujuan bukan dari akun Anda',
    idDetail: () => 'Yang menyetujui adalah pemilik domain dan calon pemiliknya.',
  },
  'not-yours-to-lift': {
    en: 'Somebody else holds this handover',
    id: 'Pemindahan ditahan oleh pihak lain',
    idDetail: () => 'Yang menahan pemindahan inilah yang melepaskannya.',
  },
  'handover-refused': { en: 'This cannot be handed over', id: 'Ini tidak dapat dipindahkan', idDetail: asInEnglish },
  'handover-in-progress': { en: 'The name is being handed over already', id: 'Domain sedang dipindahkan' },
  'name-leaves': { en: 'Another registrar asks for the name', id: 'Registrar lain meminta domain ini' },
  'names-not-ready': {
    en: 'Some names cannot go now',
    id: 'Ada domain yang belum dapat dipindahkan',
    idDetail: () => 'Selesaikan dahulu apa yang sedang berjalan untuk domain yang disebut.',
  },
  'too-many-handovers': {
    en: 'Too many handovers are under way',
    id: 'Terlalu banyak pemindahan berjalan',
    idDetail: (facts) => `Paling banyak ${fact(facts, 'most')} pemindahan dari satu akun berjalan bersamaan.`,
  },
};
