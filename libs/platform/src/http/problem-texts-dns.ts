import { type ProblemTexts, fact } from './problem-text';

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
    idDetail: (facts) =>
      facts['lines'] ? `Periksa baris ${fact(facts, 'lines')} dari berkas zona.` : 'Periksa catatan yang disebut di "errors".',
  },
  'record-host-invalid': {
    en: 'This is no host below the domain',
    id: 'Host tidak benar: tulis @ untuk domain itu sendiri, atau nama di bawahnya, misalnya www',
  },
  'record-value-invalid': {
    en: 'This is no value of such a record',
    id: 'Isi tidak sesuai jenis catatannya. Contoh: A 192.0.2.10, AAAA 2001:db8::10, CNAME dan NS nama host, MX 10 mail.contoh.id, SRV 10 5 5060 sip.contoh.id, CAA 0 issue "letsencrypt.org", TXT teks tanpa huruf khusus',
  },
  'record-twice': { en: 'This record is there twice', id: 'Catatan ini ada dua kali' },
  'record-ttl-differs': {
    en: 'Records of one host and type have the same TTL',
    id: 'Semua catatan sejenis pada host yang sama harus memiliki TTL yang sama',
  },
  'record-beside-alias': { en: 'An alias stands alone', id: 'CNAME harus berdiri sendiri: host ini memiliki catatan lain' },
  'record-alias-at-top': {
    en: 'The domain itself cannot be an alias',
    id: 'Domain itu sendiri tidak dapat menjadi CNAME: gunakan catatan A dan AAAA',
  },
  'record-at-delegation': {
    en: 'This is given to other name servers',
    id: 'Bagian ini dilayani server nama lain: server nama domain diatur di menu domain',
  },
  'record-points-at-alias': { en: 'MX and NS records cannot point at an alias', id: 'Catatan MX dan NS tidak boleh menunjuk ke CNAME' },
  'dns-too-many-records': { en: 'That is more than a zone holds', id: 'Terlalu banyak catatan DNS dalam satu zona' },
  'zone-file-unreadable': {
    en: 'The zone file cannot be read',
    id: 'Berkas zona tidak dapat dibaca',
    idDetail: (facts) =>
      `Baris ${fact(facts, 'line')} tidak dapat dibaca. Diterima: berkas zona kelas IN (RFC 1035), tanpa $INCLUDE dan $GENERATE.`,
  },
  'dns-signing-not-possible': { en: 'Zones cannot be signed here', id: 'DNSSEC tidak tersedia di sini' },
  'dns-template-not-found': { en: 'There is no such template', id: 'Templat tidak ditemukan' },
  'dns-template-name-taken': { en: 'You have a template of this name', id: 'Anda sudah memiliki templat dengan nama ini' },
  'dns-too-many-templates': { en: 'You have too many templates', id: 'Templat Anda terlalu banyak' },
};
