import { DAY, type Money, after } from '#libs/kernel';
import { NodeNotFound } from '#libs/tree';
import { PriceWorld, at, by, kopi, percent, rupiah } from '../../test/price-world';
import { PackageNotFound } from '../price-package';
import type { PriceList } from '../price-list';
import { OperatorOnly } from '../set-registry-cost';
import { type GridCell } from './grid-cell';
import { PriceGridRefused, PriceListChanged } from './price-grid-refused';

const cell = (amount: number | Money | null, more: Partial<GridCell> = {}): GridCell => ({
  ...kopi,
  amount: typeof amount === 'number' ? rupiah(amount) : amount,
  ...more,
});

describe('a price grid', () => {
  let world: PriceWorld;
  let list: PriceList;
  beforeEach(async () => {
    world = await (await PriceWorld.make()).withMarkups();
    list = { kind: 'child', id: world.lineage[1].id };
  });
  afterEach(() => world.db.drop());

  const operator = () => by(world.lineage[0]);
  const line = async (product = kopi) => (await world.grid.read(operator(), list)).line(product);
  const write = async (...cells: GridCell[]) => {
    const { stamp } = await world.grid.read(operator(), list);
    return world.setGrid.run(operator(), { list, stamp, cells });
  };
  const refused = async (...cells: GridCell[]) => {
    const error = await write(...cells).then(
      () => undefined,
      (thrown: PriceGridRefused) => thrown,
    );
    expect(error).toBeInstanceOf(PriceGridRefused);
    return error!.facts.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
  };

  it('shows cost, price, where it comes from, and what comes next', async () => {
    expect(await line()).toMatchObject({ cost: rupiah(100_000), price: rupiah(110_000), source: 'rule', own: null, ahead: [] });
    await write(cell(120_000), cell(125_000, { validFrom: after(at, 30 * DAY) }));
    const shown = await line();
    expect(shown).toMatchObject({ price: rupiah(120_000), source: 'child', own: rupiah(120_000), validUntil: after(at, 30 * DAY) });
    expect(shown.ahead).toEqual([{ from: after(at, 30 * DAY), price: rupiah(125_000) }]);
  });

  it('falls back to the rule when a price of its own is ended', async () => {
    await write(cell(120_000), cell(125_000, { validFrom: after(at, 30 * DAY) }));
    await write(cell(null));
    expect(await line()).toMatchObject({ price: rupiah(110_000), source: 'rule', own: null, ahead: [] });
    expect(await world.prices()).toEqual([110_000, 121_000, 133_100]);
  });

  it('writes hundreds of cells or none', async () => {
    const years = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    await world.setCost.run(
      operator(),
      years.map((n) => ({ product: { ...kopi, tld: 'com', years: n }, amount: rupiah(n * 100_000) })),
    );
    const cells = years.map((n) => cell(n * 130_000, { tld: 'com', years: n }));
    expect(await refused(...cells, cell(1))).toEqual(['/cells/10/amount sale-below-cost']);
    expect((await line({ ...kopi, tld: 'com' })).price).toEqual(rupiah(110_000));
    await write(...cells);
    expect((await line({ ...kopi, tld: 'com', years: 10 })).price).toEqual(rupiah(1_300_000));
  });

  it('refuses what could only be a slip, cell by cell', async () => {
    expect(await refused(cell(0))).toEqual(['/cells/0/amount price-invalid']);
    expect(await refused(cell(99_999))).toEqual(['/cells/0/amount sale-below-cost']);
    expect(await refused(cell(120_000, { tld: 'brcom' }))).toEqual(['/cells/0/tld price-missing']);
    expect(await refused(cell(120_000, { tld: '.id' }))).toEqual(['/cells/0/tld price-invalid']);
    expect(await refused(cell(120_000, { years: 11 }))).toEqual(['/cells/0/years period-not-allowed']);
    expect(await refused(cell(120_000, { action: 'transfer', years: 2 }))).toEqual(['/cells/0/years price-invalid']);
    expect(await refused(cell(120_000, { validFrom: after(at, -1) }))).toEqual(['/cells/0/validFrom price-invalid']);
    expect(await refused(cell(120_000), cell(121_000))).toEqual(['/cells/1/tld price-invalid']);
    expect(await line()).toMatchObject({ source: 'rule' });
  });

  it('sells below cost when a person says so, and never when a program does', async () => {
    const cells = [cell(90_000, { allowBelowCost: true })];
    const { stamp } = await world.grid.read(operator(), list);
    const program = { ...operator(), apiKey: { id: 'key_1', scopes: ['prices:write' as const], dailyCap: null } };
    await expect(world.setGrid.run(program, { list, stamp, cells })).rejects.toMatchObject({
      facts: { errors: [{ pointer: '/cells/0/allowBelowCost', code: 'person-needed' }] },
    });
    await write(...cells);
    expect((await world.prices())[0]).toBe(90_000);
  });

  it('keeps the notice that a package promises: raises later, cuts at once', async () => {
    const pack = await world.createPackage.run(operator(), {
      name: 'Mitra',
      audience: 'reseller',
      minimumDeposit: rupiah(0),
      isDefault: true,
      noticeDays: 30,
    });
    list = { kind: 'package', id: pack.id };
    expect(await refused(cell(110_001))).toEqual(['/cells/0/validFrom notice-too-short']);
    await write(cell(105_000), cell(140_000, { validFrom: after(at, 30 * DAY) }));
    expect((await world.prices())[0]).toBe(105_000);
    expect((await world.prices(kopi, after(at, 30 * DAY)))[0]).toBe(140_000);
    list = { kind: 'child', id: world.lineage[1].id };
    expect(await refused(cell(106_000))).toEqual(['/cells/0/validFrom notice-too-short']);
  });

  it('lets the prices of a package be set that nobody has yet, whatever notice it is going to promise', async () => {
    const wish = { name: 'Emas', audience: 'reseller', minimumDeposit: rupiah(0), isDefault: false, noticeDays: 30 } as const;
    const { id } = await world.createPackage.run(operator(), wish);
    list = { kind: 'package', id };
    await write(cell(150_000));
    await world.assign.run(operator(), world.lineage[1].id, id);
    expect(await refused(cell(150_001))).toEqual(['/cells/0/validFrom notice-too-short']);
  });

  it('lets nobody overwrite what somebody else has written in the meantime, and says what that was', async () => {
    const { stamp } = await world.grid.read(operator(), list);
    await write(cell(120_000));
    const late = { list, stamp, cells: [cell(130_000)] };
    for (const tried of [world.setGrid.run(operator(), late), world.setGrid.preview(operator(), late)]) {
      const error = await tried.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(PriceListChanged);
      expect((error as PriceListChanged).facts['changed']).toEqual([kopi]);
    }
    const other = { kind: 'package', id: 99 } as const;
    await world.setMarkup.run(operator(), { kind: 'all', id: 0 }, percent(1_500));
    await expect(world.setGrid.run(operator(), { list: other, stamp, cells: [] })).rejects.toThrow(PackageNotFound);
    expect((await line()).price).toEqual(rupiah(120_000));
  });

  it('previews without writing', async () => {
    const { stamp } = await world.grid.read(operator(), list);
    const { plan } = await world.setGrid.preview(operator(), {
      list,
      stamp,
      cells: [cell(150_000), cell(1, { years: 1, validFrom: after(at, DAY) })],
    });
    expect(plan.cells.map(({ before, after: then, refusals }) => [before.price, then.price, refusals.length])).toEqual([
      [rupiah(110_000), rupiah(150_000), 0],
      [rupiah(110_000), rupiah(1), 1],
    ]);
    expect((await world.grid.read(operator(), list)).stamp).toBe(stamp);
    expect(await world.prices()).toEqual([110_000, 121_000, 133_100]);
  });

  it('has the registries’ costs for the operator and nobody else', async () => {
    list = { kind: 'cost', id: 0 };
    await write(cell(105_000), cell(50_000, { tld: 'net' }));
    expect(await line()).toMatchObject({ cost: null, price: rupiah(105_000), source: 'cost' });
    expect(await world.prices()).toEqual([115_500, 127_050, 139_755]);
    const reseller = by(world.lineage[1]);
    await expect(world.grid.read(reseller, list)).rejects.toThrow(OperatorOnly);
    await expect(world.grid.read(reseller, { kind: 'child', id: world.lineage[3].id })).rejects.toThrow(NodeNotFound);
  });
});
