import { Money, newId } from '#libs/kernel';
import { ApproveTopUp, RequestTopUp } from '#libs/deposits';
import { OrderReads } from '#libs/provisioning';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

/** What Awan Biru pays the operator for a .com, tax included. */
const COM = 180_000 + 19_800;

let world: World;
beforeEach(async () => {
  world = await World.start();
});
afterEach(() => world.end());

type Part = keyof World['cast'];

async function topUp(child: Part, parent: Part, rupiah: number): Promise<void> {
  const idempotencyKey = newId('key', world.clock.now());
  const wish = { amount: Money.idr(rupiah), isPaid: true, idempotencyKey, bodyHash: idempotencyKey };
  const { id } = await world.portal.get(RequestTopUp, { strict: false }).run(world.cast[child], wish);
  await world.portal.get(ApproveTopUp, { strict: false }).run(world.cast[parent], id, { idempotencyKey });
}

const state = async (id: string) => (await world.worker.get(OrderReads, { strict: false }).get(id, world.cast.shortCustomer.nodeId)).state;

it('money that comes back from a refused registration wakes the order that waits for it', async () => {
  await topUp('shortReseller', 'operator', COM - 50_000);
  const first = await orderNames(world, 'shortCustomer', 'pertama.com');
  const second = await orderNames(world, 'shortCustomer', 'kedua.com');
  expect([await state(first), await state(second)]).toEqual(['held', 'queued_for_funds']);

  world.sandbox.control.arm({ fault: 'refuse', code: 2306, verb: 'create', object: 'domain', name: 'pertama.com', times: 1 });
  await world.work();
  expect([await state(first), await state(second)]).toEqual(['failed', 'done']);
  expect(await world.deposit('shortReseller', 'operator')).toEqual({ available: 0, held: 0 });
  expect(await world.broken()).toEqual({});
});

it('more waiting orders than one transaction tries are all tried, and each is held once by two workers that hear of two top-ups', async () => {
  await topUp('shortCustomer', 'shortReseller', 130 * 400_000);
  const names = Array.from({ length: 130 }, (_, i) => `antre-${i}.com`);
  const ids = await Promise.all(names.map((name) => orderNames(world, 'shortCustomer', name)));
  await world.work();
  const countOf = async (wanted: string) => (await Promise.all(ids.map(state))).filter((each) => each === wanted).length;
  expect(await countOf('queued_for_funds')).toBe(130);

  await topUp('shortReseller', 'operator', 110 * COM - 50_000);
  // A registry serves a few at a time; the others come back a moment later.
  await world.workFor(60_000);
  expect([await countOf('done'), await countOf('queued_for_funds')]).toEqual([110, 20]);

  await topUp('shortReseller', 'operator', 10 * COM);
  await topUp('shortReseller', 'operator', 5 * COM);
  await Promise.all([world.runner().drain(), world.runner().drain()]);
  await world.workFor(10_000);
  expect([await countOf('done'), await countOf('queued_for_funds')]).toEqual([125, 5]);
  expect(await world.deposit('shortReseller', 'operator')).toEqual({ available: 0, held: 0 });
  expect(await world.broken()).toEqual({});
});
