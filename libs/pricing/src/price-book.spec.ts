import { DAY, DomainError, after } from '#libs/kernel';
import { PriceWorld, at, by, kopi, percent, rupiah } from '../test/price-world';
import { ALL_BUYERS } from './price-list';
import { PriceMissing, REGISTRIES, SaleBelowCost } from './price-refused';
import type { Product } from './product';

describe('the price book', () => {
  let world: PriceWorld;
  beforeEach(async () => {
    world = await (await PriceWorld.make()).withMarkups();
  });
  afterEach(() => world.db.drop());

  it('makes three prices of one cost on the way to a customer of a sub-reseller', async () => {
    expect(await world.prices()).toEqual([110_000, 121_000, 133_100]);
  });

  it('lets an override beat the package, and the package beat the markup', async () => {
    const [operator, reseller] = world.lineage;
    const silver = await world.createPackage.run(by(operator), {
      name: 'Silver',
      audience: 'reseller',
      minimumDeposit: rupiah(0),
      isDefault: true,
    });
    await world.setPrice.run(by(operator), { kind: 'package', id: silver.id }, [{ product: kopi, amount: rupiah(120_000) }]);
    expect(await world.prices()).toEqual([120_000, 132_000, 145_200]);
    await world.setPrice.run(by(operator), { kind: 'child', id: reseller.id }, [{ product: kopi, amount: rupiah(105_000) }]);
    expect(await world.prices()).toEqual([105_000, 115_500, 127_050]);
  });

  it('takes the package a child was given before the default one, and the default one again without it', async () => {
    const [operator, reseller] = world.lineage;
    const make = (name: string, isDefault: boolean) =>
      world.createPackage.run(by(operator), { name, audience: 'reseller', minimumDeposit: rupiah(0), isDefault });
    const [old, silver, gold] = [await make('Old', true), await make('Silver', true), await make('Gold', false)];
    for (const [{ id }, amount] of [
      [old, 150_000],
      [silver, 120_000],
      [gold, 102_000],
    ] as const) {
      await world.setPrice.run(by(operator), { kind: 'package', id }, [{ product: kopi, amount: rupiah(amount) }]);
    }
    expect((await world.prices())[0]).toBe(120_000);
    await world.assign.run(by(operator), reseller.id, gold.id);
    expect((await world.prices())[0]).toBe(102_000);
    await world.assign.run(by(operator), reseller.id, null);
    expect((await world.prices())[0]).toBe(120_000);
  });

  it('sells to customers from the retail list, not from the resellers’', async () => {
    const sub = world.lineage[2];
    const retail = await world.createPackage.run(by(sub), {
      name: 'Retail',
      audience: 'customer',
      minimumDeposit: rupiah(0),
      isDefault: true,
    });
    const wholesale = await world.createPackage.run(by(sub), {
      name: 'Wholesale',
      audience: 'reseller',
      minimumDeposit: rupiah(0),
      isDefault: true,
    });
    await world.setPrice.run(by(sub), { kind: 'package', id: retail.id }, [{ product: kopi, amount: rupiah(199_000) }]);
    await world.setPrice.run(by(sub), { kind: 'package', id: wholesale.id }, [{ product: kopi, amount: rupiah(125_000) }]);
    expect(await world.prices()).toEqual([110_000, 121_000, 199_000]);
  });

  it('takes the most particular markup rule', async () => {
    const [operator, reseller] = world.lineage;
    await world.setMarkup.run(by(operator), ALL_BUYERS, { ...percent(2_000), tld: 'id' });
    expect((await world.prices())[0]).toBe(120_000);
    await world.setMarkup.run(by(operator), ALL_BUYERS, { ...percent(3_000), tld: 'id', action: 'register' });
    expect((await world.prices())[0]).toBe(130_000);
    await world.setMarkup.run(by(operator), { kind: 'child', id: reseller.id }, percent(500));
    expect((await world.prices())[0]).toBe(105_000);
  });

  it('never prices a renewal, more years or a short name by the registration of one year', async () => {
    const other: Partial<Product>[] = [
      { action: 'renew' },
      { action: 'transfer' },
      { action: 'restore' },
      { years: 2 },
      { tier: '4char' },
      { tld: 'com' },
    ];
    for (const each of other) expect(await world.prices({ ...kopi, ...each })).toEqual(['price-missing']);
  });

  it('does not sell when the price is missing at one level, and tells only insiders at which', async () => {
    const fresh = await PriceWorld.make();
    const missing = async () => {
      const refused = await fresh.quote();
      expect(refused).toBeInstanceOf(PriceMissing);
      expect((refused as PriceMissing).facts).toEqual({ tld: 'id', action: 'register', years: 1 });
      return (refused as PriceMissing).sellerId;
    };
    expect(await missing()).toBe(REGISTRIES);
    await fresh.setCost.run(by(fresh.lineage[0]), [{ product: kopi, amount: rupiah(100_000) }]);
    for (const seller of fresh.lineage.slice(0, 3)) {
      expect(await missing()).toBe(seller.id);
      await fresh.setMarkup.run(by(seller), ALL_BUYERS, percent(1_000));
    }
    expect(await fresh.prices()).toEqual([110_000, 121_000, 133_100]);
    await fresh.db.drop();
  });

  it.each([0, 1, 2])('guards the seller of level %i against a loss it has not asked for', async (level) => {
    const [seller, buyer] = world.lineage.slice(level);
    const list = { kind: 'child', id: buyer!.id } as const;
    await world.setPrice.run(by(seller!), list, [{ product: kopi, amount: rupiah(50_000) }]);
    const refused = await world.quote();
    expect(refused).toBeInstanceOf(SaleBelowCost);
    expect(refused).toMatchObject({ sellerId: seller!.id, facts: { tld: 'id', action: 'register', years: 1 } });
    await world.setPrice.run(by(seller!), list, [{ product: kopi, amount: rupiah(50_000), allowBelowCost: true }]);
    expect((await world.prices())[level]).toBe(50_000);
  });

  it('charges PPN where the seller is a taxable firm, from its day on, and hands it on as cost where the next is none', async () => {
    await world.setTax.run(by(world.lineage[0]), true, after(at, DAY));
    expect(await world.quote(kopi, at)).toMatchObject([{ tax: rupiah(0) }, {}, {}]);
    expect(await world.quote(kopi, after(at, DAY))).toMatchObject([
      { price: rupiah(110_000), tax: rupiah(12_100), total: rupiah(122_100), taxRateBasisPoints: 1_200 },
      { cost: rupiah(122_100), price: rupiah(134_310), tax: rupiah(0) },
      {},
    ]);
  });

  it('answers many as it answers each alone, with one query when nothing has changed', async () => {
    const [operator, reseller, sub, customer] = world.lineage;
    const requests = [
      { lineage: world.lineage, product: kopi },
      { lineage: [operator, reseller], product: kopi },
      { lineage: [operator, reseller, sub], product: { ...kopi, years: 2 } },
      { lineage: [operator], product: kopi },
    ];
    const { work, reads } = world.db;
    const together = await work.run((tx) => world.book.charges(tx, requests, at));
    const alone = await Promise.all(requests.map(async (request) => (await world.book.charges(reads, [request], at))[0]));
    expect(together).toEqual(alone);
    expect(together.map((each) => (each instanceof DomainError ? each.code : each.length))).toEqual([3, 1, 'price-missing', 0]);
    expect(customer.kind).toBe('customer');
    const query = jest.spyOn(reads, 'query');
    await world.book.charges(reads, requests, at);
    expect(query).toHaveBeenCalledTimes(1);
  });

  it('sees a change of another process at the next question', async () => {
    expect((await world.prices())[0]).toBe(110_000);
    await world.setMarkup.run(by(world.lineage[0]), ALL_BUYERS, percent(5_000));
    expect((await world.prices())[0]).toBe(150_000);
    await world.setCost.run(by(world.lineage[0]), [{ product: kopi, amount: rupiah(200_000) }]);
    expect((await world.prices())[0]).toBe(300_000);
  });

  it('does not remember prices of a transaction that was rolled back', async () => {
    const list = { kind: 'child', id: world.lineage[1].id } as const;
    const change = world.db.work.run(async (tx) => {
      await world.setPrice.apply(tx, world.lineage[0].id, list, [{ product: kopi, amount: rupiah(500_000) }]);
      const [inside] = await world.book.charges(tx, [{ lineage: world.lineage, product: kopi }], at);
      throw new Error(inside instanceof DomainError ? inside.code : String(inside![0]!.price));
    });
    await expect(change).rejects.toThrow('500000 IDR');
    expect((await world.prices())[0]).toBe(110_000);
  });

  it('lists what a buyer can buy, and the operator what the registries take', async () => {
    const com: Product = { ...kopi, tld: 'com' };
    await world.setCost.run(by(world.lineage[0]), [{ product: com, amount: rupiah(150_000), validFrom: after(at, DAY) }]);
    const listed = async (days: number) => {
      const list = await world.book.priceList(world.db.reads, world.lineage, after(at, days * DAY));
      return list.map(({ product, charge }) => [product.tld, Number(charge.price.units)]);
    };
    expect(await listed(0)).toEqual([['id', 133_100]]);
    expect(await listed(1)).toEqual([
      ['id', 133_100],
      ['com', 199_650],
    ]);
    expect(await world.book.registryCosts(world.db.reads, at)).toMatchObject([{ product: kopi, cost: { units: 100_000n } }]);
  });
});
