import { DAY, MINUTE, after } from '#libs/kernel';
import { JobQueue, UnitOfWork } from '#libs/platform';
import { OrderReads, type TypedItem } from '#libs/provisioning';
import { daysPass } from '../support/days-pass';
import { type Death, Died, DyingUnitOfWork } from '../support/dying-unit-of-work';
import { handlerOver } from '../support/handler-over';
import { orderItems, orderNames } from '../support/order-names';
import { World } from '../support/world';

/** Transactions of a first look at an item whose registrant the registry knows. A test of its own holds this to be so. */
const STEPS = { transfer: 4, restore: 3 };
const CODE = 'Rahasia-Lama1';
type Action = keyof typeof STEPS;
const deaths = (action: Action): Death[] =>
  Array.from({ length: STEPS[action] }, (_, i) => i + 1).flatMap((at) => [
    { at, when: 'before' },
    { at, when: 'after' },
  ]);
const nameOf = ({ at, when }: Death): string => `mati-${at}-${when}.my.id`;

let world: World;
beforeAll(async () => {
  world = await World.start();
  await orderNames(world, 'customer', 'kenal.xyz', 'utuh.my.id', ...deaths('restore').map(nameOf));
  await world.workFor(3_000);
});
afterAll(() => world.end());

const charged = (name: string, action: Action) =>
  world.sandbox.control.billing({ object: name }).filter(({ command }) => command === action);

/** One worker takes the job and dies on the way; when its lease has ended another one takes it up. @returns how many transactions it had */
async function dieOnTheWay(item: TypedItem, name: string, dies: Death | null): Promise<number> {
  const orderId = await orderItems(world, 'customer', [item]);
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
  // The registrar who has a name lets it go by saying nothing.
  if (item.action === 'transfer') await daysPass(world, 6);
  expect((await world.worker.get(OrderReads, { strict: false }).get(orderId, world.cast.customer.nodeId)).items[0]).toMatchObject({
    state: 'done',
    failure: null,
  });
  expect(charged(name, item.action as Action)).toHaveLength(1);
  expect(await world.broken()).toEqual({});
  return dying.steps;
}

async function transfer(name: string, dies: Death | null): Promise<number> {
  const registeredAt = after(world.sandbox.control.clock.now(), -90 * DAY);
  world.sandbox.control.register({ name, registrar: 'sainganku', authInfo: CODE, registeredAt });
  return dieOnTheWay({ action: 'transfer', name, authCode: CODE, years: 1 }, name, dies);
}

async function restore(name: string, dies: Death | null): Promise<number> {
  const [row] = await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE live_name = ?', [name]);
  return dieOnTheWay({ action: 'restore', domain: row!.id, years: 1 }, name, dies);
}

it('a worker killed before or after any of its transactions leaves a deleted name that is restored once and paid once', async () => {
  await daysPass(world, 365 + 41);
  expect(await restore('utuh.my.id', null)).toBe(STEPS.restore);
  for (const death of deaths('restore')) await restore(nameOf(death), death);
});

it('the same leaves a name of another registrar that is asked for once, comes, and is paid once', async () => {
  expect(await transfer('utuh.xyz', null)).toBe(STEPS.transfer);
  for (const death of deaths('transfer')) await transfer(`mati-${death.at}-${death.when}.xyz`, death);
});
