import { Money } from '#libs/kernel';
import fc from 'fast-check';
import { type Charge, type Level, charges } from './charges';
import type { MarkupRule } from './markup-rule';
import type { Price } from './price';
import { ExchangeRateMissing, PriceMissing, REGISTRIES, SaleBelowCost } from './price-refused';
import type { Product } from './product';

const product: Product = { tld: 'id', tier: '', action: 'renew', years: 1 };
const at = new Date('2026-11-22T02:00:00Z');
const always = { validFrom: new Date(0), validUntil: null };
const price = (units: number, more: Partial<Price> = {}): Price => ({
  amount: Money.idr(units),
  allowBelowCost: false,
  ...always,
  ...more,
});
const rule = (basisPoints: number, more: Partial<MarkupRule> = {}): MarkupRule => ({
  tld: '*',
  tier: '*',
  action: '*',
  markup: { kind: 'percent', basisPoints },
  rounding: 1,
  minimumMargin: Money.idr(0),
  ...always,
  ...more,
});
const level = (sellerId: number, more: Partial<Level> = {}): Level => ({
  sellerId,
  buyerId: sellerId + 1,
  prices: [],
  markups: [],
  taxStatuses: [],
  ...more,
});
const taxable = [{ since: new Date(0), isTaxable: true }];
const sell = (levels: readonly Level[], cost: readonly Price[] = [price(100_000)]) => charges({ product, cost, levels }, at);
const units = (made: ReturnType<typeof charges>): number[] => (made as readonly Charge[]).map((charge) => Number(charge.price.units));

describe('what everybody pays', () => {
  it('asks the first list that has a price, then the first that has a rule', () => {
    const both = { prices: [[price(150_000)], [price(140_000)]], markups: [[rule(2_000)], [rule(1_000)]] };
    expect(units(sell([level(1, both)]))).toEqual([150_000]);
    expect(units(sell([level(1, { ...both, prices: [[], [price(140_000)]] })]))).toEqual([140_000]);
    expect(units(sell([level(1, { ...both, prices: [] })]))).toEqual([120_000]);
    expect(units(sell([level(1, { prices: [], markups: [[], [rule(1_000)]] })]))).toEqual([110_000]);
  });

  it('takes of the prices that hold the one that began last', () => {
    const from = (iso: string, until: string | null = null) => ({
      validFrom: new Date(iso),
      validUntil: until === null ? null : new Date(until),
    });
    const prices = [
      price(100_001, from('2026-01-01')),
      price(100_004, from('2026-11-22T02:00:00.001Z')),
      price(100_003, from('2026-11-01', '2026-11-22T02:00:00Z')),
      price(100_002, from('2026-10-01', '2026-11-22T02:00:00.001Z')),
    ];
    expect(units(sell([level(1, { prices: [prices] })]))).toEqual([100_002]);
  });

  it('makes the price of each level the cost of the next, with the tax where it cannot be reclaimed', () => {
    const asks = { markups: [[rule(1_000)]] };
    expect(sell([level(1, { ...asks, taxStatuses: taxable }), level(2, { ...asks, taxStatuses: taxable }), level(3, asks)])).toMatchObject([
      { cost: Money.idr(100_000), price: Money.idr(110_000), tax: Money.idr(12_100), total: Money.idr(122_100) },
      { cost: Money.idr(110_000), price: Money.idr(121_000), tax: Money.idr(13_310), total: Money.idr(134_310) },
      { cost: Money.idr(134_310), price: Money.idr(147_741), tax: Money.idr(0), total: Money.idr(147_741), taxRateBasisPoints: 0 },
    ]);
  });

  it('charges nobody when the root itself asks', () => {
    expect(sell([])).toEqual([]);
  });

  it('is refused where a price is missing, also that of the registry', () => {
    expect(sell([level(1)], [])).toEqual(new PriceMissing(product, REGISTRIES));
    expect(sell([level(1), level(2)])).toEqual(new PriceMissing(product, 1));
    const missing = sell([level(1, { markups: [[rule(0)]] }), level(2, { prices: [[price(1, { validUntil: at })]] })]);
    expect(missing).toMatchObject({ code: 'price-missing', sellerId: 2, facts: { tld: 'id', action: 'renew', years: 1 } });
  });

  it('is refused below cost unless that very row allows it; a rule never may', () => {
    expect(sell([level(1, { prices: [[price(99_999)]] })])).toEqual(new SaleBelowCost(product, 1));
    expect(units(sell([level(1, { prices: [[price(99_999, { allowBelowCost: true })]] })]))).toEqual([99_999]);
    expect(units(sell([level(1, { prices: [[price(100_000)]] })]))).toEqual([100_000]);
    const losing = rule(-500, { minimumMargin: Money.idr(-50_000) });
    expect(sell([level(1, { markups: [[losing]] })])).toEqual(new SaleBelowCost(product, 1));
  });

  it('counts tax that cannot be reclaimed into the cost that a price may not be below', () => {
    const levels = [level(1, { prices: [[price(120_000)]], taxStatuses: taxable }), level(2, { prices: [[price(130_000)]] })];
    expect(sell(levels)).toEqual(new SaleBelowCost(product, 2));
    expect(units(sell([levels[0]!, { ...levels[1]!, taxStatuses: taxable }]))).toEqual([120_000, 130_000]);
  });

  it('is refused between two currencies, as nobody has given a rate', () => {
    const dollars = { amount: new Money(1_000n, 'USD') };
    expect(sell([level(1, { prices: [[price(120_000)]] })], [price(0, dollars)])).toEqual(new ExchangeRateMissing(product, 1));
    expect(sell([level(1, { markups: [[rule(1_000)]] })], [price(0, dollars)])).toEqual(new ExchangeRateMissing(product, 1));
    expect(sell([level(1, { prices: [[price(0, dollars)]] }), level(2, { prices: [[price(1)]] })], [price(0, dollars)])).toEqual(
      new ExchangeRateMissing(product, 2),
    );
  });
});

describe('in every chain of prices', () => {
  const asked = fc.oneof(
    fc
      .record({ units: fc.integer({ min: 1, max: 10 ** 9 }), allowBelowCost: fc.boolean() })
      .map(({ units: n, allowBelowCost }) => ({ prices: [[price(n, { allowBelowCost })]] })),
    fc.integer({ min: 0, max: 10_000 }).map((share) => ({ markups: [[rule(share)]] })),
  );
  const step = fc.record({ asks: asked, isTaxable: fc.boolean() });
  const sale = fc.record({ cost: fc.integer({ min: 1, max: 10 ** 9 }), steps: fc.array(step, { minLength: 1, maxLength: 7 }) });
  const chainOf = (steps: readonly { asks: Partial<Level>; isTaxable: boolean }[]) =>
    steps.map(({ asks, isTaxable }, index) => level(index + 1, { ...asks, taxStatuses: isTaxable ? taxable : [] }));
  const check = (law: (made: readonly Charge[], levels: readonly Level[], cost: number) => void) =>
    fc.assert(
      fc.property(sale, ({ cost, steps }) => {
        const levels = chainOf(steps);
        const made = sell(levels, [price(cost)]);
        if (!(made instanceof Error)) law(made, levels, cost);
      }),
      { numRuns: 500 },
    );

  it('a total is price and tax', () => {
    check((made) => made.forEach((charge) => expect(charge.total).toEqual(charge.price.plus(charge.tax))));
  });

  it('a level costs what the one above asks, and the tax where its seller is not taxable', () => {
    check((made, levels, cost) =>
      made.forEach((charge, index) => {
        const above = made[index - 1];
        const paid = levels[index]!.taxStatuses.length > 0 ? above?.price : above?.total;
        expect(charge.cost).toEqual(paid ?? Money.idr(cost));
      }),
    );
  });

  it('nobody loses who has not allowed it', () => {
    check((made, levels) =>
      made.forEach((charge, index) => {
        const isAllowed = levels[index]!.prices[0]?.[0]?.allowBelowCost ?? false;
        expect(isAllowed || !charge.price.isLessThan(charge.cost)).toBe(true);
        expect(charge.price.isPositive).toBe(true);
      }),
    );
  });

  it('a shorter chain is the beginning of a longer one', () => {
    check((made, levels, cost) => expect(sell(levels.slice(0, -1), [price(cost)])).toEqual(made.slice(0, -1)));
  });
});
