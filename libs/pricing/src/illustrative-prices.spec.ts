import { illustrativePrices, illustrativePricesFrom, illustrativeTlds } from './illustrative-prices';
import { type Action, type Tier, productKey } from './product';

type List = 'cost' | 'suggested';
const standing = new Map(
  illustrativePrices
    .filter(({ startsAfterDays, endsAfterDays }) => startsAfterDays === 0 && endsAfterDays === null)
    .map(({ list, product, amount }) => [`${list}:${productKey(product)}`, Number(amount.units)]),
);
const units = (list: List, tld: string, action: Action, years = 1, tier: Tier = ''): number =>
  standing.get(`${list}:${productKey({ tld, tier, action, years })}`) ?? NaN;
const count = (test: (tld: string) => boolean): number => illustrativeTlds.filter(test).length;

describe('the illustrative price list', () => {
  it('has the whole .id family among at least 110 extensions', () => {
    expect(new Set(illustrativeTlds).size).toBe(illustrativeTlds.length);
    expect(illustrativeTlds.length).toBeGreaterThanOrEqual(110);
    const family = ['id', 'co.id', 'my.id', 'web.id', 'biz.id', 'or.id', 'ac.id', 'sch.id', 'ponpes.id', 'desa.id', 'net.id'];
    expect(illustrativeTlds).toEqual(expect.arrayContaining(family));
  });

  it('counts in whole thousands of rupiah', () => {
    expect(
      illustrativePrices.filter(({ amount }) => !amount.isPositive || amount.units % 1_000n !== 0n || amount.currency !== 'IDR'),
    ).toEqual([]);
  });

  it('has first years far below renewals, first years above renewals, and transfers unlike renewals', () => {
    expect(count((tld) => units('cost', tld, 'register') * 5 < units('cost', tld, 'renew'))).toBeGreaterThan(2);
    expect(count((tld) => units('cost', tld, 'register') > units('cost', tld, 'renew'))).toBeGreaterThan(2);
    expect(count((tld) => units('suggested', tld, 'transfer') !== units('suggested', tld, 'renew'))).toBeGreaterThan(2);
  });

  it('asks 2 to 24 times the renewal for a restore', () => {
    for (const tld of illustrativeTlds) {
      const oneYear = Number.isNaN(units('cost', tld, 'renew')) ? units('cost', tld, 'renew', 2) / 2 : units('cost', tld, 'renew');
      const times = units('cost', tld, 'restore') / oneYear;
      expect(times).toBeGreaterThanOrEqual(2);
      expect(times).toBeLessThanOrEqual(24);
    }
  });

  it('prices years by their total, the first unlike the later ones', () => {
    expect(units('suggested', 'xyz', 'register', 3)).toBe(units('suggested', 'xyz', 'register') + 2 * units('suggested', 'xyz', 'renew'));
    expect(units('suggested', 'xyz', 'register', 3)).not.toBe(3 * units('suggested', 'xyz', 'register'));
    expect(units('cost', 'ai', 'register', 1)).toBeNaN();
    expect(units('cost', 'ai', 'register', 2)).toBeGreaterThan(0);
  });

  it('has short names as products of their own', () => {
    const register = (tier: Tier) => units('suggested', 'id', 'register', 1, tier);
    expect(register('2char')).toBeGreaterThan(register('3char'));
    expect(register('3char')).toBeGreaterThan(register('4char'));
    expect(register('4char')).toBeGreaterThan(register(''));
  });

  it('loses money only in promotions, which say so and end', () => {
    const losing = illustrativePrices.filter(({ list, product, amount, startsAfterDays }) => {
      const cost = units('cost', product.tld, product.action, product.years, product.tier);
      return list === 'suggested' && startsAfterDays === 0 && Number(amount.units) < cost;
    });
    expect(losing.length).toBeGreaterThan(0);
    expect(losing.filter(({ allowBelowCost, endsAfterDays }) => !allowBelowCost || endsAfterDays === null)).toEqual([]);
  });

  it('announces price changes that begin later', () => {
    const at = new Date('2026-11-22T02:00:00Z');
    const later = illustrativePricesFrom(at, 'cost').filter(({ validFrom }) => validFrom! > at);
    expect(new Set(later.map(({ product }) => product.tld))).toEqual(new Set(['com', 'id']));
  });
});
