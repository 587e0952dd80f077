import { readWhois } from './read-whois';

const TAKEN = `ID ccTLD whois server
Domain ID:PANDI-DO123
Domain Name:kopisenja.id
Created On:2024-03-01 12:00:00
Last Updated On:2025-01-02 03:04:05
Expiration Date:2027-03-01 23:59:59
Status:clientTransferProhibited https://icann.org/epp#clientTransferProhibited
Status:ok
Sponsoring Registrar Organization:PT Contoh
Registrant Name: Dewi Lestari
Name Server:NS1.EXAMPLE.ID
Name Server:ns2.example.id.
DNSSEC:Unsigned
`;

it('reads what a WHOIS server writes; times without a zone are Jakarta’s', () => {
  expect(readWhois(TAKEN, 'kopisenja.id')).toEqual({
    kind: 'registered',
    record: {
      source: 'whois',
      registrar: 'PT Contoh',
      statuses: ['clientTransferProhibited', 'ok'],
      registeredAt: new Date('2024-03-01T05:00:00Z'),
      changedAt: new Date('2025-01-01T20:04:05Z'),
      expiresAt: new Date('2027-03-01T16:59:59Z'),
      nameServers: ['ns1.example.id', 'ns2.example.id'],
      isSigned: false,
    },
  });
});

it.each([
  ['01-Mar-2027 23:59:59', '2027-03-01T16:59:59.000Z'],
  ['2027-03-01T23:59:59Z', '2027-03-01T23:59:59.000Z'],
  ['2027-03-01T23:59:59.0Z', '2027-03-01T23:59:59.000Z'],
  ['2027-03-01 23:59:59 UTC', '2027-03-01T23:59:59.000Z'],
  ['2027-03-01', '2027-02-28T17:00:00.000Z'],
  ['00.00.0000', undefined],
  ['2027-13-45 00:00:00', undefined],
])('the time %s is %s', (written, read) => {
  const answer = readWhois(`Domain Name: kopisenja.id\nExpiry Date: ${written}\n`, 'kopisenja.id');
  expect(answer.kind === 'registered' ? answer.record.expiresAt?.toISOString() : 'not read').toBe(read);
});

it.each(['DOMAIN NOT FOUND', '% No match for kopisenja.id', 'No match for "KOPISENJA.ID".\r\n>>> Last update', 'NOT FOUND'])(
  '%p says that it is free',
  (text) => {
    expect(readWhois(text, 'kopisenja.id')).toEqual({ kind: 'free' });
  },
);

it.each(['', 'Query rate exceeded, try again later', 'Domain Name: lain.id\nRegistrar: PT Contoh', 'Error: not able to find the server'])(
  '%p says nothing',
  (text) => {
    expect(readWhois(text, 'kopisenja.id')).toEqual({ kind: 'unknown' });
  },
);
