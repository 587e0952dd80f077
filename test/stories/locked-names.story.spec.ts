import { DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'], locksNew: true });
});
afterAll(() => world.end());

it('a name that is new here is locked by itself, once: who takes the lock off keeps it off', async () => {
  await orderNames(world, 'customer', 'dikunci.com');
  await world.workFor(5_000);
  const id = (await world.reads.query<{ id: string }>("SELECT id FROM domain WHERE name = 'dikunci.com'"))[0]!.id;
  const statuses = () => world.sandbox.control.domains().find(({ name }) => name === 'dikunci.com')!.statuses;
  const customer = await world.as('customer');
  expect((await customer.get(`/v1/domains/${id}`)).body.isLocked).toBe(true);
  expect(statuses()).toContain('clientTransferProhibited');
  await customer.delete(`/v1/domains/${id}/lock`).expect(202);
  await world.workFor(5_000);
  expect(statuses()).not.toContain('clientTransferProhibited');
  expect((await customer.get(`/v1/domains/${id}/changes`)).body.data).toMatchObject([{ by: 'own' }, { by: 'house' }]);
  expect(await world.broken()).toEqual({});
});

it('where its registry refuses the lock, the seller hears of it, once', async () => {
  world.sandbox.control.arm({ fault: 'refuse', code: 2306, verb: 'update', object: 'domain', times: 1 });
  await orderNames(world, 'customer', 'terbuka.com');
  await world.workFor(5_000);
  const told = "SELECT to_email FROM letter WHERE template = 'lock-refused' AND data LIKE '%terbuka.com%'";
  expect(await world.reads.query(told)).toEqual([{ to_email: DEMO_PEOPLE.subReseller.email }]);
  expect(await world.reads.query("SELECT seq FROM audit_entry WHERE action = 'domain.left-unlocked'")).toHaveLength(2);
  expect(await world.broken()).toEqual({});
});
