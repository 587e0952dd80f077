import { MINUTE, newId } from '#libs/kernel';
import { JobQueue, UnitOfWork, fingerprint } from '#libs/platform';
import { OrderReads, PlaceOrder } from '#libs/provisioning';
import { type Death, Died, DyingUnitOfWork } from '../support/dying-unit-of-work';
import { handlerOver } from '../support/handler-over';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
  await world.work();
});
afterAll(() => world.end());

async function order(name: string): Promise<string> {
  const { customer } = world.cast;
  const items = [{ name, years: 1 }];
  const idempotencyKey = newId('key', world.clock.now());
  const wish = {
    buyerId: customer.nodeId,
    by: customer,
    idempotencyKey,
    bodyHash: fingerprint(items),
    items,
    quoteId: null,
    contactId: null,
  };
  return (await world.worker.get(PlaceOrder, { strict: false }).run(wish)).orderId;
}

/** One worker takes the job and dies on the way; when its lease has ended another one takes it up. */
async function dieOnTheWay(name: string, dies: Death | null): Promise<number> {
  const orderId = await order(name);
  const work = world.worker.get(UnitOfWork);
  const [job] = await work.run((tx) => world.worker.get(JobQueue).lease(tx, 1));
  const dying = new DyingUnitOfWork(work, dies);
  await handlerOver(world, dying)
    .run(job!.payload, job!)
    .catch((error: unknown) => {
      if (!(error instanceof Died)) throw error;
    });
  expect(await world.broken()).toEqual({});
  world.clock.advance(3 * MINUTE);
  await world.workFor(10_000);
  expect((await world.worker.get(OrderReads, { strict: false }).get(orderId, world.cast.customer.nodeId)).state).toBe('done');
  expect(world.sandbox.control.billing({ object: name }).filter(({ command }) => command === 'create')).toHaveLength(1);
  expect(await world.broken()).toEqual({});
  return dying.steps;
}

it('a worker killed before or after any of its transactions leaves a name that is registered once and charged once', async () => {
  // A registry that has not seen the contact yet needs the most steps.
  const steps = await dieOnTheWay('utuh.my.id', null);
  expect(steps).toBeGreaterThanOrEqual(5);
  for (let at = 1; at <= steps; at += 1) {
    for (const when of ['before', 'after'] as const) {
      await world.worker.get(UnitOfWork).run((tx) => tx.query('DELETE FROM contact_handle'));
      await dieOnTheWay(`mati-${at}-${when}.my.id`, { at, when });
    }
  }
});
