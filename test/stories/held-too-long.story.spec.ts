import { MINUTE } from '#libs/kernel';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.end());

it.each([
  ['whose registry does not say what became of it', 'in_doubt', 'drop-after', 'info', 2400],
  ['whose registry account is empty', 'provisioning', null, 'create', 2104],
] as const)('people are told when money has been held for a quarter of an hour for a name %s', async (_, state, first, verb, code) => {
  const told: unknown[] = [];
  world.worker.useLogger({ log: () => undefined, warn: () => undefined, error: (entry: unknown) => told.push(entry) });
  const about = { object: 'domain', name: `lama-${code}.com` } as const;
  if (first) world.sandbox.control.arm({ ...about, fault: first, verb: 'create', times: 1 });
  world.sandbox.control.arm({ ...about, fault: 'refuse', verb, code, times: 1_000 });

  await orderNames(world, 'customer', about.name);
  await world.workFor(13 * MINUTE, MINUTE);
  expect(told).toEqual([]);
  await world.workFor(10 * MINUTE, MINUTE);
  expect(told).toContainEqual(expect.objectContaining({ event: 'item-under-way-too-long', state }));

  world.worker.useLogger(false);
  world.sandbox.control.disarm();
  await world.workFor(10 * MINUTE, MINUTE);
  expect(world.sandbox.control.billing({ object: about.name })).toHaveLength(1);
});
