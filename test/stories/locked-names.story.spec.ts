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
