import { MINUTE } from '#libs/kernel';
import { JobQueue, UnitOfWork } from '#libs/platform';
import { AskForDeletion, DeletionReads, MoveSubtree } from '#libs/provisioning';
import { deletionOver } from '../support/deletion-over';
import { type Death, Died, DyingUnitOfWork } from '../support/dying-unit-of-work';
import { orderNames, renewName } from '../support/order-names';
import { PausingUnitOfWork } from '../support/pausing-unit-of-work';
import { World } from '../support/world';

/** One name for each case that follows, all registered before. */
const STEPS = 3;
const numbers = Array.from({ length: STEPS }, (_, i) => i + 1);
const MOVED = 'pindah.com';
const NAMES = [
  'utuh.com',
  ...numbers.flatMap((at) => ['before', 'after'].map((when) => `mati-${at}-${when}.com`)),
  ...numbers.flatMap((at) => [`lelap-${at}.com`, `tolak-${at}.com`]),
  ...numbers.map((round) => `rebutan-${round}.com`),
  MOVED,
];

let world: World;
beforeAll(async () => {
  world = await World.start();
  await orderNames(world, 'customer', ...NAMES);
  await world.workFor(10_000);
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const idOf = async (name: string) => (await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE name = ?', [name]))[0]!.id;
const ask = async (name: string, program = world.portal) =>
  program.get(AskForDeletion, { strict: false }).run(world.cast.subReseller, await idOf(name), 'Salah ketik');
const state = async (name: string) =>
  (await world.worker.get(DeletionReads, { strict: false }).of(world.cast.subReseller, await idOf(name))).asked?.state;
const billing = (name: string) => world.sandbox.control.billing({ object: name }).map(({ command }) => command);
const leaseJob = async () => {
  const [job] = await world.worker.get(UnitOfWork).run((tx) => world.worker.get(JobQueue).lease(tx, 1));
  return job!;
};
const outcome = async (name: string) => ({ state: await state(name), billing: billing(name), broken: await world.broken() });
/** Whatever happened on the way: deleted there, ended here, refunded once at every level. */
const GIVEN_BACK = { state: 'done', billing: ['create', 'create-refunded'], broken: {} };

async function dieOnTheWay(name: string, death: Death | null): Promise<number> {
  await ask(name);
  const job = await leaseJob();
  const dying = new DyingUnitOfWork(world.worker.get(UnitOfWork), death);
  await deletionOver(world, dying)
    .run(job.payload, job)
    .catch((error: unknown) => {
      if (!(error instanceof Died)) throw error;
    });
  expect(await world.broken()).toEqual({});
  world.clock.advance(3 * MINUTE);
  await world.workFor(10_000);
  expect(await outcome(name)).toEqual(GIVEN_BACK);
  return dying.steps;
}

it('a worker killed before or after any of its transactions leaves a name that is deleted once and refunded once', async () => {
  expect(await dieOnTheWay('utuh.com', null)).toBe(STEPS);
  for (const at of numbers) for (const when of ['before', 'after'] as const) await dieOnTheWay(`mati-${at}-${when}.com`, { at, when });
});

describe.each(numbers)('a worker that stands still before its transaction %d while another takes its job', (step) => {
  async function oversleep(name: string): Promise<void> {
    await ask(name);
    const job = await leaseJob();
    const slow = new PausingUnitOfWork(world.worker.get(UnitOfWork), step, async () => {
      world.clock.advance(3 * MINUTE);
      await world.workFor(10_000);
    });
    await deletionOver(world, slow).run(job.payload, job);
    expect(await world.broken()).toEqual({});
    await world.workFor(10_000);
  }

  it('leaves the name deleted once and refunded once', async () => {
    const name = `lelap-${step}.com`;
    await oversleep(name);
    expect(await outcome(name)).toEqual(GIVEN_BACK);
  });

  it('whose command the registry refuses: it is refunded exactly when it is deleted', async () => {
    const name = `tolak-${step}.com`;
    world.sandbox.control.arm({ fault: 'refuse', code: 2304, verb: 'delete', object: 'domain', name, times: 1 });
    await oversleep(name);
    expect(billing(name).includes('create-refunded')).toBe((await state(name)) === 'done');
    expect(await world.broken()).toEqual({});
  });
});

it('of a renewal and deletions asked for at once one comes first, and the books hold', async () => {
  for (const round of numbers) {
    const name = `rebutan-${round}.com`;
    const settled = await Promise.allSettled([ask(name), renewName(world, 'customer', name), ask(name, world.customers)]);
    const [renewal, ...deletions] = [settled[1], settled[0], settled[2]].map(({ status }) => status === 'fulfilled');
    expect(deletions).toEqual([!renewal, !renewal]);
    await world.workFor(5_000);
    expect(billing(name)).toEqual(['create', renewal ? 'renew' : 'create-refunded']);
    expect(await world.broken()).toEqual({});
  }
});

const run = (sql: string) => world.worker.get(UnitOfWork).run((tx) => tx.query(sql));
const refundOf = (name: string) => `reference = CONCAT('order-item:', (SELECT item_id FROM domain WHERE name = '${name}'), ':refund')`;
const deletionOf = (name: string) => `domain_id = (SELECT id FROM domain WHERE name = '${name}')`;

it.each([
  [
    'refunds-mirror-captures',
    `UPDATE ledger_transfer SET units = units + 1 WHERE line = 1 AND ${refundOf('utuh.com')}`,
    `UPDATE ledger_transfer SET units = units - 1 WHERE line = 1 AND ${refundOf('utuh.com')}`,
  ],
  [
    'refunds-mirror-captures',
    `UPDATE ledger_transfer SET from_account = CONCAT('x', from_account) WHERE line = 2 AND ${refundOf('utuh.com')}`,
    `UPDATE ledger_transfer SET from_account = SUBSTR(from_account, 2) WHERE line = 2 AND ${refundOf('utuh.com')}`,
  ],
  [
    'refunds-mirror-captures',
    `UPDATE domain_deletion SET refund_percent = 50 WHERE ${deletionOf('utuh.com')}`,
    `UPDATE domain_deletion SET refund_percent = 100 WHERE ${deletionOf('utuh.com')}`,
  ],
  [
    'refunds-mirror-captures',
    `UPDATE domain_deletion SET is_absorbed = 1 WHERE ${deletionOf('utuh.com')}`,
    `UPDATE domain_deletion SET is_absorbed = 0 WHERE ${deletionOf('utuh.com')}`,
  ],
  [
    'refunds-mirror-captures',
    `UPDATE domain_deletion SET state = 'refused' WHERE ${deletionOf('utuh.com')}`,
    `UPDATE domain_deletion SET state = 'done' WHERE ${deletionOf('utuh.com')}`,
  ],
  [
    'names-end-when-given-back',
    `UPDATE domain SET live_name = name WHERE name = 'utuh.com'`,
    `UPDATE domain SET live_name = NULL WHERE name = 'utuh.com'`,
  ],
  [
    'names-end-when-given-back',
    `UPDATE domain SET leaving_since = registered_at WHERE name = '${MOVED}'`,
    `UPDATE domain SET leaving_since = NULL WHERE name = '${MOVED}'`,
  ],
  [
    'deletions-have-a-job',
    `UPDATE domain_deletion SET state = 'under_way' WHERE ${deletionOf('utuh.com')}`,
    `UPDATE domain_deletion SET state = 'done' WHERE ${deletionOf('utuh.com')}`,
  ],
])('%s is seen to be broken', async (law, change, undo) => {
  await run(change);
  expect(Object.keys(await world.broken())).toContain(law);
  await run(undo);
  expect(await world.broken()).toEqual({});
});

it('money that comes back on an edge that is no more follows the child that was moved', async () => {
  const { operator, reseller, shortReseller } = world.cast;
  await world.worker.get(MoveSubtree, { strict: false }).run(operator, reseller.nodeId, { toId: shortReseller.nodeId, reason: 'Pindah' });
  const before = await world.deposit('reseller', 'shortReseller');
  await ask(MOVED);
  await world.work();
  expect(await outcome(MOVED)).toEqual(GIVEN_BACK);
  expect((await world.deposit('reseller', 'shortReseller')).available).toBeGreaterThan(before.available);
  expect(await world.deposit('reseller', 'operator')).toEqual({ available: 0, held: 0 });
});
