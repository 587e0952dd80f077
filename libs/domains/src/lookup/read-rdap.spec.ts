import { readRdap } from './read-rdap';

const answer = {
  objectClassName: 'domain',
  ldhName: 'KOPISENJA.ID',
  status: ['active', 'client transfer prohibited', 'auto renew period', 'removed'],
  events: [
    { eventAction: 'registration', eventDate: '2024-03-01T05:00:00+00:00' },
    { eventAction: 'expiration', eventDate: '2027-03-01T23:59:59.0Z' },
    { eventAction: 'last changed', eventDate: 'yesterday' },
  ],
  nameservers: [{ objectClassName: 'nameserver', ldhName: 'NS1.Example.ID.' }, { unicodeName: 'ns2.example.id' }],
  secureDNS: { delegationSigned: true },
  entities: [
    { roles: ['registrant'], vcardArray: ['vcard', [['fn', {}, 'text', 'Dewi Lestari']]] },
    {
      roles: ['registrar'],
      handle: '1234',
      vcardArray: [
        'vcard',
        [
          ['version', {}, 'text', '4.0'],
          ['fn', {}, 'text', 'PT Contoh'],
        ],
      ],
    },
  ],
};

it('reads what is published about a name, in the words of EPP', () => {
  expect(readRdap(answer, 'kopisenja.id')).toEqual({
    source: 'rdap',
    registrar: 'PT Contoh',
    statuses: ['ok', 'clientTransferProhibited', 'autoRenewPeriod', 'removed'],
    registeredAt: new Date('2024-03-01T05:00:00Z'),
    changedAt: null,
    expiresAt: new Date('2027-03-01T23:59:59Z'),
    nameServers: ['ns1.example.id'],
    isSigned: true,
  });
});

it('nobody’s identity is taken over', () => {
  expect(JSON.stringify(readRdap(answer, 'kopisenja.id'))).not.toContain('Dewi');
});

it('a registrar without a name on its card is called by its handle, and one without a card too', () => {
  const registrar = { roles: ['registrar'], handle: 'REG-7' };
  expect(
    readRdap({ ...answer, entities: [{ ...registrar, vcardArray: ['vcard', [['version', {}, 'text', '4.0']]] }] }, 'kopisenja.id')
      ?.registrar,
  ).toBe('REG-7');
  expect(readRdap({ ...answer, entities: [registrar] }, 'kopisenja.id')?.registrar).toBe('REG-7');
  expect(readRdap({ ...answer, entities: undefined }, 'kopisenja.id')?.registrar).toBeNull();
});

it.each([
  ['another name', { ...answer, ldhName: 'lain.id' }],
  ['something that is no domain', { ...answer, objectClassName: 'entity' }],
  ['a list', [answer]],
  ['nothing', null],
])('%s is no answer', (_, wrong) => {
  expect(readRdap(wrong, 'kopisenja.id')).toBeUndefined();
});

it('oddities of any field leave the others as they are', () => {
  const odd = { objectClassName: 'domain', status: 'active', events: {}, nameservers: [7, null], secureDNS: [], entities: 'none' };
  expect(readRdap(odd, 'kopisenja.id')).toMatchObject({
    statuses: [],
    registeredAt: null,
    nameServers: [],
    isSigned: null,
    registrar: null,
  });
});

it('what is longer than anybody needs is cut', () => {
  const long = { ...answer, status: Array.from({ length: 500 }, () => 'x'.repeat(10_000)) };
  const { statuses } = readRdap(long, 'kopisenja.id')!;
  expect(statuses).toHaveLength(30);
  expect(statuses[0]).toHaveLength(200);
});
