import { DAY, MINUTE, after } from '#libs/kernel';
import { JobQueue, UnitOfWork, readInstant } from '#libs/platform';
import { AskForDeletion } from '#libs/provisioning';
import { deletionOver } from '../support/deletion-over';
import { orderNames } from '../support/order-names';
import { PausingUnitOfWork } from '../support/pausing-unit-of-work';
import { World } from '../support/world';

const [SENT, REFUSED, LATE] = ['ganda.com', 'basi.com', 'terlambat.com'] as const;

let world: World;
beforeAll(async () => {
  world = await World.start();
  await orderNames(world, 'customer', SENT, REFUSED, LATE);
  await world.workFor(10_000);
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const domain = async (name: string) =>
  (await world.reads.query<{ id: string; registered_at: unknown }>('SELECT id, registered_at FROM domain WHERE name = ?', [name]))[0]!;
const deletion = `SELECT x.id, x.state FROM domain_deletion x JOIN domain d ON d.id = x.domain_id WHERE d.name = ?`;
const state = async (name: string) => (await world.reads.query<{ state: string }>(deletion, [name]))[0]!.state;
const attempts = async (name: string) =>
  (await world.reads.query(`SELECT a.state FROM registry_attempt a JOIN (${deletion}) AS y ON y.id = a.item_id`, [name])).length;
const outcome = async (name: string) => ({
  state: await state(name),
  billing: world.sandbox.control.billing({ object: name }).map(({ command }) => command),
  broken: await world.broken(),
});
const GIVEN_BACK = { state: 'done', billing: ['create', 'create-refunded'], broken: {} };

/** A worker takes the job of a deletion, and stands still before the given transaction. */
async function standStill(name: string, at: number, meanwhile: (another: () => Promise<unknown>) => Promise<void>): Promise<void> {
  await world.portal.get(AskForDeletion, { strict: false }).run(world.cast.subReseller, (await domain(name)).id, 'Salah ketik');
  const work = world.worker.get(UnitOfWork);
  const [job] = await work.run((tx) => world.worker.get(JobQueue).lease(tx, 1));
  const another = () => Promise.resolve(deletionOver(world, work).run(job!.payload, job!));
  const slow = new PausingUnitOfWork(work, at, () => meanwhile(another));
  await deletionOver(world, slow).run(job!.payload, job!);
}
/** Another worker goes so many steps, the last of which sends it and gets no answer. */
const overtake = (name: string, steps: number) => async (another: () => Promise<unknown>) => {
  world.sandbox.control.arm({ fault: 'drop-after', verb: 'delete', object: 'domain', name, times: 1 });
  for (let step = 0; step < steps; step += 1) await another();
};
async function goOn(): Promise<void> {
  world.clock.advance(3 * MINUTE);
  await world.workFor(10_000);
}

it('what another worker has sent meanwhile without getting an answer is not sent twice', async () => {
  await standStill(SENT, 2, overtake(SENT, 1));
  expect(await attempts(SENT)).toBe(1);
  await goOn();
  expect(await outcome(SENT)).toEqual(GIVEN_BACK);
});

it('a refusal that comes when another worker has found nothing of it, and sent it anew, is not the end of it', async () => {
  world.sandbox.control.arm({ fault: 'refuse', code: 2306, verb: 'delete', object: 'domain', name: REFUSED, times: 1 });
  await standStill(REFUSED, 3, overtake(REFUSED, 4));
  expect([await attempts(REFUSED), await state(REFUSED)]).toEqual([2, 'under_way']);
  await goOn();
  expect(await outcome(REFUSED)).toEqual(GIVEN_BACK);
});

it('what its seller asked for is not sent any more when the time in which it is refunded ends on the way to the registry', async () => {
  // Two minutes sooner than by our clock: the registry's may be ahead.
  const nearly = after(readInstant((await domain(LATE)).registered_at), 5 * DAY - MINUTE).toISOString();
  await standStill(LATE, 2, () => Promise.resolve(world.clock.set(nearly)));
  await world.workFor(10_000);
  expect(await outcome(LATE)).toEqual({ state: 'refused', billing: ['create'], broken: {} });
});
