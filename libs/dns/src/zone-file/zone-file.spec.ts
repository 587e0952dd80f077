import { readRecords } from '../records/read-records';
import { readZoneFile } from './read-zone-file';
import { writeZoneFile } from './write-zone-file';
import { ZoneFileUnreadable } from './zone-file-unreadable';

const ZONE = 'kopisenja.id';
const FILE = `; written elsewhere
$ORIGIN kopisenja.id.
$TTL 1h
@  IN  SOA ns1.other.example. admin.other.example. ( 2026112201 ; serial
        7200 3600 1209600 300 )
@       IN NS ns1.other.example.
        IN NS ns2.other.example.
@   300 IN A 192.0.2.10
        A 192.0.2.11
www  IN 10m CNAME @
mail    A 192.0.2.20
@       MX 10 mail
@       TXT ( "v=spf1 include:_spf.example.net "
              "~all" )
_sip._tcp 1d12h IN SRV 10 5 5060 sip.example.net.
$ORIGIN toko.kopisenja.id.
@       A 192.0.2.30
kasir   AAAA 2001:db8::1
tetangga.id. A 192.0.2.66
@       HINFO "PC" "Linux"
kata TXT "dengan \\"kutip\\" dan \\059"
@ CAA 0 issue "letsencrypt.org"
`;

it('reads the zone file of another provider: origins, times, parentheses, strings, owners left out', () => {
  const { records, leftOut } = readZoneFile(FILE, ZONE);
  expect(records.map(({ host, ttl, type, value }) => `${host} ${ttl} ${type} ${value}`)).toEqual([
    '@ 300 A 192.0.2.10',
    '@ 3600 A 192.0.2.11',
    'www 600 CNAME kopisenja.id.',
    'mail 3600 A 192.0.2.20',
    '@ 3600 MX 10 mail.kopisenja.id.',
    '@ 3600 TXT v=spf1 include:_spf.example.net ~all',
    '_sip._tcp 129600 SRV 10 5 5060 sip.example.net.',
    'toko 3600 A 192.0.2.30',
    'kasir.toko 3600 AAAA 2001:db8::1',
    'kata.toko 3600 TXT dengan "kutip" dan ;',
    'toko 3600 CAA 0 issue "letsencrypt.org"',
  ]);
  expect(leftOut.map(({ line, reason }) => [line, reason])).toEqual([
    [4, 'soa'],
    [6, 'own-name-servers'],
    [7, 'own-name-servers'],
    [19, 'outside-the-zone'],
    [20, 'type-not-kept'],
  ]);
});

it.each([
  ['$INCLUDE /etc/passwd', 1],
  ['$GENERATE 1-9 h$ A 192.0.2.$', 1],
  ['$TTL soon', 1],
  ['www A', 1],
  ['\n\nwww 300 IN', 3],
  ['www CH A 192.0.2.1', 1],
  ['@ TXT ( "open"', 1],
  ['@ TXT ) "x"', 1],
  ['@ TXT "never closed', 1],
])('%p cannot be read', (text, line) => {
  expect(() => readZoneFile(text, ZONE)).toThrow(ZoneFileUnreadable);
  expect(() => readZoneFile(text, ZONE)).toThrow(`Line ${line}:`);
});

it('what is written is read again as it was, long texts with quotes too', () => {
  const records = readRecords(
    [
      { host: '@', type: 'TXT', ttl: 300, value: `${'kunci "panjang" \\ '.repeat(40)}selesai` },
      { host: '*.toko', type: 'A', ttl: 60, value: '192.0.2.1' },
      { host: '@', type: 'MX', ttl: 3_600, value: '0 .' },
      { host: '_sip._tcp', type: 'SRV', ttl: 3_600, value: '0 0 5060 sip' },
      { host: '@', type: 'CAA', ttl: 3_600, value: '0 iodef "mailto:admin@kopisenja.id"' },
    ],
    ZONE,
  );
  const { records: again, leftOut } = readZoneFile(writeZoneFile(ZONE, records), ZONE);
  expect(readRecords(again, ZONE)).toEqual(records);
  expect(leftOut).toEqual([]);
});

it('a hundred thousand lines of nonsense are refused at once', () => {
  expect(() => readZoneFile('"\n'.repeat(100_000), ZONE)).toThrow(ZoneFileUnreadable);
});

it('a long number that is no time is refused as quickly as a short one', () => {
  expect(() => readZoneFile(`www ${'1'.repeat(40)}x IN A 192.0.2.1`, ZONE)).toThrow(ZoneFileUnreadable);
});
