import { DAY } from '#libs/kernel';
import { JobQueue, Reads, UnitOfWork } from '#libs/platform';
import { SweepLeftovers, VerifyBooks } from '#libs/provisioning';
import { Logger } from '@nestjs/common';
import { DailyJobs } from '../../apps/worker/src/daily-jobs';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
  await world.work();
});
afterAll(() => world.end());

/** What the worker asks for each night. */
const EVERY_NIGHT = [
  'books.verify',
  'dns.end',
  'documents.end',
  'hosts.check',
  'invoices.chase',
  'invoices.issue',
  'leftovers.sweep',
  'mail-senders.check',
  'orders.expire',
  'top-ups.expire',
  'webhooks.sweep',
];
const nightly = () => new DailyJobs(world.worker.get(UnitOfWork), world.worker.get(JobQueue), world.clock);
const waiting = async () => (await world.worker.get(JobQueue).list(world.worker.get(Reads), 'waiting', 100)).map(({ kind }) => kind).sort();

it('each night’s work is asked for once, however many workers ask, and again the next day', async () => {
  await Promise.all([nightly().ask(), nightly().ask(), nightly().ask()]);
  await nightly().ask();
  expect(await waiting()).toEqual(EVERY_NIGHT);
  world.clock.advance(DAY);
  await nightly().ask();
  expect(await waiting()).toHaveLength(EVERY_NIGHT.length * 2);
});

it('broken books are an alarm that names the law and a row', async () => {
  const lines: unknown[] = [];
  const write = (line: unknown) => void lines.push(line);
  Logger.overrideLogger({ log: write, error: write, warn: write });
  await world.worker.get(VerifyBooks, { strict: false }).run();
  expect(lines).toEqual([expect.objectContaining({ event: 'books-verified' })]);

  await world.worker
    .get(UnitOfWork)
    .run((tx) => tx.query('UPDATE ledger_deposit SET available_units = available_units + 1 WHERE id = ?', ['deposit:2@1']));
  await world.worker.get(VerifyBooks, { strict: false }).run();
  await world.worker
    .get(UnitOfWork)
    .run((tx) => tx.query('UPDATE ledger_deposit SET available_units = available_units - 1 WHERE id = ?', ['deposit:2@1']));
  expect(lines).toContainEqual(expect.objectContaining({ event: 'law-broken', law: 'deposits-equal-their-postings', rows: 1 }));
  Logger.overrideLogger(false);
});

it('finished jobs are kept for a month, and what waits is never swept', async () => {
  const done = async () => (await world.worker.get(JobQueue).list(world.worker.get(Reads), 'done', 100)).length;
  const before = await done();
  expect(before).toBeGreaterThan(0);
  await world.worker.get(SweepLeftovers, { strict: false }).run();
  expect(await done()).toBe(before);
  world.clock.advance(31 * DAY);
  await world.worker.get(SweepLeftovers, { strict: false }).run();
  expect(await done()).toBe(0);
  expect(await waiting()).toHaveLength(EVERY_NIGHT.length * 2);
});
