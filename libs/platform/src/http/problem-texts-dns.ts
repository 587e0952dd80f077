import { type ProblemTexts, asInEnglish, fact } from './problem-text';

/** DNS zones. */
export const dnsTexts: ProblemTexts = {
  'dns-zone-not-found': { en: 'This domain has no DNS zone', id: 'Domain ini belum memiliki zona DNS' },
  'dns-zone-exists': { en: 'This domain has a DNS zone already', id: 'Domain ini sudah memiliki zona DNS' },
  'dns-zone-changed': {
    en: 'The zone has changed meanwhile',
    id: 'Zona sudah berubah',
    idDetail: (facts) => `Anda melihat versi ${fact(facts, 'seen')}, sekarang versi ${fact(facts, 'now')}. Muat ulang lalu coba lagi.`,
  },
  'dns-change-not-found': { en: 'There is no such change', id: 'Perubahan tidak ditemukan' },
  'dns-records-invalid': {
    en: 'Some records cannot stand like this',
    id: 'Ada catatan DNS yang tidak dapat dipasang',
    idDetail: asInEnglish,
  },
  'dns-too-many-records': { en: 'That is more than a zone holds', id: 'Terlalu banyak catatan DNS dalam satu zona' },
  'zone-file-unreadable': { en: 'The zone file cannot be read', id: 'Berkas zona tidak dapat dibaca', idDetail: asInEnglish },
  'dns-signing-not-possible': { en: 'Zones cannot be signed here', id: 'DNSSEC tidak tersedia di sini' },
  'dns-template-not-found': { en: 'There is no such template', id: 'Templat tidak ditemukan' },
  'dns-template-name-taken': { en: 'You have a template of this name', id: 'Anda sudah memiliki templat dengan nama ini' },
  'dns-too-many-templates': { en: 'You have too many templates', id: 'Templat Anda terlalu banyak' },
};
