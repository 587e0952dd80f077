import { type DocumentRule, NotSoldHere, RulesInForce } from '#libs/documents';
import { type DomainError, DomainNameInvalid, PeriodNotAllowed } from '#libs/kernel';
import { type Domain, DomainNotFound, NameNotAllowed } from '#libs/domains';
import { OrderEmpty } from './order-item';
import { NameTwice, TldUnknown, type TypedItem, readItems } from './read-items';

const tlds = new Set(['id', 'co.id', 'com']);
const NOW = new Date('2026-11-22T02:00:00.000Z');
const elsewhere = { isSellable: false, authority: 'Komdigi', variants: [] };
const rule: DocumentRule = { id: 1, tld: 'desa.id', validFrom: NOW, rule: elsewhere, createdBy: null, createdAt: NOW };
const rules = new RulesInForce([rule], NOW);
const expiresAt = new Date('2027-11-22T23:59:59.000Z');
const kopi = { id: 'dom_1', name: 'kopi.id', tld: 'id', registry: 'pandi' } as Domain;
const renewal = (years: number, domain = kopi.id) => ({ action: 'renew', domain, years, expiresAt }) as const;
const read = (...items: TypedItem[]) =>
  readItems(
    items,
    { tlds, rules },
    (tld) => (tld === 'com' ? 'gtld' : 'pandi'),
    new Map([[kopi.id, kopi]]),
    (code, name) => `${name}:${code.length}`,
  );

it('reads names with their extension, registry and price tier', () => {
  expect(read({ name: 'KopiSenja.ID', years: 1 }, { name: 'abc.id', years: 2 }, { name: 'kopisenja.com', years: 1 })).toEqual([
    { action: 'register', name: 'kopisenja.id', tld: 'id', tier: '', years: 1, registry: 'pandi' },
    { action: 'register', name: 'abc.id', tld: 'id', tier: '3char', years: 2, registry: 'pandi' },
    { action: 'register', name: 'kopisenja.com', tld: 'com', tier: '', years: 1, registry: 'gtld' },
  ]);
});

it('reads domains to renew beside names to register, at the price tier of their names', () => {
  expect(read({ name: 'teh.com', years: 1 }, renewal(2))).toEqual([
    { action: 'register', name: 'teh.com', tld: 'com', tier: '', years: 1, registry: 'gtld' },
    {
      action: 'renew',
      name: 'kopi.id',
      tld: 'id',
      tier: '4char',
      years: 2,
      registry: 'pandi',
      domainId: 'dom_1',
      expectedExpiresAt: expiresAt,
    },
  ]);
});

it.each<[string, TypedItem[], abstract new (...given: never[]) => DomainError, string | undefined]>([
  ['nothing at all', [], OrderEmpty, undefined],
  ['a name that somebody else gives', [{ name: 'sukamaju.desa.id', years: 1 }], NotSoldHere, '/items/0/name'],
  ['an unknown extension', [{ name: 'kopi.zz', years: 1 }], TldUnknown, '/items/0/name'],
  [
    'letters that .id does not take',
    [
      { name: 'ok.com', years: 1 },
      { name: 'café.id', years: 1 },
    ],
    NameNotAllowed,
    '/items/1/name',
  ],
  ['something that is no name', [{ name: 'kopi senja.id', years: 1 }], DomainNameInvalid, '/items/0/name'],
  ['no years', [{ name: 'kopi.id', years: 0 }], PeriodNotAllowed, '/items/0/years'],
  ['eleven years', [{ name: 'kopi.id', years: 11 }], PeriodNotAllowed, '/items/0/years'],
  [
    'a name twice, written differently',
    [
      { name: 'kopi.id', years: 1 },
      { name: 'KOPI.id', years: 2 },
    ],
    NameTwice,
    '/items/1/name',
  ],
  ['a domain of somebody else', [renewal(1, 'dom_2')], DomainNotFound, '/items/0/domain'],
  ['a domain twice', [renewal(1), renewal(2)], NameTwice, '/items/1/domain'],
  ['a renewal for no years', [renewal(0)], PeriodNotAllowed, '/items/0/years'],
])('refuses %s and points at it', (_, items, error, pointer) => {
  const refused = refusalOf(items);
  expect(refused).toBeInstanceOf(error);
  expect(refused.facts.errors?.[0]?.pointer).toBe(pointer);
});

function refusalOf(items: readonly TypedItem[]): DomainError {
  try {
    read(...items);
  } catch (refused) {
    return refused as DomainError;
  }
  throw new Error('it was taken');
}
