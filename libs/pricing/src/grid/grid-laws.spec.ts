import { DAY, Money, after } from '#libs/kernel';
import fc from 'fast-check';
import { PriceWorld, at, by, rupiah } from '../../test/price-world';
import { ROUNDINGS } from '../markup-rule';
import { ALL_BUYERS } from '../price-list';
import { ACTIONS, type Product, productKey } from '../product';
import type { GridCell } from './grid-cell';
import type { GridLine } from './list-view';
import { PriceGridRefused } from './price-grid-refused';

const products: Product[] = ['id', 'com'].flatMap((tld) =>
  ACTIONS.flatMap((action) =>
    [1, 2].filter((years) => years === 1 || action === 'register').map((years): Product => ({ tld, tier: '', action, years })),
  ),
);
const days = (count: number | null) => (count === null ? null : after(at, count * DAY));
const anyCell = fc
  .record({
    product: fc.constantFrom(...products),
    amount: fc.option(fc.integer({ min: 0, max: 400_000 }), { freq: 6 }),
    from: fc.option(fc.integer({ min: 0, max: 20 })),
    until: fc.option(fc.integer({ min: 21, max: 40 }), { freq: 3 }),
    allowBelowCost: fc.boolean(),
  })
  .map(({ product, amount, from, until, allowBelowCost }): GridCell => ({
    ...product,
    amount: amount === null ? null : rupiah(amount),
    ...(from === null ? {} : { validFrom: days(from)! }),
    ...(amount === null ? {} : { validUntil: days(until) }),
    allowBelowCost,
  }));

describe('whatever is written into a grid', () => {
  let world: PriceWorld;
  const list = () => ({ kind: 'child', id: world.lineage[1].id }) as const;
  const operator = () => by(world.lineage[0]);
  beforeAll(async () => {
    world = await PriceWorld.make();
    await world.setCost.run(
      operator(),
      products.map((product, index) => ({ product, amount: rupiah(100_000 + index * 10_000) })),
    );
    await world.setMarkup.run(operator(), ALL_BUYERS, {
      tld: '*',
      tier: '*',
      action: '*',
      markup: { kind: 'percent', basisPoints: 1_000 },
      rounding: 500,
      minimumMargin: rupiah(12_000),
    });
  });
  afterAll(() => world.db.drop());

  const grid = () => world.grid.read(operator(), list());
  const pricesOf = async () => {
    const { line } = await grid();
    return new Map(products.map((product) => [productKey(product), line(product)]));
  };

  it('is what the preview said, touches nothing else, is never free, and earns what the rule asks where a rule decides', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyCell, { minLength: 1, maxLength: 6, selector: productKey }), async (cells) => {
        const { stamp } = await grid();
        const before = await pricesOf();
        const { plan } = await world.setGrid.preview(operator(), { list: list(), stamp, cells });
        const written = world.setGrid.run(operator(), { list: list(), stamp, cells });
        const isRefused = plan.cells.some(({ refusals }) => refusals.length > 0);
        expect(
          await written.then(
            () => false,
            (error: unknown) => error instanceof PriceGridRefused,
          ),
        ).toBe(isRefused);
        const { chain } = await world.views.of(world.db.reads, world.lineage[0].id, list());
        const told = isRefused
          ? []
          : plan.cells.map(({ cell, from, after: then }) => [productKey(cell), from, then.refusal ? null : then.price]);
        expect(told).toEqual(
          (isRefused ? [] : plan.cells).map(({ cell, from }) => {
            const charged = chain.charges(cell, from);
            return [productKey(cell), from, charged instanceof Error ? null : charged.at(-1)!.price];
          }),
        );
        const later = await pricesOf();
        const touched = new Set(isRefused ? [] : cells.map(productKey));
        const others = (lines: typeof later) => [...lines].filter(([key]) => !touched.has(key));
        expect(others(later)).toEqual(others(before));
        const earns = (line: GridLine) => line.source !== 'rule' || !line.price!.minus(line.cost!).isLessThan(rupiah(12_000));
        expect([...later.values()].filter((line) => !line.price?.isPositive || !earns(line))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('earns at least the margin that the rule asks, at every level, taxed or not', async () => {
    const product: Product = { tld: 'net', tier: '', action: 'renew', years: 1 };
    await world.setCost.run(operator(), [{ product, amount: rupiah(150_000) }]);
    const anyRule = fc.record({
      share: fc.integer({ min: 0, max: 5_000 }),
      rounding: fc.constantFrom(...ROUNDINGS),
      least: fc.integer({ min: 0, max: 50_000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.tuple(anyRule, anyRule, anyRule), fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), async (rules, taxed) => {
        for (const [level, { share, rounding, least }] of rules.entries()) {
          const seller = by(world.lineage[level]!);
          await world.setTax.run(seller, taxed[level]!);
          const markup = { kind: 'percent', basisPoints: share } as const;
          await world.setMarkup.run(seller, ALL_BUYERS, {
            tld: 'net',
            tier: '*',
            action: 'renew',
            markup,
            rounding,
            minimumMargin: rupiah(least),
          });
        }
        const quoted = await world.quote(product);
        if (quoted instanceof Error) throw quoted;
        for (const [level, { price, cost }] of quoted.entries()) {
          expect(price.minus(cost).isLessThan(Money.idr(rules[level]!.least))).toBe(false);
        }
      }),
      { numRuns: 15 },
    );
  });
});
