import { ExpiryChanged } from '#libs/domains';
import { MINUTE, Period } from '#libs/kernel';
import { JobQueue, UnitOfWork, readInstant } from '#libs/platform';
import { NameInProgress, OrderReads, PlaceOrder } from '#libs/provisioning';
import { type Death, Died, DyingUnitOfWork } from '../support/dying-unit-of-work';
import { handlerOver } from '../support/handler-over';
import { orderNames, renewName, renewalOf } from '../support/order-names';
import { PausingUnitOfWork } from '../support/pausing-unit-of-work';
import { World } from '../support/world';

/** One name for each case that follows, all registered before. */
const STEPS = 3;
const numbers = Array.from({ length: STEPS }, (_, i) => i + 1);
const NAMES = [
  'utuh.my.id',
  ...numbers.flatMap((at) => ['before', 'after'].map((when) => `mati-${at}-${when}.my.id`)),
  ...numbers.flatMap((at) => [`lelap-${at}.my.id`, `batal-${at}.my.id`, `ragu-${at}.my.id`]),
  ...numbers.map((round) => `rebutan-${round}.my.id`),
  'hukum.my.id',
];

let world: World;
const expiries = new Map<string, Date>();
beforeAll(async () => {
  world = await World.start();
  await orderNames(world, 'customer', ...NAMES);
  await world.workFor(10_000);
  for (const name of NAMES) expiries.set(name, await expiryOf(name));
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

async function expiryOf(name: string): Promise<Date> {
  const [row] = await world.reads.query<{ expires_at: unknown }>('SELECT expires_at FROM domain WHERE live_name = ?', [name]);
  return readInstant(row!.expires_at);
}
const renewals = (name: string) => world.sandbox.control.billing({ object: name }).filter(({ command }) => command === 'renew');
const atRegistry = (name: string) => world.sandbox.control.domains().find((domain) => domain.name === name)!.expiresAt;
const stateOf = async (orderId: string) =>
  (await world.worker.get(OrderReads, { strict: false }).get(orderId, world.cast.customer.nodeId)).state;
const leaseJob = async () => {
  const [job] = await world.worker.get(UnitOfWork).run((tx) => world.worker.get(JobQueue).lease(tx, 1));
  return job!;
};

/** What has become of a renewal. */
const outcome = async (orderId: string, name: string) => ({
  state: await stateOf(orderId),
  renewals: renewals(name).length,
  expiresAt: await expiryOf(name),
  atRegistry: atRegistry(name),
  broken: await world.broken(),
});
/** Whatever happened on the way: renewed once here and there, paid once, and by exactly a year. */
function renewedOnce(name: string) {
  const expiresAt = Period.ofYears(1).addTo(expiries.get(name)!);
  return { state: 'done', renewals: 1, expiresAt, atRegistry: expiresAt, broken: {} };
}

async function dieOnTheWay(name: string, death: Death | null): Promise<number> {
  const orderId = await renewName(world, 'customer', name);
  const job = await leaseJob();
  const dying = new DyingUnitOfWork(world.worker.get(UnitOfWork), death);
  await handlerOver(world, dying)
    .run(job.payload, job)
    .catch((error: unknown) => {
      if (!(error instanceof Died)) throw error;
    });
  expect(await world.broken()).toEqual({});
  world.clock.advance(3 * MINUTE);
  await world.workFor(10_000);
  expect(await outcome(orderId, name)).toEqual(renewedOnce(name));
  return dying.steps;
}

it('a worker killed before or after any of its transactions leaves a name that is renewed once and charged once', async () => {
  expect(await dieOnTheWay('utuh.my.id', null)).toBe(STEPS);
  for (const at of numbers) for (const when of ['before', 'after'] as const) await dieOnTheWay(`mati-${at}-${when}.my.id`, { at, when });
});

describe.each(numbers)('a worker that stands still before its transaction %d while another takes its job', (step) => {
  async function oversleep(name: string, other = () => world.workFor(10_000)): Promise<string> {
    const orderId = await renewName(world, 'customer', name);
    const job = await leaseJob();
    const slow = new PausingUnitOfWork(world.worker.get(UnitOfWork), step, async () => {
      world.clock.advance(3 * MINUTE);
      await other();
    });
    await handlerOver(world, slow).run(job.payload, job);
    expect(await world.broken()).toEqual({});
    return orderId;
  }

  it('leaves the name renewed once and charged once', async () => {
    const name = `lelap-${step}.my.id`;
    expect(await outcome(await oversleep(name), name)).toEqual(renewedOnce(name));
  });

  it('whose command the registry refuses: it is renewed exactly when it is paid', async () => {
    const name = `batal-${step}.my.id`;
    world.sandbox.control.arm({ fault: 'refuse', code: 2304, verb: 'renew', object: 'domain', name, times: 1 });
    const orderId = await oversleep(name);
    await world.workFor(10_000);
    const state = await stateOf(orderId);
    expect({ state, times: renewals(name).length }).toEqual({ state, times: state === 'done' ? 1 : 0 });
    expect(await world.broken()).toEqual({});
  });

  it('sends nothing as long as nobody knows what became of what the other sent', async () => {
    const name = `ragu-${step}.my.id`;
    world.sandbox.control.arm({ fault: 'drop-after', verb: 'renew', object: 'domain', name, times: 1 });
    const orderId = await oversleep(name, () => world.work());
    await world.workFor(10_000);
    expect(await outcome(orderId, name)).toEqual(renewedOnce(name));
  });
});

it('of several who renew one domain at once in several programs one does, and the others hear that it is under way', async () => {
  const { nodeId, personId } = world.cast.customer;
  for (const round of numbers) {
    const name = `rebutan-${round}.my.id`;
    const items = [await renewalOf(world, name)];
    const attempts = [world.portal, world.customers, world.worker].map((program, i) =>
      program.get(PlaceOrder, { strict: false }).run({
        buyerId: nodeId,
        by: { personId, nodeId },
        idempotencyKey: `renew-${round}-${i}`,
        bodyHash: name,
        items,
        quoteId: null,
        contactId: null,
      }),
    );
    const settled = await Promise.allSettled(attempts);
    const [orderId, ...others] = settled
      .map((each) => (each.status === 'fulfilled' ? each.value.orderId : (each.reason as Error).name))
      .sort()
      .reverse();
    expect(others).toEqual([NameInProgress.name, NameInProgress.name]);
    await world.work();
    expect(await outcome(orderId!, name)).toEqual(renewedOnce(name));
    // Whoever still looks at the page of before does not renew it a second time.
    await expect(
      world.worker.get(PlaceOrder, { strict: false }).run({
        buyerId: nodeId,
        by: { personId, nodeId },
        idempotencyKey: `late-${round}`,
        bodyHash: name,
        items,
        quoteId: null,
        contactId: null,
      }),
    ).rejects.toThrow(ExpiryChanged);
  }
});

describe('the laws of renewals', () => {
  beforeAll(async () => {
    await renewName(world, 'customer', 'hukum.my.id');
    await world.work();
  });
  const item = `(SELECT id FROM (SELECT id FROM order_item WHERE name = 'hukum.my.id' AND action = 'renew') AS one)`;

  it.each([
    [
      'each-renewal-moves-the-expiry-once',
      `UPDATE order_item SET years = years + 1 WHERE id = ${item}`,
      `UPDATE order_item SET years = years - 1 WHERE id = ${item}`,
    ],
    [
      'domains-expire-as-paid',
      `UPDATE domain SET expires_at = registered_at WHERE live_name = 'hukum.my.id'`,
      `UPDATE domain SET expires_at = (SELECT i.expires_at FROM order_item i WHERE i.id = ${item}) WHERE live_name = 'hukum.my.id'`,
    ],
    [
      'each-action-costs-its-own-price',
      `UPDATE order_item SET action = 'restore' WHERE id = ${item}`,
      `UPDATE order_item SET action = 'renew' WHERE action = 'restore'`,
    ],
  ])('%s is seen to be broken', async (law, change, undo) => {
    const run = (sql: string) => world.worker.get(UnitOfWork).run((tx) => tx.query(sql));
    await run(change);
    expect(Object.keys(await world.broken())).toContain(law);
    await run(undo);
    expect(await world.broken()).toEqual({});
  });
});
