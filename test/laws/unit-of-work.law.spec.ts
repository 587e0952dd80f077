import { setTimeout as sleep } from 'node:timers/promises';
import { JobQueue, type Tx, insertRows, platformSchema } from '#libs/platform';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database';

let db: FreshDatabase;
beforeEach(async () => {
  db = await freshDatabase(platformSchema);
});
afterEach(() => db.drop());

const queue = new JobQueue();
const add = (tx: Tx, uniqueKey: string) => queue.add(tx, [{ kind: 'anything', payload: {}, uniqueKey }]);
const keys = async () => (await db.reads.query<{ k: string }>('SELECT unique_key AS k FROM job ORDER BY unique_key')).map(({ k }) => k);

it('an error anywhere in a unit of work undoes all of it', async () => {
  const work = db.work.run(async (tx) => {
    await add(tx, 'one');
    throw new Error('the second thought');
  });
  await expect(work).rejects.toThrow('the second thought');
  expect(await keys()).toEqual([]);
});

it('a statement that fails undoes what came before it, even when its error is swallowed by the caller of the unit', async () => {
  await db.work.run((tx) => add(tx, 'one'));
  const row = {
    id: 'job_x',
    kind: 'k',
    unique_key: 'one',
    payload: '{}',
    state: 'waiting',
    run_at: db.clock.now(),
    attempts: 0,
    created_at: db.clock.now(),
  };
  await db.work
    .run(async (tx) => {
      await add(tx, 'two');
      await insertRows(tx, 'job', [row]);
    })
    .catch(() => undefined);
  expect(await keys()).toEqual(['one']);
});

it('nobody opens a second unit of work inside one', async () => {
  await expect(db.work.run(() => db.work.run(async () => 1))).rejects.toThrow('already open');
});

it('several use cases set up together are there whole or not at all', async () => {
  const setUp = (fails: boolean) =>
    db.work.together(async () => {
      await db.work.run((tx) => add(tx, 'first'));
      await db.work.run((tx) => add(tx, 'second'));
      if (fails) throw new Error('the power went out');
    });
  await expect(setUp(true)).rejects.toThrow('the power went out');
  expect(await keys()).toEqual([]);
  await setUp(false);
  expect(await keys()).toEqual(['first', 'second']);
});

it('the time stands still inside a unit of work', async () => {
  await db.work.run(async (tx) => {
    const { now } = tx;
    db.clock.advance(5_000);
    expect(tx.now).toEqual(now);
  });
});

it('whoever loses a fight for a row runs again from the start, in a new transaction', async () => {
  await db.work.run(async (tx) => {
    await add(tx, 'a');
    await add(tx, 'b');
  });
  const runs = { left: 0, right: 0 };
  const touch = (who: 'left' | 'right', first: string, second: string) =>
    db.work.run(async (tx) => {
      runs[who] += 1;
      await tx.query('UPDATE job SET attempts = attempts + 1 WHERE unique_key = ?', [first]);
      if (runs[who] === 1) await sleep(200);
      await tx.query('UPDATE job SET attempts = attempts + 1 WHERE unique_key = ?', [second]);
    });
  await Promise.all([touch('left', 'a', 'b'), touch('right', 'b', 'a')]);
  const rows = await db.reads.query<{ attempts: unknown }>('SELECT attempts FROM job');
  expect(rows.map(({ attempts }) => Number(attempts))).toEqual([2, 2]);
});

it('many units of work at once leave the event loop free for others', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  await Promise.all(Array.from({ length: 200 }, (_, i) => db.work.run((tx) => add(tx, `job-${i}`))));
  clearInterval(timer);
  expect(await keys()).toHaveLength(200);
  expect(turns).toBeGreaterThan(10);
});
