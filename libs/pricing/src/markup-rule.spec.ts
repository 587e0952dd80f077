import { Money } from '#libs/kernel';
import fc from 'fast-check';
import { ANY, type Markup, type MarkupRule, ROUNDINGS, type Rounding, markedUp, refuseUnsound } from './markup-rule';
import { PriceInvalid } from './price';

const rupiah = (units: number | bigint): Money => Money.idr(units);
const percent = (basisPoints: number): Markup => ({ kind: 'percent', basisPoints });
const fixed = (units: number): Markup => ({ kind: 'fixed', amount: rupiah(units) });
const rule = (markup: Markup, rounding: Rounding = 1, minimumMargin = 0): MarkupRule => ({
  tld: ANY,
  tier: ANY,
  action: ANY,
  markup,
  rounding,
  minimumMargin: rupiah(minimumMargin),
  validFrom: new Date(0),
  validUntil: null,
});

describe('a markup rule', () => {
  it.each([
    ['ten per cent', rule(percent(1_000)), 100_000, 110_000],
    ['ten per cent up to the next 500', rule(percent(1_000), 500), 123_456, 136_000],
    ['ten per cent that is round already', rule(percent(1_000), 5_000), 100_000, 110_000],
    ['a fixed amount', rule(fixed(7_500)), 100_000, 107_500],
    ['a fixed amount up to the next 5,000', rule(fixed(7_500), 5_000), 100_000, 110_000],
    ['a share below the least margin', rule(percent(100), 1, 15_000), 100_000, 115_000],
    ['a share above the least margin', rule(percent(2_000), 1, 15_000), 100_000, 120_000],
    ['nothing', rule(percent(0)), 100_000, 100_000],
  ])('adds %s', (_, each, cost, price) => {
    expect(markedUp(each, rupiah(cost))).toEqual(rupiah(price));
  });

  it('is never below cost and its least margin, and always round', () => {
    const cost = fc.bigInt(1n, 10n ** 12n);
    fc.assert(
      fc.property(
        cost,
        fc.integer({ min: 0, max: 50_000 }),
        fc.constantFrom(...ROUNDINGS),
        fc.integer({ min: 0, max: 10 ** 6 }),
        (units, share, step, least) => {
          const price = markedUp(rule(percent(share), step, least), rupiah(units)).units;
          expect(price).toBeGreaterThanOrEqual(units + BigInt(least));
          expect(price % BigInt(step)).toBe(0n);
        },
      ),
    );
  });

  it.each([
    ['a negative share', { markup: percent(-1) }],
    ['half a basis point', { markup: percent(0.5) }],
    ['a hundred times the cost and more', { markup: percent(1_000_001) }],
    ['a negative amount', { markup: fixed(-1) }],
    ['a negative least margin', { minimumMargin: rupiah(-1) }],
    ['two currencies', { markup: { kind: 'fixed', amount: new Money(1n, 'USD') } as const }],
    ['a currency nobody counts in', { minimumMargin: new Money(0n, 'XXX') }],
    ['an unknown rounding', { rounding: 250 as Rounding }],
    ['an extension that is none', { tld: '.id' }],
  ])('refuses %s', (_, wrong) => {
    expect(() => refuseUnsound(rule(percent(1_000)))).not.toThrow();
    expect(() => refuseUnsound({ ...rule(percent(1_000)), ...wrong })).toThrow(PriceInvalid);
  });
});
