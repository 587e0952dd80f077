import { DAY, Money, after } from '#libs/kernel';
import fc from 'fast-check';
import { type Sale, charges, costOf } from '../charges';
import { ExchangeRateMissing, REGISTRIES } from '../price-refused';
import { type ExchangeRate, ExchangeRateInvalid, exchanged, rateAt, refuseUnlikely } from './exchange-rate';

const at = new Date('2026-11-22T02:00:00.000Z');
const rate = (more: Partial<ExchangeRate> = {}): ExchangeRate => ({
  id: 1,
  currency: 'USD',
  rateUnits: 164_125_000,
  marginBasisPoints: 0,
  source: 'JISDOR',
  setBy: 'per_1',
  validFrom: at,
  validUntil: null,
  ...more,
});
const dollars = (cents: number) => new Money(BigInt(cents), 'USD');

describe('an exchange rate', () => {
  it('makes rupiah of dollars with its margin, rounded once', () => {
    expect(exchanged(dollars(1_000), rate())).toEqual(Money.idr(164_125));
    expect(exchanged(dollars(1_000), rate({ marginBasisPoints: 150 }))).toEqual(Money.idr(166_587));
  });

  it('is never further from the exact amount than half a rupiah', () => {
    const cases = fc.tuple(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 1, max: 999_999_999 }),
      fc.integer({ min: 0, max: 2_000 }),
    );
    fc.assert(
      fc.property(cases, ([cents, rateUnits, marginBasisPoints]) => {
        const { units } = exchanged(dollars(cents), rate({ rateUnits, marginBasisPoints }));
        const whole = 100n * 10_000n * 10_000n;
        const off = units * whole - BigInt(cents) * BigInt(rateUnits) * BigInt(10_000 + marginBasisPoints);
        expect(2n * (off < 0n ? -off : off) <= whole).toBe(true);
      }),
    );
  });

  it('is the one that began last, and when that is too old there is none', () => {
    const [first, second] = [rate(), rate({ id: 2, validFrom: after(at, DAY), validUntil: after(at, 3 * DAY) })];
    const found = (days: number) => rateAt([first, second], 'USD', after(at, days * DAY))?.id;
    expect([found(-1), found(0), found(1), found(2), found(3), found(9)]).toEqual([undefined, 1, 2, 2, undefined, undefined]);
    expect(rateAt([first], 'EUR', at)).toBeUndefined();
  });

  it.each([
    { currency: 'IDR' },
    { currency: 'XXX' },
    { rateUnits: 0 },
    { rateUnits: 1.5 },
    { rateUnits: 10_000_000_001 },
    { marginBasisPoints: -1 },
    { marginBasisPoints: 2_001 },
  ])('is refused when it could only be a slip: %j', (slip) => {
    expect(() => refuseUnlikely(rate(slip))).toThrow(ExchangeRateInvalid);
  });
});

describe('a registry that takes dollars', () => {
  const price = { amount: dollars(1_000), allowBelowCost: false, validFrom: at, validUntil: null };
  const sale = (rates: readonly ExchangeRate[]): Sale => ({
    product: { tld: 'com', tier: '', action: 'register', years: 1 },
    cost: [price],
    rates,
    levels: [
      { sellerId: 1, buyerId: 2, prices: [[{ ...price, amount: Money.idr(200_000) }]], markups: [], taxStatuses: [] },
      { sellerId: 2, buyerId: 3, prices: [[{ ...price, amount: Money.idr(250_000) }]], markups: [], taxStatuses: [] },
    ],
  });

  it('costs the root rupiah, and the sale remembers the dollars and the rate', () => {
    const made = charges(sale([rate()]), at);
    if (made instanceof Error) throw made;
    expect(made[0]).toMatchObject({ cost: Money.idr(164_125), price: Money.idr(200_000), exchanged: { from: dollars(1_000), rateId: 1 } });
    expect(made[1]).not.toHaveProperty('exchanged');
  });

  it('is not sold without a rate, and nobody is told at whose level', () => {
    for (const rates of [[], [rate({ validUntil: after(at, 0) })], [rate({ validFrom: after(at, 1) })], [rate({ currency: 'EUR' })]]) {
      const refused = charges(sale(rates), at);
      expect(refused).toBeInstanceOf(ExchangeRateMissing);
      expect(refused).toMatchObject({ sellerId: REGISTRIES, facts: { tld: 'com', action: 'register', years: 1 } });
      expect(costOf({ ...sale(rates), levels: sale(rates).levels.slice(0, 1) }, at)).toBeInstanceOf(ExchangeRateMissing);
    }
  });

  it('loses money for the root when the dollar rises, and then it is not sold', () => {
    expect(charges(sale([rate({ rateUnits: 210_000_000 })]), at)).toMatchObject({ code: 'sale-below-cost', sellerId: 1 });
  });
});
