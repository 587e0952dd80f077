import { SECOND } from '#libs/kernel';
import { type Again, type Job, type JobHandler, JobQueue, JobRunner, platformSchema } from '#libs/platform';
import { Logger } from '@nestjs/common';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database';

const queue = new JobQueue();
let db: FreshDatabase;
beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  db = await freshDatabase(platformSchema);
});
afterEach(() => db.drop());

type Run = (job: Job) => Promise<void | Again>;

/** A handler that remembers which jobs it was given. */
class Remembering implements JobHandler {
  readonly kind = 'anything';
  readonly seen: string[] = [];

  constructor(private readonly then: Run = () => Promise.resolve()) {}

  run(_: Job['payload'], job: Job): Promise<void | Again> {
    this.seen.push(job.id);
    return this.then(job);
  }
}

const runner = (handler: JobHandler) => new JobRunner({ work: db.work, reads: db.reads, queue, clock: db.clock }, [handler], 8);
const add = (count: number) =>
  db.work.run((tx) =>
    queue.add(
      tx,
      Array.from({ length: count }, () => ({ kind: 'anything', payload: {} })),
    ),
  );
const only = async (state: Job['state']) => (await queue.list(db.reads, state, 100))[0];

it('several workers share the jobs, and none is carried out twice', async () => {
  await add(120);
  const handler = new Remembering();
  await Promise.all([runner(handler), runner(handler), runner(handler), runner(handler)].map((each) => each.drain()));
  expect(handler.seen).toHaveLength(120);
  expect(new Set(handler.seen).size).toBe(120);
});

it('a job with a key that stands already is not added again', async () => {
  const job = { kind: 'anything', payload: {}, uniqueKey: 'invoice:2026-11' };
  await db.work.run((tx) => queue.add(tx, [job]));
  await db.work.run((tx) => queue.add(tx, [job, { ...job, uniqueKey: 'invoice:2026-12' }]));
  const handler = new Remembering();
  await runner(handler).drain();
  expect(handler.seen).toHaveLength(2);
});

it('a job is there exactly when what made it necessary is', async () => {
  const failing = db.work.run(async (tx) => {
    await queue.add(tx, [{ kind: 'anything', payload: {} }]);
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect(await only('waiting')).toBeUndefined();
});

it('a job whose worker died is taken up by another when the lease has ended, and the dead one cannot finish it any more', async () => {
  await add(1);
  const [taken] = await db.work.run((tx) => queue.lease(tx, 1));
  const handler = new Remembering();
  await runner(handler).drain();
  expect(handler.seen).toEqual([]);

  db.clock.advance(31 * SECOND);
  const [takenAgain] = await db.work.run((tx) => queue.lease(tx, 1));
  expect(takenAgain!.id).toBe(taken!.id);
  expect(await db.work.run((tx) => queue.finish(tx, taken!))).toBe(false);
  expect(await db.work.run((tx) => queue.finish(tx, takenAgain!))).toBe(true);
  expect((await only('done'))?.id).toBe(taken!.id);
});

it('a worker that is still at it keeps its lease', async () => {
  await add(1);
  const [taken] = await db.work.run((tx) => queue.lease(tx, 1));
  db.clock.advance(20 * SECOND);
  expect(await db.work.run((tx) => queue.renew(tx, taken!))).toBe(true);
  db.clock.advance(20 * SECOND);
  expect(await db.work.run((tx) => queue.lease(tx, 1))).toEqual([]);
});

it('a job that fails is tried again, later and later, and laid aside after 25 times; a person can send it back', async () => {
  await add(1);
  const handler = new Remembering(() => Promise.reject(new Error('the paper is out')));
  const worker = runner(handler);
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 25; attempt += 1) {
    await worker.drain();
    const waiting = await only('waiting');
    if (!waiting) break;
    waits.push(waiting.runAt.getTime() - db.clock.now().getTime());
    db.clock.advance(waits.at(-1)!);
  }
  expect(handler.seen).toHaveLength(25);
  expect(waits.slice(0, 3).every((wait, i) => wait >= 1_000 * 2 ** i && wait <= 2_000 * 2 ** i)).toBe(true);
  expect(Math.max(...waits)).toBeLessThanOrEqual(600_000);
  expect(await only('dead')).toMatchObject({ attempts: 25, lastError: 'Error: the paper is out' });

  expect(await db.work.run(async (tx) => queue.revive(tx, (await only('dead'))!.id))).toBe(true);
  expect(await only('waiting')).toMatchObject({ attempts: 0 });
});

it('waiting that is part of the plan does not count as failing', async () => {
  await add(1);
  let left = 40;
  const failures: number[] = [];
  const handler = new Remembering(() => Promise.resolve((left -= 1) > 0 ? { againInMs: 1_000 } : undefined));
  const worker = runner(handler);
  for (let i = 0; i < 40; i += 1) {
    await worker.drain();
    failures.push((await only('waiting'))?.attempts ?? 0);
    db.clock.advance(1_000);
  }
  expect(handler.seen).toHaveLength(40);
  expect(new Set(failures)).toEqual(new Set([0]));
  expect(await only('done')).toMatchObject({ lastError: null });
});

it('a job of a kind nobody knows is laid aside in the end, not lost', async () => {
  await db.work.run((tx) => queue.add(tx, [{ kind: 'from-a-newer-version', payload: {} }]));
  await runner(new Remembering()).drain();
  expect((await only('waiting'))?.lastError).toContain('no handler');
});

it('a worker that is told to stop finishes what it has and takes no more', async () => {
  await add(20);
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const handler = new Remembering(() => gate);
  const worker = runner(handler);
  await worker.tick();
  const stopped = worker.stop();
  release();
  await stopped;
  expect(handler.seen).toHaveLength(8);
  expect(await worker.tick()).toBe(0);
  expect(await queue.list(db.reads, 'done', 100)).toHaveLength(8);
});

it('a worker that is told to stop while it takes jobs finishes those as well', async () => {
  await add(3);
  const handler = new Remembering();
  const worker = runner(handler);
  const taking = worker.tick();
  await worker.stop();
  const carriedOut = handler.seen.length;
  expect(await taking).toBe(carriedOut);
  expect(await queue.list(db.reads, 'done', 100)).toHaveLength(carriedOut);
});
