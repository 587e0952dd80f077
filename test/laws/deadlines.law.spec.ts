import { DAY, HOUR, MINUTE } from '#libs/kernel';
import { JobQueue, UnitOfWork } from '#libs/platform';
import { EnforceDeadlines } from '#libs/provisioning';
import { deadlinesOver } from '../support/deadlines-over';
import { deletionOver } from '../support/deletion-over';
import { type Death, Died, DyingUnitOfWork } from '../support/dying-unit-of-work';
import { renewName } from '../support/order-names';
import { caseOf, enforce, handIn, orderForSomebody, review, trustAllTheWay } from '../support/paper-work';
import { World } from '../support/world';

/** One name for each case that follows, all registered before their papers. */
const numbers = [1, 2, 3];
const LOOKS = [2, 3] as const;
const NAMES = [
  'utuh.web.id',
  ...numbers.flatMap((at) => ['before', 'after'].map((when) => `mati-${at}-${when}.web.id`)),
  ...LOOKS.flatMap((at) => ['before', 'after'].map((when) => `buta-${at}-${when}.web.id`)),
  ...numbers.flatMap((round) => [`rebutan-${round}.web.id`, `berdua-${round}.web.id`]),
  'ditolak.web.id',
  'diperpanjang.web.id',
];
/** Of another registrant: what is approved for it counts for it alone. */
const REVIEWED = 'dinilai.web.id';

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['web.id', 'com'] });
  await trustAllTheWay(world, 100);
  await orderForSomebody(world, NAMES);
  await orderForSomebody(world, REVIEWED);
  await world.workFor(20_000);
  for (const name of [...NAMES, REVIEWED]) await pause(name);
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const work = () => world.worker.get(UnitOfWork);
const run = (sql: string) => work().run((tx) => tx.query(sql));
/** Its time is over, and that of nothing else: each case goes through its own deadline. */
async function pause(name: string): Promise<void> {
  await run(`UPDATE verification_case SET next_at = '2099-01-01 00:00:00.000' WHERE name = '${name}'`);
}
async function makeDue(name: string): Promise<void> {
  const { registeredAt } = await caseOf(world, name);
  const due = new Date(registeredAt!.getTime() + 72 * HOUR);
  if (world.clock.now() < due) world.clock.set(due.toISOString());
  await work().run((tx) => tx.query('UPDATE verification_case SET next_at = due_at WHERE name = ?', [name]));
}
const isOurs = async (name: string): Promise<boolean> =>
  (await world.reads.query('SELECT id FROM domain WHERE live_name = ?', [name])).length > 0;
const sent = async (name: string): Promise<number> =>
  (
    await world.reads.query(
      'SELECT a.cl_trid FROM registry_attempt a JOIN domain_deletion x ON x.id = a.item_id JOIN domain d ON d.id = x.domain_id WHERE d.name = ?',
      [name],
    )
  ).length;
const refunds = async (name: string): Promise<number> =>
  (
    await world.reads.query(
      "SELECT DISTINCT t.reference FROM ledger_transfer t JOIN domain d ON t.reference = CONCAT('order-item:', d.item_id, ':refund') WHERE d.name = ?",
      [name],
    )
  ).length;
const standing = async (name: string) => {
  const { state, closedBecause } = await caseOf(world, name);
  return { isOurs: await isOurs(name), refunds: await refunds(name), state, closedBecause };
};
const GONE = { isOurs: false, refunds: 1, state: 'closed', closedBecause: 'deadline' };
const survive = (error: unknown): void => {
  if (!(error instanceof Died)) throw error;
};

it('a worker killed before or after any of its transactions while it deletes leaves a name that is deleted once and refunded once', async () => {
  async function die(name: string, death: Death | null): Promise<number> {
    await makeDue(name);
    await world.worker.get(EnforceDeadlines, { strict: false }).run();
    await run(`UPDATE job SET run_at = '2099-01-01 00:00:00.000' WHERE state = 'waiting' AND kind <> 'domain.delete'`);
    const [job] = await work().run((tx) => world.worker.get(JobQueue).lease(tx, 1));
    const dying = new DyingUnitOfWork(work(), death);
    await deletionOver(world, dying).run(job!.payload, job!).catch(survive);
    expect(await world.broken()).toEqual({});
    await run(`UPDATE job SET run_at = '2026-01-01 00:00:00.000' WHERE run_at = '2099-01-01 00:00:00.000'`);
    world.clock.advance(3 * MINUTE);
    await world.workFor(70_000, 10_000);
    expect(await standing(name)).toEqual(GONE);
    return dying.steps;
  }
  await die('utuh.web.id', null);
  for (const at of numbers) for (const when of ['before', 'after'] as const) await die(`mati-${at}-${when}.web.id`, { at, when });
  expect(await world.broken()).toEqual({});
});

it('killed before or after it writes down that a deadline is over, the next look finds the same', async () => {
  for (const at of LOOKS)
    for (const when of ['before', 'after'] as const) {
      const name = `buta-${at}-${when}.web.id`;
      await makeDue(name);
      await deadlinesOver(world, new DyingUnitOfWork(work(), { at, when })).run().catch(survive);
      await enforce(world);
      await enforce(world);
      expect(await standing(name)).toEqual(GONE);
      expect(await sent(name)).toBe(1);
    }
});

it('of papers that come in the last moment and the deadline one comes first, and the other sees it', async () => {
  for (const round of numbers) {
    const name = `rebutan-${round}.web.id`;
    await makeDue(name);
    const look = () => world.worker.get(EnforceDeadlines, { strict: false }).run();
    const settled = await Promise.allSettled(round === 1 ? [handIn(world, name), look()] : [look(), handIn(world, name)]);
    const isIn = settled[round === 1 ? 0 : 1]!.status === 'fulfilled';
    await enforce(world);
    expect(await standing(name)).toEqual(isIn ? { isOurs: true, refunds: 0, state: 'in_review', closedBecause: null } : GONE);
  }
});

it('two workers that look at once take each step once', async () => {
  for (const round of numbers) await makeDue(`berdua-${round}.web.id`);
  const look = () => world.worker.get(EnforceDeadlines, { strict: false }).run();
  await Promise.all([look(), look()]);
  await Promise.all([world.runner().drain(), world.runner().drain()]);
  await world.workFor(70_000, 10_000);
  for (const round of numbers) {
    expect(await standing(`berdua-${round}.web.id`)).toEqual(GONE);
    expect(await sent(`berdua-${round}.web.id`)).toBe(1);
  }
});

it('whose registry refuses to delete it stays, may be handed in for again, and is tried again a day later', async () => {
  const name = 'ditolak.web.id';
  world.sandbox.control.arm({ fault: 'refuse', code: 2304, verb: 'delete', object: 'domain', name, times: 1 });
  await makeDue(name);
  await enforce(world);
  expect(await standing(name)).toMatchObject({ isOurs: true, refunds: 0, state: 'missing' });
  await enforce(world);
  expect(await sent(name)).toBe(1);
  world.clock.advance(DAY);
  await enforce(world);
  expect(await standing(name)).toEqual(GONE);
});

it('renewed meanwhile it is not deleted but rests: nobody gives a renewal back', async () => {
  const name = 'diperpanjang.web.id';
  await renewName(world, 'customer', name);
  await world.workFor(3_000);
  await makeDue(name);
  await enforce(world);
  expect(await standing(name)).toMatchObject({ isOurs: true, refunds: 0, state: 'missing' });
  const [row] = await world.reads.query<{ suspended_since: unknown }>('SELECT suspended_since FROM domain WHERE name = ?', [name]);
  expect(row!.suspended_since).not.toBeNull();
});

it('and the books hold', async () => {
  await makeDue(REVIEWED);
  await handIn(world, REVIEWED);
  await review(world, REVIEWED, 'approved');
  await world.work();
  expect(await world.broken()).toEqual({});
});

const caseIs = (name: string) => `name = '${name}'`;
it.each([
  [
    'deadlines-delete-what-they-say',
    `UPDATE verification_case SET state = 'approved' WHERE ${caseIs('utuh.web.id')}`,
    `UPDATE verification_case SET state = 'closed' WHERE ${caseIs('utuh.web.id')}`,
  ],
  [
    'deadlines-delete-what-they-say',
    `UPDATE domain_deletion SET refund_percent = 0 WHERE item_id = (SELECT subject FROM verification_case WHERE ${caseIs('utuh.web.id')})`,
    `UPDATE domain_deletion SET refund_percent = 100 WHERE item_id = (SELECT subject FROM verification_case WHERE ${caseIs('utuh.web.id')})`,
  ],
  [
    'orders-wait-for-papers-as-their-cases-do',
    `UPDATE order_item SET state = 'awaiting_documents' WHERE ${caseIs(REVIEWED)}`,
    `UPDATE order_item SET state = 'done' WHERE ${caseIs(REVIEWED)}`,
  ],
  [
    'names-come-before-papers-only-where-trusted',
    `UPDATE early_registration SET item_id = 'x' WHERE item_id = (SELECT subject FROM verification_case WHERE ${caseIs('diperpanjang.web.id')})`,
    `UPDATE early_registration SET item_id = (SELECT subject FROM verification_case WHERE ${caseIs('diperpanjang.web.id')}) WHERE item_id = 'x'`,
  ],
  [
    'trust-is-counted-by-cases',
    `UPDATE early_registration SET outcome = 'approved' WHERE item_id = (SELECT subject FROM verification_case WHERE ${caseIs('utuh.web.id')})`,
    `UPDATE early_registration SET outcome = 'missed' WHERE item_id = (SELECT subject FROM verification_case WHERE ${caseIs('utuh.web.id')})`,
  ],
  [
    'time-runs-while-papers-are-missing',
    `UPDATE verification_case SET running_since = created_at WHERE ${caseIs('utuh.web.id')}`,
    `UPDATE verification_case SET running_since = NULL WHERE ${caseIs('utuh.web.id')}`,
  ],
])('%s is seen to be broken', async (law, change, undo) => {
  await run(change);
  expect(Object.keys(await world.broken())).toContain(law);
  await run(undo);
  expect(await world.broken()).toEqual({});
});
