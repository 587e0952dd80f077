import { DAY, Money, after } from '#libs/kernel';
import { NodeNotFound } from '#libs/tree';
import { PriceWorld, at, by, kopi, percent, rupiah } from '../test/price-world';
import { illustrativePrices, illustrativePricesFrom } from './illustrative-prices';
import { PriceInvalid } from './price';
import { ALL_BUYERS } from './price-list';
import { PackageForOthers, PackageInvalid, PackageNotFound } from './price-package';
import { productKey } from './product';
import { OperatorOnly } from './set-registry-cost';

describe('setting prices', () => {
  let world: PriceWorld;
  beforeEach(async () => {
    world = await (await PriceWorld.make()).withMarkups();
  });
  afterEach(() => world.db.drop());

  it('changes a price on the day that was announced, and keeps what came before as history', async () => {
    const [operator, reseller] = world.lineage;
    const list = { kind: 'child', id: reseller.id } as const;
    await world.setPrice.run(by(operator), list, [{ product: kopi, amount: rupiah(120_000) }]);
    await world.setPrice.run(by(operator), list, [{ product: kopi, amount: rupiah(140_000), validFrom: after(at, 30 * DAY) }]);
    const first = async (days: number) => (await world.prices(kopi, after(at, days * DAY)))[0];
    expect([await first(0), await first(30 - 1e-6), await first(30), await first(300)]).toEqual([120_000, 120_000, 140_000, 140_000]);
    const rows = await world.db.reads.query<{ amount: unknown; valid_until: unknown }>(
      'SELECT amount, valid_until FROM price WHERE seller_id = ? ORDER BY id',
      [operator.id],
    );
    expect(rows.map(({ amount, valid_until }) => [Number(amount), valid_until === null])).toEqual([
      [120_000, false],
      [140_000, true],
    ]);
  });

  it('lays a promotion over the price and takes it away again', async () => {
    const [operator, reseller] = world.lineage;
    const list = { kind: 'child', id: reseller.id } as const;
    await world.setPrice.run(by(operator), list, [{ product: kopi, amount: rupiah(120_000) }]);
    await world.setPrice.run(by(operator), list, [
      { product: kopi, amount: rupiah(9_000), validFrom: after(at, DAY), validUntil: after(at, 2 * DAY), allowBelowCost: true },
    ]);
    const first = async (days: number) => (await world.prices(kopi, after(at, days * DAY)))[0];
    expect([await first(0), await first(1), await first(2)]).toEqual([120_000, 9_000, 120_000]);
  });

  it('keeps a withdrawn price in the list without a moment to hold', async () => {
    const [operator, reseller] = world.lineage;
    const list = { kind: 'child', id: reseller.id } as const;
    for (const amount of [140_000, 130_000])
      await world.setPrice.run(by(operator), list, [{ product: kopi, amount: rupiah(amount), validFrom: after(at, DAY) }]);
    expect((await world.prices(kopi, after(at, 2 * DAY)))[0]).toBe(130_000);
    const rows = await world.db.reads.query<{ amount: unknown; ended: unknown }>(
      'SELECT amount, valid_until = valid_from AS ended FROM price WHERE seller_id = ? ORDER BY id',
      [operator.id],
    );
    expect(rows.map(({ amount, ended }) => [Number(amount), ended === null ? null : Number(ended)])).toEqual([
      [140_000, 1],
      [130_000, null],
    ]);
  });

  it.each([
    ['no money', { amount: rupiah(0) }],
    ['less than none', { amount: rupiah(-1) }],
    ['a currency nobody counts in', { amount: new Money(1n, 'XXX') }],
    ['a day that has passed', { validFrom: after(at, -1) }],
    ['an end before its beginning', { validFrom: after(at, DAY), validUntil: after(at, DAY) }],
    ['a transfer for two years', { product: { ...kopi, action: 'transfer' as const, years: 2 } }],
    ['an extension with a dot in front', { product: { ...kopi, tld: '.id' } }],
    ['eleven years', { product: { ...kopi, years: 11 } }],
  ])('refuses a price for %s, and with it all others of the call', async (_, wrong) => {
    const [operator, reseller] = world.lineage;
    const right = { product: kopi, amount: rupiah(120_000) };
    const refused = world.setPrice.run(by(operator), { kind: 'child', id: reseller.id }, [right, { ...right, ...wrong }]);
    await expect(refused).rejects.toMatchObject({ fault: 'invalid', facts: { errors: [{ pointer: expect.stringMatching(/^\/1\//) }] } });
    expect((await world.prices())[0]).toBe(110_000);
  });

  it('lets a seller write in its own packages and for its own children only', async () => {
    const [operator, reseller, sub, customer] = world.lineage;
    const price = [{ product: kopi, amount: rupiah(120_000) }];
    const silver = await world.createPackage.run(by(operator), {
      name: 'Silver',
      audience: 'reseller',
      minimumDeposit: rupiah(0),
      isDefault: false,
    });
    await expect(world.setPrice.run(by(reseller), { kind: 'package', id: silver.id }, price)).rejects.toThrow(PackageNotFound);
    await expect(world.setPrice.run(by(operator), { kind: 'child', id: sub.id }, price)).rejects.toThrow(NodeNotFound);
    await expect(world.setPrice.run(by(reseller), { kind: 'child', id: reseller.id }, price)).rejects.toThrow(NodeNotFound);
    await expect(world.setMarkup.run(by(reseller), { kind: 'child', id: customer.id }, percent(1))).rejects.toThrow(NodeNotFound);
    await expect(world.setCost.run(by(reseller), price)).rejects.toThrow(OperatorOnly);
    await expect(world.assign.run(by(reseller), sub.id, silver.id)).rejects.toThrow(PackageNotFound);
    await expect(world.assign.run(by(operator), sub.id, silver.id)).rejects.toThrow(NodeNotFound);
    await expect(world.assign.run(by(operator), reseller.id, silver.id)).resolves.toBeUndefined();
  });

  it('gives customers no resellers’ package', async () => {
    const [, , sub, customer] = world.lineage;
    const wholesale = await world.createPackage.run(by(sub), {
      name: 'Wholesale',
      audience: 'reseller',
      minimumDeposit: rupiah(0),
      isDefault: false,
    });
    await expect(world.assign.run(by(sub), customer.id, wholesale.id)).rejects.toThrow(PackageForOthers);
  });

  it('has one default package for each audience, the newest', async () => {
    const [operator] = world.lineage;
    for (const name of ['Silver', 'Gold'])
      await world.createPackage.run(by(operator), { name, audience: 'reseller', minimumDeposit: rupiah(500_000), isDefault: true });
    await world.createPackage.run(by(operator), { name: ' Retail ', audience: 'customer', minimumDeposit: rupiah(0), isDefault: true });
    const packages = await world.packages.ofSeller(world.db.reads, operator.id);
    expect(packages.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Silver', false],
      ['Gold', true],
      ['Retail', true],
    ]);
    expect(packages[1]!.minimumDeposit).toEqual(rupiah(500_000));
    const nameless = world.createPackage.run(by(operator), {
      name: ' ',
      audience: 'customer',
      minimumDeposit: rupiah(0),
      isDefault: false,
    });
    await expect(nameless).rejects.toThrow(PackageInvalid);
  });

  it('leaves one open price when many are set at once', async () => {
    const [operator, reseller] = world.lineage;
    const amounts = [121_000, 122_000, 123_000, 124_000, 125_000, 126_000, 127_000, 128_000];
    const set = (amount: number) =>
      world.setPrice.run(by(operator), { kind: 'child', id: reseller.id }, [{ product: kopi, amount: rupiah(amount) }]);
    await Promise.all(amounts.map(set));
    const open = await world.db.reads.query<{ amount: unknown }>('SELECT amount FROM price WHERE seller_id = ? AND valid_until IS NULL', [
      operator.id,
    ]);
    expect(open.map(({ amount }) => Number(amount))).toEqual([(await world.prices())[0]]);
  });

  it('replaces a markup rule from a day on', async () => {
    await world.setMarkup.run(by(world.lineage[0]), ALL_BUYERS, { ...percent(3_000), validFrom: after(at, DAY) });
    expect((await world.prices(kopi, at))[0]).toBe(110_000);
    expect((await world.prices(kopi, after(at, DAY)))[0]).toBe(130_000);
  });

  it('puts the whole illustrative list in force in one unit of work', async () => {
    const [operator, reseller] = world.lineage;
    const silver = await world.createPackage.run(by(operator), {
      name: 'Silver',
      audience: 'reseller',
      minimumDeposit: rupiah(0),
      isDefault: true,
    });
    await world.db.work.run(async (tx) => {
      await world.setCost.apply(tx, illustrativePricesFrom(tx.now, 'cost'));
      await world.setPrice.apply(tx, operator.id, { kind: 'package', id: silver.id }, illustrativePricesFrom(tx.now, 'suggested'));
    });
    const list = await world.book.priceList(world.db.reads, [operator, reseller], at);
    const products = new Set(illustrativePrices.map(({ product }) => productKey(product)));
    expect(new Set(list.map(({ product }) => productKey(product)))).toEqual(products);
  });

  it('refuses a tax status that would begin in the past', async () => {
    await expect(world.setTax.run(by(world.lineage[0]), true, after(at, -DAY))).rejects.toThrow(PriceInvalid);
  });
});
