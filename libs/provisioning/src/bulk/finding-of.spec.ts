import type { Contact, Domain } from '#libs/domains';
import { DAY, DomainError, after } from '#libs/kernel';
import type { Node } from '#libs/tree';
import type { KnownOfWanted } from '../refusal-of';
import type { BulkKind, BulkWish } from './bulk-action';
import { shownState } from './bulk-row';
import { type Finding, type KnownOfBulk, findingOf, isAsSeen, seenPart } from './finding-of';

const NOW = new Date('2026-11-23T00:00:00Z');
const kopi = {
  id: 'dom_1',
  name: 'kopi.com',
  tld: 'com',
  ownerId: 3,
  registry: 'sandbox',
  expiresAt: after(NOW, 100 * DAY),
  nameServers: ['ns1.contoh.net', 'ns2.contoh.net'],
  leavingSince: null,
  lockedSince: null,
  frozenSince: null,
  endedAt: null,
} as unknown as Domain;
const orders: KnownOfWanted = {
  now: NOW,
  busyNames: new Map(),
  unpaidNames: new Map(),
  liveNames: new Set(['kopi.com']),
  domains: new Map([['dom_1', kopi]]),
  lineages: new Map([[3, [{ id: 1 }, { id: 3 }] as Node[]]]),
  suspended: new Set(),
};
const known: KnownOfBulk = { orders, changing: new Set(), renewing: new Set(), contacts: new Map() };

const wish = (kind: BulkKind, more: Partial<BulkWish> = {}): BulkWish => ({ kind, years: null, nameServers: null, ...more });
const found = (asked: BulkWish, domain: Partial<Domain> = {}, more: Partial<KnownOfBulk> = {}): string => {
  const finding: Finding = findingOf(asked, { ...kopi, ...domain }, { ...known, ...more });
  return finding instanceof DomainError ? finding.code : finding;
};
const servers = (...names: string[]) => wish('name_servers', { nameServers: names.map((name) => ({ name, addresses: [] })) });

it('a renewal is refused by the rules of a single one', () => {
  const year = wish('renew', { years: 1 });
  expect(found(year)).toBe('ready');
  expect(found(wish('renew', { years: 10 }))).toBe('expiry-too-far');
  const busy = new Map([['kopi.com', { orderId: 'ord_1', buyerId: 3 }]]);
  expect(found(year, {}, { orders: { ...orders, busyNames: busy } })).toBe('name-in-progress');
  expect(found(year, {}, { orders: { ...orders, suspended: new Set([3]) } })).toBe('account-suspended');
});

it('a lock that is so already asks for nothing, however frozen; any other is refused by the rules of a single change', () => {
  const lockedSince = NOW;
  expect([found(wish('lock')), found(wish('lock'), { lockedSince }), found(wish('unlock'), { lockedSince })]).toEqual([
    'ready',
    'nothing',
    'ready',
  ]);
  expect(found(wish('unlock'), { frozenSince: NOW })).toBe('nothing');
  expect(found(wish('lock'), { frozenSince: NOW })).toBe('domain-frozen');
  expect(found(wish('lock'), { leavingSince: NOW })).toBe('name-in-progress');
  expect(found(wish('lock'), {}, { changing: new Set(['dom_1']) })).toBe('change-in-progress');
});

it('another contact is the same holder’s, of the same owner; the one it has already asks for nothing', () => {
  const budi = { id: 'con_1', ownerId: 3, name: 'Budi', organization: null } as Contact;
  const others = [budi, { ...budi, id: 'con_2' }, { ...budi, id: 'con_3', name: 'Siti' }, { ...budi, id: 'con_4', ownerId: 4 }];
  const contacts = new Map(others.map((each) => [each.id, each]));
  const to = (contact: string) => found(wish('contacts', { contact }), { registrantId: 'con_1' }, { contacts });
  expect(others.map(({ id }) => to(id))).toEqual(['nothing', 'ready', 'owner-change-needed', 'contact-not-found']);
  expect(found(wish('contacts', { contact: 'con_2' }), { registrantId: 'con_1', frozenSince: NOW }, { contacts })).toBe('domain-frozen');
});

it('name servers in any order and of any letters are the same; those inside the domain itself need addresses', () => {
  expect(found(servers('ns2.contoh.net', 'NS1.contoh.net'))).toBe('nothing');
  expect(found(servers('ns1.contoh.net', 'ns3.contoh.net'))).toBe('ready');
  expect(found(servers('ns1.contoh.net', 'ns2.contoh.net', 'ns3.contoh.net'))).toBe('ready');
  expect(found(servers('ns1.kopi.com', 'ns2.contoh.net'))).toBe('name-servers-invalid');
  const nameServers = [
    { name: 'ns1.kopi.com', addresses: ['192.0.2.1'] },
    { name: 'ns2.contoh.net', addresses: [] },
  ];
  expect(found(wish('name_servers', { nameServers }), { nameServers: ['ns1.kopi.com', 'ns2.contoh.net'] })).toBe('ready');
});

it('what renews by itself already is left so', () => {
  const renewing = new Set(['dom_1']);
  expect([found(wish('auto_renew')), found(wish('auto_renew'), {}, { renewing })]).toEqual(['ready', 'nothing']);
  expect([found(wish('no_auto_renew')), found(wish('no_auto_renew'), {}, { renewing })]).toEqual(['nothing', 'ready']);
});

it('a domain is as it was shown when the part that the act is about is', () => {
  const seen = seenPart('name_servers', kopi, false);
  expect(isAsSeen(seenPart('name_servers', { ...kopi, lockedSince: NOW }, true), seen)).toBe(true);
  expect(isAsSeen(seenPart('name_servers', { ...kopi, nameServers: ['ns9.contoh.net'] }, false), seen)).toBe(false);
  expect(isAsSeen(seenPart('renew', { ...kopi, expiresAt: NOW }, false), seenPart('renew', kopi, false))).toBe(false);
});

it.each([
  ['ready', null, 'ready'],
  ['begun', null, 'under_way'],
  ['done', null, 'done'],
  ['done', 'held', 'under_way'],
  ['done', 'under_way', 'under_way'],
  ['done', 'done', 'done'],
  ['done', 'failed', 'failed'],
  ['done', 'refused', 'failed'],
  ['refused', null, 'refused'],
] as const)('a row that is %s, whose order or change is %s, is shown as %s', (state, became, shown) => {
  expect(shownState(state, became)).toBe(shown);
});
