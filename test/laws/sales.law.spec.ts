import { JobQueue, UnitOfWork } from '#libs/platform';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

/** One item in each state in which money stands differently. */
let world: World;
beforeAll(async () => {
  world = await World.start();
  await orderNames(world, 'customer', 'selesai.com');
  world.sandbox.control.arm({ fault: 'refuse', code: 2306, verb: 'create', object: 'domain', name: 'gagal.com', times: 1 });
  await orderNames(world, 'customer', 'gagal.com');
  await world.work();
  await orderNames(world, 'customer', 'ditahan.com');
  await orderNames(world, 'shortCustomer', 'antre.com');
});
afterAll(() => world.end());

const run = (sql: string) => world.worker.get(UnitOfWork).run((tx) => tx.query(sql));
const about = (name: string) => `(SELECT id FROM order_item WHERE name = '${name}')`;

it('holds of what the platform does', async () => {
  const states = await world.reads.query<{ state: string }>('SELECT state FROM order_item ORDER BY state');
  expect(states.map(({ state }) => state)).toEqual(['done', 'failed', 'held', 'queued_for_funds']);
  expect(await world.broken()).toEqual({});
});

it.each([
  [
    'orders-are-charged-at-every-level-once-or-at-none',
    `UPDATE order_charge SET total_units = total_units + 1, price_units = price_units + 1 WHERE level = 2 AND item_id = ${about('gagal.com')}`,
    `UPDATE order_charge SET total_units = total_units - 1, price_units = price_units - 1 WHERE level = 2 AND item_id = ${about('gagal.com')}`,
  ],
  [
    'items-have-a-price-at-every-level',
    `UPDATE order_charge SET tax_units = tax_units + 1 WHERE level = 1 AND item_id = ${about('antre.com')}`,
    `UPDATE order_charge SET tax_units = tax_units - 1 WHERE level = 1 AND item_id = ${about('antre.com')}`,
  ],
  [
    'orders-cost-the-sum-of-their-items',
    'UPDATE domain_order SET total_units = total_units + 1',
    'UPDATE domain_order SET total_units = total_units - 1',
  ],
  ['registered-names-are-paid', `UPDATE domain SET item_id = 'itm_nobody'`, `UPDATE domain SET item_id = ${about('selesai.com')}`],
  [
    'the-root-pays-the-registry-once',
    `UPDATE order_charge SET cost_units = cost_units + 1 WHERE level = 1 AND item_id = ${about('selesai.com')}`,
    `UPDATE order_charge SET cost_units = cost_units - 1 WHERE level = 1 AND item_id = ${about('selesai.com')}`,
  ],
  [
    'money-moves-for-items-that-exist',
    `UPDATE order_item SET id = REPLACE(id, 'itm_', 'ITM_') WHERE name = 'ditahan.com'`,
    `UPDATE order_item SET id = REPLACE(id, 'ITM_', 'itm_') WHERE name = 'ditahan.com'`,
  ],
  [
    'held-money-has-a-job',
    `UPDATE job SET state = 'dead' WHERE state = 'waiting'`,
    `UPDATE job SET state = 'waiting' WHERE state = 'dead'`,
  ],
  [
    'queued-orders-wait-for-a-deposit',
    `UPDATE order_shortfall SET order_id = REPLACE(order_id, 'ord_', 'ORD_')`,
    `UPDATE order_shortfall SET order_id = REPLACE(order_id, 'ORD_', 'ord_')`,
  ],
  [
    'what-the-registry-carried-out-is-paid',
    `UPDATE registry_attempt SET state = 'done' WHERE state = 'refused'`,
    `UPDATE registry_attempt SET state = 'refused' WHERE item_id = ${about('gagal.com')}`,
  ],
])('%s is seen to be broken', async (law, change, undo) => {
  await run(change);
  expect(Object.keys(await world.broken())).toContain(law);
  await run(undo);
  expect(await world.broken()).toEqual({});
});

it('an item whose job was given up is seen by the laws, and goes on when the job is sent back', async () => {
  const work = world.worker.get(UnitOfWork);
  const jobs = world.worker.get(JobQueue);
  const [job] = await work.run((tx) => jobs.lease(tx, 1));
  await work.run((tx) => jobs.bury(tx, job!, 'no use'));
  expect(await world.broken()).toMatchObject({ 'held-money-has-a-job': [{ state: 'held' }] });
  await work.run((tx) => jobs.revive(tx, job!.id));
  await world.work();
  expect(await world.broken()).toEqual({});
});
