import { setTimeout as sleep } from 'node:timers/promises';
import { OrderReads } from '#libs/provisioning';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
  await world.work();
});
afterAll(() => world.end());

const state = async (id: string) =>
  (await world.worker.get(OrderReads, { strict: false }).get(id, world.cast.customer.nodeId)).items.map((item) => item.state);
const sent = async () => (await world.reads.query<{ n: unknown }>(`SELECT COUNT(*) AS n FROM registry_attempt WHERE state = 'sent'`))[0]!.n;

it('a registry that hangs does not keep the names of another one from being registered', async () => {
  world.sandbox.control.arm({ fault: 'hang-before', verb: 'create', object: 'domain', name: '\\.my\\.id$', times: 100 });
  const hanging = await orderNames(world, 'customer', ...Array.from({ length: 20 }, (_, i) => `macet-${i}.my.id`));
  const going = await orderNames(world, 'customer', 'lancar.com');

  const runner = world.runner();
  while (!(await state(going)).includes('done')) {
    await runner.tick();
    await sleep(10);
  }
  // Two sessions carry one each, and one waits behind them; the other seventeen have not even been tried.
  expect(Number(await sent())).toBeLessThanOrEqual(3);
  expect((await state(hanging)).filter((each) => each === 'in_doubt')).toEqual([]);
  await runner.stop();

  world.sandbox.control.disarm();
  await world.workFor(60_000, 2_000);
  expect(new Set(await state(hanging))).toEqual(new Set(['done']));
  expect(await world.broken()).toEqual({});
});
