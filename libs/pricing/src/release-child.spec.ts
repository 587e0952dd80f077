import { DAY, after } from '#libs/kernel';
import { PriceWorld, at, by, kopi, percent, rupiah } from '../test/price-world';
import { ReleaseChild } from './release-child';

describe('a child that leaves its seller', () => {
  let world: PriceWorld;
  beforeAll(async () => {
    world = await (await PriceWorld.make()).withMarkups();
  });
  afterAll(() => world.db.drop());

  it('leaves everything behind that the seller gave it alone, also what had not begun', async () => {
    const [operator, reseller, sub] = world.lineage;
    const list = { kind: 'child', id: sub.id } as const;
    const cheap = { name: 'Mitra', audience: 'reseller', minimumDeposit: rupiah(0), isDefault: false } as const;
    await world.assign.run(by(reseller), sub.id, (await world.createPackage.run(by(reseller), cheap)).id);
    await world.setMarkup.run(by(reseller), list, percent(3_000));
    await world.setPrice.run(by(reseller), list, [
      { product: kopi, amount: rupiah(150_000) },
      { product: kopi, amount: rupiah(160_000), validFrom: after(at, 10 * DAY) },
    ]);
    expect([await world.prices(kopi, at), await world.prices(kopi, after(at, 11 * DAY))]).toEqual([
      [110_000, 150_000, 165_000],
      [110_000, 160_000, 176_000],
    ]);
    await world.db.work.run((tx) => new ReleaseChild(world.packages).apply(tx, sub.id, reseller.id, operator.id));
    // Should it ever come back, it is a child like any other: the seller's rule for all counts.
    for (const when of [at, after(at, 11 * DAY)]) expect(await world.prices(kopi, when)).toEqual([110_000, 121_000, 133_100]);
    expect(await world.db.reads.query('SELECT * FROM package_assignment')).toEqual([]);
  });

  it('changes nothing for its siblings, nor between the operator and its seller', async () => {
    const [operator, reseller, sub] = world.lineage;
    const list = { kind: 'child', id: reseller.id } as const;
    await world.setPrice.run(by(operator), list, [{ product: kopi, amount: rupiah(105_000) }]);
    await world.db.work.run((tx) => new ReleaseChild(world.packages).apply(tx, sub.id, reseller.id, operator.id));
    expect((await world.prices())[0]).toBe(105_000);
  });
});
