import { UnitOfWork } from '#libs/platform';
import { AskForChange, ChangeReads, OrderReads } from '#libs/provisioning';
import { Registries, newClTrid } from '#libs/registry';
import { daysPass } from '../support/days-pass';
import { orderItems, orderNames } from '../support/order-names';
import { payIn } from '../support/pay-in';
import { World } from '../support/world';

/**
 * The commands that go beside an order: its contact, the hosts of its name servers, the report of a restore.
 * Orders themselves are tried in the stories of lost answers, renewals, transfers, restores, changes and deletions.
 */
const FAULTS = ['hang-after', 'drop-after', 'hang-before', 'drop-before'] as const;
const named = (kind: string) => FAULTS.map((fault) => `${kind}-${fault}.com`);

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'my.id'] });
  await payIn(world, 10_000_000);
  await payIn(world, 10_000_000, 'subReseller', 'reseller');
  await orderNames(world, 'customer', ...named('inang'), ...named('pulih'));
  await world.workFor(10_000);
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const idOf = async (name: string) => (await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE name = ?', [name]))[0]!.id;
const stateOf = async (orderId: string) =>
  (await world.worker.get(OrderReads, { strict: false }).get(orderId, world.cast.customer.nodeId)).state;
const billed = (name: string) => world.sandbox.control.billing({ object: name }).map(({ command }) => command);
const there = (name: string) => world.sandbox.control.domains().find((each) => each.name === name)!;

it.each(FAULTS)('a contact whose answer is lost (%s) is made once, and its name registered once', async (fault) => {
  await world.worker.get(UnitOfWork).run((tx) => tx.query('DELETE FROM contact_handle'));
  const before = world.sandbox.control.objects().contacts.length;
  world.sandbox.control.arm({ fault, verb: 'create', object: 'contact', times: 1 });
  const orderId = await orderNames(world, 'customer', `kontak-${fault}.com`);
  await world.workFor(10_000);
  expect(await stateOf(orderId)).toBe('done');
  expect(world.sandbox.control.objects().contacts).toHaveLength(before + 1);
  expect(billed(`kontak-${fault}.com`)).toEqual(['create']);
  expect(await world.broken()).toEqual({});
});

it.each(FAULTS)('a host whose answer is lost (%s) is made once, and answers for its domain', async (fault) => {
  const [name, host] = [`inang-${fault}.com`, `ns1.inang-${fault}.com`];
  world.sandbox.control.arm({ fault, verb: 'create', object: 'host', name: host, times: 1 });
  const wanted = [{ name: host, addresses: ['192.0.2.1'] }];
  const id = await idOf(name);
  await world.portal.get(AskForChange, { strict: false }).nameServers(world.cast.customer, id, wanted);
  await world.workFor(15_000);
  const [last] = await world.worker.get(ChangeReads, { strict: false }).list(world.cast.customer, id, 1);
  expect(last).toMatchObject({ state: 'done' });
  expect(world.sandbox.control.objects().hosts.filter((each) => each.startsWith(host))).toHaveLength(1);
  expect(there(name).statuses).toEqual(['ok']);
  expect(await world.broken()).toEqual({});
});

describe('a deleted .com name', () => {
  beforeAll(async () => {
    await daysPass(world, 365 + 20);
    const registry = world.worker.get(Registries).forTld('com')!;
    for (const name of named('pulih')) await registry.deleteDomain({ clTRID: newClTrid(world.clock.now()), name });
  });

  it.each(FAULTS)('comes back and is reported once, with one year, though both answers are lost (%s)', async (fault) => {
    const name = `pulih-${fault}.com`;
    for (const op of ['restore', 'report']) world.sandbox.control.arm({ fault, verb: 'update', op, name, times: 1 });
    const orderId = await orderItems(world, 'customer', [{ action: 'restore', domain: await idOf(name), years: 1 }]);
    await world.workFor(5 * 61_000, 61_000);
    expect(await stateOf(orderId)).toBe('done');
    expect(world.sandbox.control.faults()).toEqual([]);
    expect(there(name).rgp).toEqual([]);
    expect(billed(name).filter((each) => each === 'restore' || each === 'renew')).toEqual(['restore', 'renew']);
    expect(await world.broken()).toEqual({});
  });
});
