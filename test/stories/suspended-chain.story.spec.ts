import { UnitOfWork } from '#libs/platform';
import { AccountSuspended } from '#libs/tree';
import { orderNames } from '../support/order-names';
import { setSuspended } from '../support/set-suspended';
import { StoredRows } from '../support/stored-rows';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
  await world.work();
});
afterAll(() => world.end());

describe.each([
  ['the customer', 'customer', 'subReseller'],
  ['its seller', 'subReseller', 'reseller'],
  ['the seller of its seller', 'reseller', 'operator'],
] as const)('while %s is suspended', (_, child, parent) => {
  const set = (state: 'active' | 'suspended') => setSuspended(world.portal, world.cast[parent], world.cast[child].nodeId, state);
  const name = `tangguh-${child.toLowerCase()}.com`;

  it('nothing new is sold, nothing is written, and nobody hears whose suspension it is', async () => {
    await set('suspended');
    const stored = await StoredRows.now(world.database);
    const refused = await orderNames(world, 'customer', name).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AccountSuspended);
    expect((refused as AccountSuspended).facts).toEqual({});
    expect(await stored.changed()).toEqual([]);
  });

  it('others are sold to in the same batch, and the customer again when it is over', async () => {
    const [refused, sold] = await Promise.allSettled([
      orderNames(world, 'customer', name),
      orderNames(world, 'directCustomer', `langsung-${name}`),
    ]);
    expect([refused.status, sold.status]).toEqual(['rejected', 'fulfilled']);
    await set('active');
    await orderNames(world, 'customer', name);
    await world.work();
    const [domains] = await world.worker
      .get(UnitOfWork)
      .run((tx) => tx.query<{ n: unknown }>('SELECT COUNT(*) AS n FROM domain WHERE name = ?', [name]));
    expect(Number(domains!.n)).toBe(1);
    expect(await world.broken()).toEqual({});
  });
});
