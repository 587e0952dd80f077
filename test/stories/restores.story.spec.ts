import { DomainReads } from '#libs/domains';
import { Money } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { type Charge, PriceBook } from '#libs/pricing';
import { OrderReads } from '#libs/provisioning';
import { Registries, newClTrid } from '#libs/registry';
import { Nodes } from '#libs/tree';
import { daysPass } from '../support/days-pass';
import { orderItems, orderNames, renewName } from '../support/order-names';
import { payIn } from '../support/pay-in';
import { World } from '../support/world';

/** A name for each way in which an answer is lost, and those that are seen through. */
const FAULTS = ['hang-after', 'drop-after', 'garble', 'hang-before', 'drop-before'] as const;
const NAMES = ['selamat.my.id', 'keduluan.my.id', ...FAULTS.map((fault) => `${fault}.my.id`)];

let world: World;
beforeAll(async () => {
  world = await World.start();
  // A .com name is dear to restore.
  await payIn(world, 3_000_000);
  await orderNames(world, 'customer', ...NAMES);
  await orderNames(world, 'customer', 'kembali.com', 'tenggang.com', 'jauh.com');
  await world.workFor(5_000);
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const orderNow = (id: string) => world.worker.get(OrderReads, { strict: false }).get(id, world.cast.customer.nodeId);
const domainOf = async (name: string) => {
  const [row] = await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE live_name = ?', [name]);
  return world.worker.get(DomainReads, { strict: false }).get(row!.id, world.cast.customer.nodeId);
};
const restore = async (name: string) => orderItems(world, 'customer', [{ action: 'restore', domain: (await domainOf(name)).id, years: 1 }]);
const there = (name: string) => world.sandbox.control.domains().find((each) => each.name === name)!;
const charged = (name: string, ...commands: string[]) =>
  world.sandbox.control.billing({ object: name }).filter(({ command }) => commands.includes(command));
const deposits = async () => [
  await world.deposit('customer', 'subReseller'),
  await world.deposit('subReseller', 'reseller'),
  await world.deposit('reseller', 'operator'),
];
/** What the customer is asked for one year, or one restore by itself. */
const priceOf = async (tld: string, action: 'renew' | 'restore'): Promise<Money> => {
  const { nodeId } = world.cast.customer;
  const lineage = (await world.worker.get(Nodes, { strict: false }).lineages(world.reads, [nodeId])).get(nodeId)!;
  const product = { tld, tier: '', action, years: 1 } as const;
  const [charges] = await world.worker.get(PriceBook, { strict: false }).charges(world.reads, [{ lineage, product }], world.clock.now());
  return (charges as readonly Charge[]).at(-1)!.total;
};

/** A fault is planted: the order costs the root so many rupiah more than registries take. @returns the laws that see it */
async function brokenBy(orderId: string, rupiah: number): Promise<string[]> {
  const items = 'SELECT id FROM order_item WHERE order_id = ?';
  const plant = `UPDATE order_charge SET cost_units = cost_units + ? WHERE level = 1 AND item_id IN (${items})`;
  await world.worker.get(UnitOfWork).run((tx) => tx.query(plant, [rupiah, orderId]));
  return Object.keys(await world.broken());
}

it('a name that works is not restored, and costs nothing', async () => {
  const before = await deposits();
  await expect(restore('selamat.my.id')).rejects.toMatchObject({
    code: 'not-restorable',
    facts: { errors: [{ pointer: '/items/0/domain' }] },
  });
  expect(await deposits()).toEqual(before);
});

describe('a year and forty-five days later', () => {
  beforeAll(async () => {
    await daysPass(world, 365 + 20);
    // Not wanted: the year that the registry has added comes back with its deletion.
    const registry = world.worker.get(Registries).forTld('com')!;
    await registry.deleteDomain({ clTRID: newClTrid(world.clock.now()), name: 'kembali.com' });
  });

  it('a .com name in grace, which its registry has renewed by itself, is renewed from the expiry that its buyer sees: that year is the buyer’s', async () => {
    const { expiresAt } = await domainOf('tenggang.com');
    const id = await renewName(world, 'customer', 'tenggang.com');
    await world.work();
    expect(await orderNow(id)).toMatchObject({ state: 'done' });
    expect(charged('tenggang.com', 'renew', 'auto-renew')).toMatchObject([{ command: 'auto-renew', years: 1 }]);
    expect((await domainOf('tenggang.com')).expiresAt).toEqual(new Date(there('tenggang.com').expiresAt));
    expect((await domainOf('tenggang.com')).expiresAt.getUTCFullYear()).toBe(expiresAt.getUTCFullYear() + 1);
    expect(await world.broken()).toEqual({});
  });

  it('for three years two more are sent, once, though the answer was lost', async () => {
    world.sandbox.control.arm({ fault: 'drop-after', verb: 'renew', object: 'domain', name: 'jauh.com', times: 1 });
    const id = await renewName(world, 'customer', 'jauh.com', 3);
    await world.workFor(10_000);
    expect(await orderNow(id)).toMatchObject({ state: 'done' });
    expect(charged('jauh.com', 'renew', 'auto-renew')).toMatchObject([
      { command: 'auto-renew', years: 1 },
      { command: 'renew', years: 2 },
    ]);
    expect((await domainOf('jauh.com')).expiresAt).toEqual(new Date(there('jauh.com').expiresAt));
    expect(await world.broken()).toEqual({});
  });

  it('a .id name that its registry has deleted is restored with its year, at every level at the price of a restore', async () => {
    await daysPass(world, 25);
    expect(await domainOf('selamat.my.id')).toMatchObject({ phase: 'redemption' });
    const id = await restore('selamat.my.id');
    expect((await orderNow(id)).total).toEqual(await priceOf('my.id', 'restore'));
    await world.work();
    expect(await orderNow(id)).toMatchObject({ state: 'done' });
    expect(charged('selamat.my.id', 'restore', 'renew')).toMatchObject([{ command: 'restore', years: 1 }]);
    expect(await domainOf('selamat.my.id')).toMatchObject({ phase: 'active', expiresAt: new Date(there('selamat.my.id').expiresAt) });
    expect(await world.broken()).toEqual({});
  });

  it('a .com name is restored, its year paid besides, and reported', async () => {
    const id = await restore('kembali.com');
    const [dear, yearly] = [await priceOf('com', 'restore'), await priceOf('com', 'renew')];
    expect((await orderNow(id)).total).toEqual(dear.plus(yearly));
    await world.work();
    expect(await orderNow(id)).toMatchObject({ state: 'provisioning' });
    expect(there('kembali.com').rgp).toEqual(['pendingRestore']);
    expect(await world.broken()).toEqual({});
    await world.workFor(61_000, 61_000);
    expect(await orderNow(id)).toMatchObject({ state: 'done' });
    expect(there('kembali.com').rgp).toEqual([]);
    expect(charged('kembali.com', 'restore', 'renew')).toMatchObject([{ command: 'restore' }, { command: 'renew', years: 1 }]);
    expect(await domainOf('kembali.com')).toMatchObject({ phase: 'active', expiresAt: new Date(there('kembali.com').expiresAt) });
    expect(await world.broken()).toEqual({});
    expect(await brokenBy(id, 1)).toContain('each-action-costs-its-own-price');
    await brokenBy(id, -1);
    expect(await world.broken()).toEqual({});
  });

  it.each(FAULTS)('when the answer is lost (%s) the name is back once and paid once', async (fault) => {
    const name = `${fault}.my.id`;
    world.sandbox.control.arm({ fault, verb: 'update', op: 'restore', name, times: 1 });
    const id = await restore(name);
    await world.work();
    await world.workFor(10_000);
    expect(await orderNow(id)).toMatchObject({ state: 'done' });
    expect(charged(name, 'restore')).toHaveLength(1);
    expect(await world.broken()).toEqual({});
  });

  it('brought back past us before its order is carried out it costs nothing', async () => {
    const before = await deposits();
    const id = await restore('keduluan.my.id');
    const registry = world.worker.get(Registries).forTld('my.id')!;
    await registry.restoreDomain({ clTRID: newClTrid(world.clock.now()), name: 'keduluan.my.id' });
    await world.work();
    expect(await orderNow(id)).toMatchObject({ state: 'failed', items: [{ failure: { code: 'not-restorable' } }] });
    expect(await deposits()).toEqual(before);
  });

  it('past its redemption a name shows the same status as before, and cannot be saved', async () => {
    await orderNames(world, 'customer', 'hilang.my.id');
    await world.workFor(3_000);
    await daysPass(world, 365 + 40 + 31);
    expect(there('hilang.my.id').statuses).toContain('pendingDelete');
    await expect(restore('hilang.my.id')).rejects.toMatchObject({ code: 'not-restorable' });
  });
});
