import { UnitOfWork } from '#libs/platform';
import { OrderReads } from '#libs/provisioning';
import { orderNames } from '../support/order-names';
import { Rival } from '../support/rival';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

/** Budi orders names from Senja. */
const order = (...names: string[]) => orderNames(world, 'customer', ...names);

const state = async (orderId: string) =>
  (await world.worker.get(OrderReads, { strict: false }).get(orderId, world.cast.customer.nodeId)).state;
const creates = (name: string) => world.sandbox.control.billing({ object: name }).filter(({ command }) => command === 'create');

async function deposits() {
  return {
    customer: await world.deposit('customer', 'subReseller'),
    subReseller: await world.deposit('subReseller', 'reseller'),
    reseller: await world.deposit('reseller', 'operator'),
  };
}

describe.each([
  ['the registry registers it and never answers', 'hang-after'],
  ['the registry registers it and hangs up', 'drop-after'],
  ['the registry never answers and does nothing', 'hang-before'],
  ['the registry hangs up and does nothing', 'drop-before'],
  ['the answer is cut in the middle', 'garble'],
] as const)('when %s', (_, fault) => {
  it('the name ends registered once, charged once at every level', async () => {
    const name = `${fault}.com`;
    const before = await deposits();
    world.sandbox.control.arm({ fault, verb: 'create', object: 'domain', name, times: 1 });

    const id = await order(name);
    await world.work();
    expect(await state(id)).toBe('in_doubt');
    expect((await world.deposit('customer', 'subReseller')).held).toBe(269_000);
    expect(await world.broken()).toEqual({});

    await world.workFor(10_000);
    expect(await state(id)).toBe('done');
    expect(creates(name)).toHaveLength(1);
    const after = await deposits();
    expect(after.customer).toEqual({ available: before.customer.available - 269_000, held: 0 });
    expect(after.subReseller.held + after.reseller.held).toBe(0);
    expect(before.subReseller.available - after.subReseller.available).toBeGreaterThan(0);
    expect(before.reseller.available - after.reseller.available).toBeGreaterThan(0);
    expect(await world.broken()).toEqual({});
  });
});

it('a definite refusal gives every level back what was held of it, and the name can be ordered again', async () => {
  const before = await deposits();
  world.sandbox.control.arm({ fault: 'refuse', code: 2306, verb: 'create', object: 'domain', name: 'ditolak.id', times: 1 });
  const id = await order('ditolak.id');
  await world.work();
  expect(await state(id)).toBe('failed');
  expect(await deposits()).toEqual(before);
  expect(creates('ditolak.id')).toEqual([]);
  expect(await world.broken()).toEqual({});

  const again = await order('ditolak.id');
  await world.work();
  expect(await state(again)).toBe('done');
});

it('a name that somebody else is quicker to register is refunded at every level', async () => {
  const before = await deposits();
  const rival = new Rival(world.sandbox);
  const id = await order('direbut.com');
  await rival.register('direbut.com');
  await world.work();
  expect(await state(id)).toBe('failed');
  expect(await deposits()).toEqual(before);
  expect(creates('direbut.com')).toHaveLength(1);
  expect(await world.broken()).toEqual({});
  await rival.end();
});

it('a name that somebody else registers while our answer is lost is refunded, not mistaken for ours', async () => {
  const before = await deposits();
  const rival = new Rival(world.sandbox);
  world.sandbox.control.arm({ fault: 'drop-before', verb: 'create', object: 'domain', name: 'tertukar.com', times: 1 });
  const id = await order('tertukar.com');
  await world.work();
  expect(await state(id)).toBe('in_doubt');
  await rival.register('tertukar.com');
  await world.workFor(10_000);
  expect(await state(id)).toBe('failed');
  expect(await deposits()).toEqual(before);
  expect(await world.broken()).toEqual({});
  await rival.end();
});

it('"it exists" after a lost answer is a question: a name that is not there after all is sent again', async () => {
  world.sandbox.control.arm({ fault: 'refuse', code: 2302, verb: 'create', object: 'domain', name: 'hantu.com', times: 1 });
  const id = await order('hantu.com');
  await world.workFor(10_000);
  expect(await state(id)).toBe('done');
  expect(creates('hantu.com')).toHaveLength(1);
});

it('a registry that refuses the password even to the account that holds the name is asked without one', async () => {
  world.sandbox.control.arm({ fault: 'drop-after', verb: 'create', object: 'domain', name: 'sandi.com', times: 1 });
  world.sandbox.control.arm({ fault: 'refuse', code: 2202, verb: 'info', object: 'domain', name: 'sandi.com', times: 1 });
  const id = await order('sandi.com');
  await world.workFor(10_000);
  expect(await state(id)).toBe('done');
  expect(creates('sandi.com')).toHaveLength(1);
  expect(await world.broken()).toEqual({});
});

it('a contact that the registry has and does not show yet is waited for', async () => {
  await world.worker.get(UnitOfWork).run((tx) => tx.query('DELETE FROM contact_handle'));
  world.sandbox.control.arm({ fault: 'drop-after', verb: 'create', object: 'contact', times: 1 });
  world.sandbox.control.arm({ fault: 'refuse', code: 2303, verb: 'info', object: 'contact', times: 1 });
  const id = await order('kontak.com');
  await world.workFor(20_000);
  expect(await state(id)).toBe('done');
  expect(await world.broken()).toEqual({});
});

it('a registration the registry completes later holds the money until then', async () => {
  world.sandbox.control.arm({ fault: 'pending', verb: 'create', object: 'domain', name: 'nanti.id', times: 1 });
  const id = await order('nanti.id');
  await world.work();
  expect(await state(id)).toBe('provisioning');
  await world.workFor(180_000, 60_000);
  expect(await state(id)).toBe('provisioning');
  world.sandbox.control.settlePending('nanti.id', true);
  await world.workFor(120_000, 60_000);
  expect(await state(id)).toBe('done');
  expect(await world.broken()).toEqual({});
});

it('a registration the registry decides against later is released', async () => {
  const before = await deposits();
  world.sandbox.control.arm({ fault: 'pending', verb: 'create', object: 'domain', name: 'batal.id', times: 1 });
  const id = await order('batal.id');
  await world.work();
  world.sandbox.control.settlePending('batal.id', false);
  await world.workFor(300_000, 60_000);
  expect(await state(id)).toBe('failed');
  expect(await deposits()).toEqual(before);
  expect(await world.broken()).toEqual({});
});

it('an empty account at the registry stops nobody’s order: it waits, and runs when the account is filled', async () => {
  const [account] = world.sandbox.control.balances();
  world.sandbox.control.setBalance(account!.id, account!.balance.minus(account!.balance));
  const id = await order('sabar.com');
  await world.work();
  expect(await state(id)).toBe('provisioning');
  world.sandbox.control.setBalance(account!.id, account!.balance);
  await world.workFor(20_000);
  expect(await state(id)).toBe('done');
  expect(creates('sabar.com')).toHaveLength(1);
});

it('two workers on one job register the name once', async () => {
  const id = await order('berdua.com', 'berdua.id');
  await Promise.all([world.runner().drain(), world.runner().drain()]);
  expect(await state(id)).toBe('done');
  expect(creates('berdua.com')).toHaveLength(1);
  expect(creates('berdua.id')).toHaveLength(1);
  expect(await world.broken()).toEqual({});
});
