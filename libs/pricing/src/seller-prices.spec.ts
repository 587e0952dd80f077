import { Money } from '#libs/kernel';
import fc from 'fast-check';
import { ANY, type MarkupRule } from './markup-rule';
import type { Price } from './price';
import { ALL_BUYERS, type PriceList } from './price-list';
import type { PricePackage } from './price-package';
import { ACTIONS, type Product, TIERS, productKey } from './product';
import { type PriceRow, SellerPrices, type SellerRows } from './seller-prices';

const always = { validFrom: new Date(0), validUntil: null };
const price = (units: number): Price => ({ amount: Money.idr(units), allowBelowCost: false, ...always });
const rule = (target: Pick<MarkupRule, 'tld' | 'action'> & Partial<Pick<MarkupRule, 'tier'>>): MarkupRule => ({
  tier: ANY,
  ...target,
  markup: { kind: 'percent', basisPoints: 1_000 },
  rounding: 1,
  minimumMargin: Money.idr(0),
  ...always,
});
const kopi: Product = { tld: 'id', tier: '', action: 'register', years: 1 };
const child: PriceList = { kind: 'child', id: 7 };
const silver: PriceList = { kind: 'package', id: 3 };
const pack: PricePackage = {
  id: 3,
  sellerId: 1,
  name: 'Silver',
  audience: 'reseller',
  minimumDeposit: Money.idr(0),
  isDefault: true,
  noticeDays: 0,
  isOffered: true,
  announcesChanges: true,
  closedAt: null,
};
const row = (list: PriceList, product: Product, amount: Price): PriceRow => ({
  id: 1,
  list,
  product,
  price: amount,
  closedAt: null,
});
const rows = (more: Partial<SellerRows>): SellerRows => ({
  prices: [],
  markups: [],
  packages: [],
  assignments: new Map(),
  taxStatuses: [],
  saleSwitches: new Map(),
  tldGroups: [],
  exchangeRates: [],
  ...more,
});

const anyProduct = fc.record({
  tld: fc.constantFrom('id', 'co.id', 'com'),
  tier: fc.constantFrom(...TIERS),
  action: fc.constantFrom(...ACTIONS),
  years: fc.integer({ min: 1, max: 10 }),
});

describe('a seller’s offer to a buyer', () => {
  it('never prices one product by another: a renewal by a registration, two years by one, a short name by a long one', () => {
    fc.assert(
      fc.property(anyProduct, anyProduct, (written, wanted) => {
        const offer = new SellerPrices(1, rows({ prices: [row(child, written, price(9_000))] })).offerTo({
          id: 7,
          kind: 'reseller',
        });
        const isSame = Object.keys(written).every((key) => written[key as keyof Product] === wanted[key as keyof Product]);
        expect(offer.level(wanted).prices.flat()).toHaveLength(isSame ? 1 : 0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('puts the buyer’s own list before its package', () => {
    const prices = [row(silver, kopi, price(2)), row(child, kopi, price(1))];
    const seller = new SellerPrices(1, rows({ prices, packages: [pack] }));
    expect(seller.offerTo({ id: 7, kind: 'reseller' }).level(kopi).prices).toEqual([[price(1)], [price(2)]]);
    expect(seller.offerTo({ id: 8, kind: 'reseller' }).level(kopi).prices).toEqual([[price(2)]]);
    expect(seller.offerTo({ id: 8, kind: 'customer' }).level(kopi).prices).toEqual([]);
  });

  it('puts the more particular rules first: by list, then extension and its groups, then tier, then action', () => {
    const targets = [
      { tld: 'id', tier: '', action: 'register' },
      { tld: 'id', tier: '', action: ANY },
      { tld: 'id', tier: ANY, action: 'register' },
      { tld: 'id', tier: ANY, action: ANY },
      { tld: '@id-family', tier: '', action: 'register' },
      { tld: '@id-family', tier: ANY, action: ANY },
      { tld: ANY, tier: '', action: ANY },
      { tld: ANY, tier: ANY, action: 'register' },
      { tld: ANY, tier: ANY, action: ANY },
    ] as const;
    const others = [
      { tld: 'com', action: 'register' },
      { tld: 'id', action: 'renew' },
      { tld: 'id', tier: '2char', action: 'register' },
      { tld: '@generic', action: 'register' },
    ] as const;
    const tldGroups = [
      { name: 'generic', tlds: ['com', 'net'] },
      { name: 'id-family', tlds: ['co.id', 'id'] },
    ];
    const markups = [ALL_BUYERS, silver, child].flatMap((list) =>
      [...others, ...targets].toReversed().map((target) => ({ id: 1, list, rule: rule(target) })),
    );
    const offer = new SellerPrices(1, rows({ markups, packages: [pack], tldGroups })).offerTo({ id: 7, kind: 'reseller' });
    expect(offer.level(kopi).markups.flat()).toEqual([...targets, ...targets, ...targets].map(rule));
  });

  it('knows what the registries take by product', () => {
    const seller = new SellerPrices(0, rows({ prices: [row({ kind: 'cost', id: 0 }, kopi, price(100))] }));
    expect([...seller.costs]).toEqual([[productKey(kopi), { product: kopi, prices: [price(100)] }]]);
  });
});
