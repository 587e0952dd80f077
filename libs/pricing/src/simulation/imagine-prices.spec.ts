import { DAY, after } from '#libs/kernel';
import fc from 'fast-check';
import { PriceWorld, at, by, percent, rupiah } from '../../test/price-world';
import type { GridCell } from '../grid/grid-cell';
import { refusalsOf } from '../grid/grid-plan';
import { ListLosses } from '../losses/list-losses';
import type { Loss } from '../losses/loss';
import { ALL_BUYERS, COST_LIST } from '../price-list';
import { type Product, productKey } from '../product';
import { ImaginePrices } from './imagine-prices';
import { lossesAt } from './what-if';

const products: Product[] = ['com', 'id'].flatMap((tld) =>
  (['register', 'renew'] as const).map((action) => ({ tld, tier: '', action, years: 1 })),
);
const then = after(at, 30 * DAY);
const anyCells = (least: number) =>
  fc.uniqueArray(
    fc
      .record({ product: fc.constantFrom(...products), amount: fc.integer({ min: least, max: 400_000 }) })
      .map(({ product, amount }): GridCell => ({ ...product, amount: rupiah(amount), validFrom: then, allowBelowCost: true })),
    { maxLength: 4, selector: productKey },
  );

it('imagined prices are those that everybody is charged once they are written, and so are the losses', async () => {
  const world = await PriceWorld.make();
  const [operator, reseller, sub, customer] = world.lineage;
  await world.setCost.run(
    by(operator),
    products.map((product) => ({ product, amount: rupiah(100_000) })),
  );
  for (const seller of [operator, reseller, sub]) await world.setMarkup.run(by(seller), ALL_BUYERS, percent(1_000));
  const toSub = { kind: 'child', id: sub.id } as const;
  await world.setPrice.run(
    by(reseller),
    toSub,
    products.map((product) => ({ product, amount: rupiah(150_000) })),
  );
  const imagine = new ImaginePrices(world.views, world.book, world.db.reads);
  const losses = new ListLosses(world.nodes, world.book, world.db.reads, world.db.clock);
  const toReseller = { kind: 'child', id: reseller.id } as const;
  await fc.assert(
    fc.asyncProperty(anyCells(50_000), anyCells(50_000), async (taken, prices) => {
      const changes = [
        { list: COST_LIST, cells: taken.map(({ allowBelowCost: _, ...cell }) => cell) },
        { list: toReseller, cells: prices },
      ];
      const whatIf = await imagine.run(by(operator), changes, [operator.id, reseller.id, sub.id], at);
      const standing = await world.book.chain(world.db.reads, world.lineage);
      for (const product of products) expect(whatIf.before(world.lineage).charges(product, then)).toEqual(standing.charges(product, then));
      if (whatIf.plans.some((plan) => refusalsOf(plan).length > 0)) return;

      for (const { list, cells } of changes) {
        const { stamp } = await world.grid.read(by(operator), list);
        await world.setGrid.run(by(operator), { list, stamp, cells });
      }
      const written = await world.book.chain(world.db.reads, world.lineage);
      for (const product of products) expect(whatIf.after(world.lineage).charges(product, then)).toEqual(written.charges(product, then));
      const imagined = lossesAt(whatIf.after([operator, reseller, sub]), reseller.id, products, then);
      const real = await losses.of(world.db.reads, reseller.id, then);
      const costs = (found: readonly Loss[]) => new Map(found.map(({ product, cost }) => [productKey(product), cost]));
      expect(costs(imagined)).toEqual(costs(real));
    }),
    { numRuns: 25 },
  );
  expect(customer.kind).toBe('customer');
  await world.db.drop();
});
