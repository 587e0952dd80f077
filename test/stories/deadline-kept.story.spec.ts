import { HOUR } from '#libs/kernel';
import { caseOf, enforce, handIn, orderForSomebody, review, trustAllTheWay } from '../support/paper-work';
import { World } from '../support/world';

/** Budi buys from Senja, Senja from KopiHost, KopiHost from the operator. */
let world: World;
beforeAll(async () => {
  world = await World.start();
  await trustAllTheWay(world);
});
afterAll(() => world.end());

const EDGES = [
  ['customer', 'subReseller'],
  ['subReseller', 'reseller'],
  ['reseller', 'operator'],
] as const;
const deposits = () => Promise.all(EDGES.map(([child, parent]) => world.deposit(child, parent)));
const itemOf = async (name: string) => {
  const [row] = await world.reads.query<{ state: string; failure_code: string | null; case_id: string | null }>(
    'SELECT state, failure_code, case_id FROM order_item WHERE name = ? ORDER BY id DESC LIMIT 1',
    [name],
  );
  return row!;
};
/** Whether it is still ours, having been registered once and asked to be deleted once at most. */
async function isThere(name: string): Promise<boolean> {
  const [row] = await world.reads.query<{ live_name: string | null; asked: unknown }>(
    `SELECT d.live_name, (SELECT COUNT(*) FROM registry_attempt a JOIN domain_deletion x ON x.id = a.item_id WHERE x.domain_id = d.id) AS asked
     FROM domain d WHERE d.name = ?`,
    [name],
  );
  const isOurs = row!.live_name !== null;
  expect(Number(row!.asked)).toBe(isOurs ? 0 : 1);
  return isOurs;
}
const mails = async (template: string) =>
  (await world.reads.query<{ to_email: string }>('SELECT to_email FROM letter WHERE template = ? ORDER BY id', [template])).length;
/** Registered at once, and its time runs from when its registry registered it. */
async function registerEarly(name: string, hours = 72): Promise<Date> {
  await orderForSomebody(world, name);
  await world.work();
  expect(await itemOf(name)).toMatchObject({ state: 'done' });
  const { registeredAt, state, dueAt } = await caseOf(world, name);
  expect(state).toBe('missing');
  expect(dueAt!.getTime() - registeredAt!.getTime()).toBe(hours * HOUR);
  return registeredAt!;
}
/** So many hours after that the worker looks, as it does twice a minute. */
async function lookAt(begin: Date, hours: number): Promise<void> {
  world.clock.set(new Date(begin.getTime() + hours * HOUR).toISOString());
  await enforce(world);
}
const A_SECOND = 1 / 3_600;

it('without papers at 72 hours the name is deleted once, and each level gets back its own price', async () => {
  const before = await deposits();
  const begin = await registerEarly('terlambat.co.id');
  const paid = await deposits();
  expect(paid.every(({ available }, i) => available < before[i]!.available)).toBe(true);
  await lookAt(begin, 72 - 10 * A_SECOND);
  expect(await deposits()).toEqual(paid);
  await lookAt(begin, 72);
  await enforce(world);
  expect(await deposits()).toEqual(before);
  expect(await isThere('terlambat.co.id')).toBe(false);
  expect(await caseOf(world, 'terlambat.co.id')).toMatchObject({ state: 'closed', closedBecause: 'deadline' });
  expect(await mails('papers-missed')).toBe(2);
  await expect(handIn(world, 'terlambat.co.id')).rejects.toMatchObject({ code: 'case-not-open', facts: { closedBecause: 'deadline' } });
});

it('handed in at 71 hours and reviewed at 100 the name stays', async () => {
  const begin = await registerEarly('tepat.co.id');
  await lookAt(begin, 71);
  await handIn(world, 'tepat.co.id');
  await lookAt(begin, 100);
  await review(world, 'tepat.co.id', 'approved');
  await lookAt(begin, 1_000);
  expect(await isThere('tepat.co.id')).toBe(true);
  expect(await caseOf(world, 'tepat.co.id')).toMatchObject({ state: 'approved' });
});

it('handed in and never submitted, the reviewers look at it when the time is over: nothing is deleted', async () => {
  const begin = await registerEarly('lupa.co.id');
  await lookAt(begin, 71);
  await handIn(world, 'lupa.co.id', { andSubmit: false });
  await lookAt(begin, 71.9);
  expect(await caseOf(world, 'lupa.co.id')).toMatchObject({ state: 'missing' });
  await lookAt(begin, 72.1);
  expect(await caseOf(world, 'lupa.co.id')).toMatchObject({ state: 'in_review', dueAt: null });
  await lookAt(begin, 500);
  expect(await isThere('lupa.co.id')).toBe(true);
});

it('rejected at 100 hours, having been handed in at 71, there are 24 more', async () => {
  const begin = await registerEarly('ditolak.co.id');
  await lookAt(begin, 71);
  await handIn(world, 'ditolak.co.id');
  await lookAt(begin, 100);
  await review(world, 'ditolak.co.id', 'rejected');
  await lookAt(begin, 123.9);
  expect(await isThere('ditolak.co.id')).toBe(true);
  await lookAt(begin, 124.1);
  expect(await isThere('ditolak.co.id')).toBe(false);
});

it('a clock that goes back and forth gives nobody less time, and a late look finds the same', async () => {
  const begin = await registerEarly('jam.co.id');
  await lookAt(begin, 40);
  await lookAt(begin, 10);
  await lookAt(begin, 71.9);
  expect(await isThere('jam.co.id')).toBe(true);
  await lookAt(begin, 900);
  expect(await isThere('jam.co.id')).toBe(false);
});

it('after the third missed deadline within 90 days the next order waits for its papers, and who sells it is told', async () => {
  await orderForSomebody(world, 'keempat.co.id');
  await world.work();
  expect(await itemOf('keempat.co.id')).toMatchObject({ state: 'awaiting_documents' });
  expect(await mails('auto-provisioning-lost')).toBe(2);
});

it('and the books hold', async () => {
  expect(await world.broken()).toEqual({});
});
