import * as fc from 'fast-check';
import { differenceOf, isNothing, undone } from './difference';
import { readRecords } from './read-records';
import { type DnsRecord, RECORDS_MAX, RecordsInvalid, TooManyRecords, type TypedRecord } from './record';

const ZONE = 'kopisenja.id';
const typed = (host: string, type: TypedRecord['type'], value: string, ttl = 3_600): TypedRecord => ({ host, type, ttl, value });
const read = (...records: TypedRecord[]): string[] => readRecords(records, ZONE).map(({ host, type, value }) => `${host} ${type} ${value}`);
const faultsOf = (...records: TypedRecord[]): string[] => {
  try {
    readRecords(records, ZONE);
    return [];
  } catch (error) {
    if (error instanceof RecordsInvalid) return (error.facts.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
    throw error;
  }
};

describe('a record is kept in one way, however it was typed', () => {
  it.each<[string, TypedRecord]>([
    ['www A 192.0.2.10', typed('WWW', 'A', ' 192.0.2.10 ')],
    ['www A 192.0.2.10', typed('www.kopisenja.id', 'A', '192.0.2.10')],
    ['www A 192.0.2.10', typed('www.kopisenja.id.', 'A', '192.0.2.10')],
    ['@ A 192.0.2.10', typed('', 'A', '192.0.2.10')],
    ['@ A 192.0.2.10', typed('kopisenja.id.', 'A', '192.0.2.10')],
    ['*.toko A 192.0.2.10', typed('*.toko', 'A', '192.0.2.10')],
    ['xn--caf-dma A 192.0.2.10', typed('café', 'A', '192.0.2.10')],
    ['www AAAA 2001:db8::10', typed('www', 'AAAA', '2001:0DB8:0:0::10')],
    ['www CNAME kopisenja.id.', typed('www', 'CNAME', '@')],
    ['www CNAME toko.kopisenja.id.', typed('www', 'CNAME', 'toko')],
    ['www CNAME shops.example.com.', typed('www', 'CNAME', 'Shops.Example.COM')],
    ['@ MX 10 mail.example.id.', typed('@', 'MX', '010  mail.example.id')],
    ['@ MX 0 .', typed('@', 'MX', '0 .')],
    ['_sip._tcp SRV 10 5 5060 sip.example.id.', typed('_sip._tcp', 'SRV', '10 5 5060 sip.example.id.')],
    ['@ CAA 0 issue "letsencrypt.org"', typed('@', 'CAA', '0 ISSUE letsencrypt.org')],
    ['_dmarc TXT v=DMARC1; p=none', typed('_dmarc', 'TXT', '"v=DMARC1; p=none"')],
    ['anak NS ns1.example.net.', typed('anak', 'NS', 'ns1.example.net')],
  ])('%s', (kept, record) => {
    expect(read(record)).toEqual([kept]);
  });
});

describe('what cannot stand is refused, and the field is named', () => {
  it.each<[string, TypedRecord[]]>([
    ['/records/0/value record-value-invalid', [typed('www', 'A', '2001:db8::10')]],
    ['/records/0/value record-value-invalid', [typed('www', 'A', '192.0.2.256')]],
    ['/records/0/value record-value-invalid', [typed('www', 'AAAA', 'fe80::1%eth0')]],
    ['/records/0/value record-value-invalid', [typed('www', 'CNAME', '192.0.2.10')]],
    ['/records/0/value record-value-invalid', [typed('@', 'MX', 'mail.example.id')]],
    ['/records/0/value record-value-invalid', [typed('@', 'MX', '10 192.0.2.1')]],
    ['/records/0/value record-value-invalid', [typed('@', 'MX', '65536 mail.example.id')]],
    ['/records/0/value record-value-invalid', [typed('@', 'MX', '10 .')]],
    ['/records/0/value record-value-invalid', [typed('@', 'SRV', '1 2 mail.example.id')]],
    ['/records/0/value record-value-invalid', [typed('@', 'CAA', '256 issue "x"')]],
    ['/records/0/value record-value-invalid', [typed('@', 'CAA', '0 allow "x"')]],
    ['/records/0/value record-value-invalid', [typed('@', 'TXT', '')]],
    ['/records/0/value record-value-invalid', [typed('@', 'TXT', 'x'.repeat(4_097))]],
    ['/records/0/value record-value-invalid', [typed('@', 'TXT', 'dua\nbaris')]],
    ['/records/0/host record-host-invalid', [typed('www.orang.com.', 'A', '192.0.2.1')]],
    ['/records/0/host record-host-invalid', [typed('a..b', 'A', '192.0.2.1')]],
    ['/records/0/host record-host-invalid', [typed('toko.*', 'A', '192.0.2.1')]],
    ['/records/0/host record-host-invalid', [typed('-www', 'A', '192.0.2.1')]],
    ['/records/0/host record-host-invalid', [typed('x'.repeat(64), 'A', '192.0.2.1')]],
    ['/records/0/type record-alias-at-top', [typed('@', 'CNAME', 'shops.example.com')]],
    ['/records/0/type record-beside-alias', [typed('www', 'CNAME', 'shops.example.com'), typed('www', 'A', '192.0.2.1')]],
    ['/records/1/value record-twice', [typed('www', 'A', '192.0.2.1'), typed('WWW', 'A', '192.0.2.1')]],
    ['/records/0/type record-at-delegation', [typed('@', 'NS', 'ns1.example.net')]],
    ['/records/1/host record-at-delegation', [typed('anak', 'NS', 'ns1.example.net'), typed('www.anak', 'A', '192.0.2.1')]],
    ['/records/1/value record-points-at-alias', [typed('mail', 'CNAME', 'mx.example.net'), typed('@', 'MX', '10 mail')]],
  ])('%s', (fault, records) => {
    expect(faultsOf(...records)).toContain(fault);
  });

  it('two addresses of one host that may be remembered for different times', () => {
    expect(faultsOf(typed('www', 'A', '192.0.2.1', 300), typed('www', 'A', '192.0.2.2', 600))).toEqual([
      '/records/0/ttl record-ttl-differs',
      '/records/1/ttl record-ttl-differs',
    ]);
  });

  it('every record that is wrong at once, host and value', () => {
    expect(faultsOf(typed('a..b', 'A', 'x'), typed('www', 'A', '192.0.2.1'), typed('@', 'MX', 'x'))).toEqual([
      '/records/0/host record-host-invalid',
      '/records/0/value record-value-invalid',
      '/records/2/value record-value-invalid',
    ]);
  });

  it('more records than a zone holds', () => {
    const many = Array.from({ length: RECORDS_MAX + 1 }, (_, i) => typed(`h${i}`, 'A', '192.0.2.1'));
    expect(() => readRecords(many, ZONE)).toThrow(TooManyRecords);
  });
});

it('the address of a name server below what it serves may stand there', () => {
  expect(read(typed('anak', 'NS', 'ns1.anak.kopisenja.id'), typed('ns1.anak', 'A', '192.0.2.1'))).toHaveLength(2);
});

const record = fc.record<DnsRecord>({
  host: fc.constantFrom('@', 'www', 'toko'),
  type: fc.constant('A'),
  ttl: fc.constantFrom(300, 600),
  value: fc.constantFrom('192.0.2.1', '192.0.2.2', '192.0.2.3'),
});
const zoneOf = fc.uniqueArray(record, { selector: ({ host, value }) => `${host} ${value}`, maxLength: 9 });

it('a difference brings one zone to the other, and undone it brings it back', () => {
  fc.assert(
    fc.property(zoneOf, zoneOf, (before, after) => {
      const difference = differenceOf(before, after);
      expect(isNothing(differenceOf(undone(after, difference), before))).toBe(true);
      expect(isNothing(difference)).toBe(isNothing(differenceOf(after, before)));
    }),
  );
});
