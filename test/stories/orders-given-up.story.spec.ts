import { DAY } from '#libs/kernel';
import { ExpireOrders, OrderReads } from '#libs/provisioning';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

/** What Dewi orders from Awan Biru waits: Awan Biru's own deposit is nearly empty. */
let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.end());

const asks = async (part: 'shortCustomer' | 'shortReseller' | 'customer', order: string) => {
  const { status, body } = await (await world.as(part)).post(`/v1/orders/${order}/cancellation`);
  return { status, body: body as object };
};
const waiting = async () => ((await (await world.as('shortReseller')).get('/v1/deposit')).body as { waiting: object | null }).waiting;
const failedWith = (code: string) => ({ state: 'failed', items: [{ failure: { code } }] });

it('a customer takes back an order that waits, twice as well as once, and can order the name again', async () => {
  const before = await world.deposit('shortCustomer', 'shortReseller');
  const order = await orderNames(world, 'shortCustomer', 'tokodewi.com');
  for (let i = 0; i < 2; i += 1) expect(await asks('shortCustomer', order)).toMatchObject({ status: 200, body: failedWith('cancelled') });
  expect(await waiting()).toBeNull();
  const logged = await world.reads.query<{ n: unknown }>(
    "SELECT COUNT(*) AS n FROM audit_entry WHERE action = 'order.cancelled' AND object = ?",
    [order],
  );
  // Once in the log of who bought, and once in that of who sold.
  expect(Number(logged[0]!.n)).toBe(2);
  expect(await world.deposit('shortCustomer', 'shortReseller')).toEqual(before);

  const again = await orderNames(world, 'shortCustomer', 'tokodewi.com');
  expect(await asks('shortReseller', again)).toMatchObject({ status: 200, body: failedWith('cancelled') });
  expect(await world.broken()).toEqual({});
});

it('an order for which money is set aside, or that has ended, is not taken back; somebody else’s does not exist', async () => {
  const order = await orderNames(world, 'customer', 'kopisenja.my.id');
  const refused = { status: 409, body: { code: 'order-not-cancellable' } };
  expect(await asks('customer', order)).toMatchObject(refused);
  await world.work();
  expect(await asks('customer', order)).toMatchObject(refused);
  expect(await asks('shortCustomer', order)).toMatchObject({ status: 404, body: { code: 'order-not-found' } });
});

it('an order that has waited for a month is given up, and waits for no deposit any more', async () => {
  const expire = () => world.worker.get(ExpireOrders, { strict: false }).run();
  const order = await orderNames(world, 'shortCustomer', 'tokodewi.com');
  const shown = () => world.worker.get(OrderReads, { strict: false }).get(order, world.cast.shortCustomer.nodeId);
  world.clock.advance(29 * DAY);
  await expire();
  expect(await shown()).toMatchObject({ state: 'queued_for_funds' });
  world.clock.advance(2 * DAY);
  await expire();
  expect(await shown()).toMatchObject(failedWith('waited-too-long'));
  expect(await world.reads.query('SELECT order_id FROM order_shortfall')).toEqual([]);
  expect(await world.broken()).toEqual({});
});
