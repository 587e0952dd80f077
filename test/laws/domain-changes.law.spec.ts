import { Domains } from '#libs/domains';
import { MINUTE } from '#libs/kernel';
import { JobQueue, UnitOfWork } from '#libs/platform';
import { AskForChange, ChangeReads, DeleteDomain } from '#libs/provisioning';
import { Registries } from '#libs/registry';
import { changeOver } from '../support/change-over';
import { type Death, Died, DyingUnitOfWork } from '../support/dying-unit-of-work';
import { orderNames } from '../support/order-names';
import { PausingUnitOfWork } from '../support/pausing-unit-of-work';
import { World } from '../support/world';

/** One name for each case that follows, all registered before. */
const STEPS = 3;
const numbers = Array.from({ length: STEPS }, (_, i) => i + 1);
const WHOLE = 'utuh.com';
const NAMES = [
  WHOLE,
  ...numbers.flatMap((at) => ['before', 'after'].map((when) => `mati-${at}-${when}.com`)),
  ...numbers.map((at) => `lelap-${at}.com`),
  ...numbers.map((at) => `tolak-${at}.com`),
  'rebutan.com',
  'terkunci.com',
  'beriringan.com',
];

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id'] });
  await orderNames(world, 'customer', ...NAMES);
  await world.workFor(10_000);
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const idOf = async (name: string) => (await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE name = ?', [name]))[0]!.id;
const lock = async (name: string, program = world.portal) =>
  program.get(AskForChange, { strict: false }).lock(world.cast.customer, await idOf(name), true);
const states = async (name: string) =>
  (await world.worker.get(ChangeReads, { strict: false }).list(world.cast.customer, await idOf(name), 10)).map(({ state }) => state);
const isLocked = async (name: string) => {
  const [row] = await world.reads.query<{ registry: string; locked_since: unknown }>(
    'SELECT registry, locked_since FROM domain WHERE name = ?',
    [name],
  );
  const info = await world.worker.get(Registries, { strict: false }).get(row!.registry).infoDomain(name);
  const there = info.kind === 'done' && info.value.statuses.includes('clientTransferProhibited');
  return { here: row!.locked_since !== null, there };
};
const leaseJob = async () => {
  const [job] = await world.worker.get(UnitOfWork).run((tx) => world.worker.get(JobQueue).lease(tx, 1));
  return job!;
};
const outcome = async (name: string) => ({ states: await states(name), ...(await isLocked(name)), broken: await world.broken() });
/** Whatever happened on the way: there as it is here. */
const LOCKED = { states: ['done'], here: true, there: true, broken: {} };

async function dieOnTheWay(name: string, death: Death | null): Promise<number> {
  await lock(name);
  const job = await leaseJob();
  const dying = new DyingUnitOfWork(world.worker.get(UnitOfWork), death);
  await changeOver(world, dying)
    .run(job.payload, job)
    .catch((error: unknown) => {
      if (!(error instanceof Died)) throw error;
    });
  expect(await world.broken()).toEqual({});
  world.clock.advance(3 * MINUTE);
  await world.workFor(10_000);
  expect(await outcome(name)).toEqual(LOCKED);
  return dying.steps;
}

it('a worker killed before or after any of its transactions leaves a domain that is here as it is there', async () => {
  expect(await dieOnTheWay(WHOLE, null)).toBe(STEPS);
  for (const at of numbers) for (const when of ['before', 'after'] as const) await dieOnTheWay(`mati-${at}-${when}.com`, { at, when });
});

describe.each(numbers)('a worker that stands still before its transaction %d while another takes its job', (step) => {
  async function oversleep(name: string): Promise<void> {
    await lock(name);
    const job = await leaseJob();
    const slow = new PausingUnitOfWork(world.worker.get(UnitOfWork), step, async () => {
      world.clock.advance(3 * MINUTE);
      await world.workFor(10_000);
    });
    await changeOver(world, slow).run(job.payload, job);
    expect(await world.broken()).toEqual({});
    await world.workFor(10_000);
  }

  it('leaves the domain here as it is there', async () => {
    await oversleep(`lelap-${step}.com`);
    expect(await outcome(`lelap-${step}.com`)).toEqual(LOCKED);
  });

  it('whose command the registry refuses: it is done here exactly when it is there', async () => {
    const name = `tolak-${step}.com`;
    world.sandbox.control.arm({ fault: 'refuse', code: 2304, verb: 'update', object: 'domain', name, times: 1 });
    await oversleep(name);
    const { states: ended, here, there, broken } = await outcome(name);
    expect({ isDone: ended[0] === 'done', here, broken }).toEqual({ isDone: there, here: there, broken: {} });
  });
});

it('a worker that stood still sends nothing beside a command whose answer was lost', async () => {
  const name = 'beriringan.com';
  await lock(name);
  const job = await leaseJob();
  world.sandbox.control.arm({ fault: 'drop-after', verb: 'update', object: 'domain', name, times: 1 });
  const slow = new PausingUnitOfWork(world.worker.get(UnitOfWork), 2, async () => {
    world.clock.advance(3 * MINUTE);
    await world.work();
  });
  await changeOver(world, slow).run(job.payload, job);
  const sent = 'SELECT a.cl_trid FROM registry_attempt a JOIN domain_change c ON c.id = a.item_id WHERE c.domain_id = ?';
  expect(await world.reads.query(sent, [await idOf(name)])).toHaveLength(1);
  await world.workFor(10_000);
  expect(await outcome(name)).toEqual(LOCKED);
});

it('of changes asked for at once one comes first, and the others hear of it', async () => {
  const settled = await Promise.allSettled([lock('rebutan.com'), lock('rebutan.com', world.customers), lock('rebutan.com')]);
  const refused = settled.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code?: string }).code] : []));
  expect(refused).toEqual(['change-in-progress', 'change-in-progress']);
  await world.workFor(5_000);
  expect(await outcome('rebutan.com')).toEqual(LOCKED);
});

it('a locked name that is to rest, or to be deleted, is opened for that', async () => {
  const name = 'terkunci.com';
  const id = await idOf(name);
  await lock(name);
  await world.workFor(5_000);
  const { work, domains } = { work: world.worker.get(UnitOfWork), domains: world.worker.get(Domains, { strict: false }) };
  const [row] = await world.reads.query<{ registry: string }>('SELECT registry FROM domain WHERE id = ?', [id]);
  const registry = world.worker.get(Registries, { strict: false }).get(row!.registry);
  const statuses = async () => {
    const info = await registry.infoDomain(name);
    return info.kind === 'done' ? info.value.statuses : [];
  };
  await work.run(async (tx) => {
    await domains.setSuspended(tx, id, tx.now);
    await world.worker.get(JobQueue).add(tx, [{ kind: 'domain.hold', payload: { domainId: id } }]);
  });
  await world.workFor(5_000);
  expect(await statuses()).toEqual(expect.arrayContaining(['clientHold', 'clientTransferProhibited', 'clientUpdateProhibited']));
  const lift = world.worker.get(DeleteDomain, { strict: false })['lift'];
  const steps: boolean[] = [];
  while (!steps.at(-1) && steps.length < 5) steps.push(await lift.run(registry, id, name));
  expect(steps).toEqual([false, false, true]);
  expect((await statuses()).filter((status) => status.startsWith('client'))).toEqual(['clientHold']);
  expect(await isLocked(name)).toEqual({ here: false, there: false });
  expect(await world.broken()).toEqual({});
});

const run = (sql: string) => world.worker.get(UnitOfWork).run((tx) => tx.query(sql));
const changeOf = `domain_id = (SELECT id FROM domain WHERE name = '${WHOLE}')`;

it.each([
  [
    'changes-have-a-job',
    `UPDATE domain_change SET state = 'under_way' WHERE ${changeOf}`,
    `UPDATE domain_change SET state = 'done' WHERE ${changeOf}`,
  ],
  [
    'changes-have-a-job',
    `UPDATE domain_change SET auth_info = 'x' WHERE ${changeOf}`,
    `UPDATE domain_change SET auth_info = NULL WHERE ${changeOf}`,
  ],
  [
    'domains-are-locked-as-last-changed',
    `UPDATE domain_change SET wanted = '{"isLocked":false}' WHERE ${changeOf}`,
    `UPDATE domain_change SET wanted = '{"isLocked":true}' WHERE ${changeOf}`,
  ],
])('%s is seen to be broken', async (law, change, undo) => {
  await run(change);
  expect(Object.keys(await world.broken())).toContain(law);
  await run(undo);
  expect(await world.broken()).toEqual({});
});
