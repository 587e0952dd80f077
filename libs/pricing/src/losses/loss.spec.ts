import { DAY, after } from '#libs/kernel';
import { PriceWorld, at, by, kopi, rupiah } from '../../test/price-world';
import { ListLosses } from './list-losses';

describe('the list of losses', () => {
  let world: PriceWorld;
  beforeEach(async () => {
    world = await (await PriceWorld.make()).withMarkups();
  });
  afterEach(() => world.db.drop());

  const losses = (seller: number) =>
    new ListLosses(world.nodes, world.book, world.db.reads, world.db.clock).run(by(world.lineage[seller]!));

  it('names what will lose money from the day of an announced cost on, at whatever level the price stands', async () => {
    const [operator, reseller, sub, customer] = world.lineage;
    await world.setPrice.run(by(sub), { kind: 'child', id: customer.id }, [{ product: kopi, amount: rupiah(130_000) }]);
    expect(await losses(2)).toEqual([]);
    const from = after(at, 30 * DAY);
    await world.setCost.run(by(operator), [{ product: kopi, amount: rupiah(110_000), validFrom: from }]);
    const list = { kind: 'child', id: customer.id };
    expect(await losses(2)).toEqual([{ list, product: kopi, from, price: rupiah(130_000), cost: rupiah(133_100), isAllowed: false }]);
    expect([await losses(0), await losses(1)]).toEqual([[], []]);
    // A promotion of the reseller bears it for a while, and only then is it a loss.
    const later = after(at, 40 * DAY);
    await world.makePromotion.run(by(reseller), {
      list: { kind: 'child', id: sub.id },
      name: 'Bridge',
      validFrom: from,
      validUntil: later,
      cells: [{ ...kopi, amount: rupiah(121_000) }],
    });
    expect((await losses(2)).map((loss) => loss.from)).toEqual([later]);
  });

  it('tells what is wanted from what is not', async () => {
    const [operator, reseller] = world.lineage;
    const price = { product: kopi, amount: rupiah(50_000) };
    await world.setPrice.run(by(operator), { kind: 'child', id: reseller.id }, [{ ...price, allowBelowCost: true }]);
    expect(await losses(0)).toMatchObject([{ isAllowed: true, from: at }]);
    await world.setPrice.run(by(operator), { kind: 'child', id: reseller.id }, [price]);
    expect(await losses(0)).toMatchObject([{ isAllowed: false, from: at }]);
  });
});
