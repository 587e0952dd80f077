import { SECOND } from '#libs/kernel';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { platformSchema } from '../platform.schema';
import { RateCounters } from './rate-counters';

const LIMIT = 3;
const TTL = 10 * SECOND;
let db: FreshDatabase;

beforeAll(async () => {
  db = await freshDatabase(platformSchema);
});
afterAll(() => db.drop());

const process = () => new RateCounters(db.work, db.clock);
const ask = async (counters: RateCounters, key: string) => (await counters.increment(key, TTL, LIMIT)).isBlocked;

it('two processes count together: of ten requests at once only as many as may pass do', async () => {
  const [one, other] = [process(), process()];
  const blocked = await Promise.all(Array.from({ length: 10 }, (_, i) => ask(i % 2 ? one : other, 'sekaligus')));
  expect(blocked.filter((each) => !each)).toHaveLength(LIMIT);
});

it('callers do not use up each other’s share', async () => {
  const counters = process();
  for (let i = 0; i <= LIMIT; i += 1) await ask(counters, 'rakus');
  expect([await ask(counters, 'rakus'), await ask(counters, 'sabar')]).toEqual([true, false]);
});

it('a caller who has had their share costs no more transactions, and may ask again when the time is over', async () => {
  const counters = process();
  for (let i = 0; i <= LIMIT; i += 1) await ask(counters, 'banjir');
  const stored = () => db.reads.query<{ hits: unknown }>('SELECT SUM(hits) AS hits FROM rate_counter');
  const before = await stored();
  for (let i = 0; i < 20; i += 1) expect(await ask(counters, 'banjir')).toBe(true);
  expect(await stored()).toEqual(before);
  db.clock.advance(TTL);
  expect(await ask(counters, 'banjir')).toBe(false);
});

it('counters that are over are swept away', async () => {
  db.clock.advance(20 * TTL);
  await ask(process(), 'baru');
  expect(await db.reads.query('SELECT id FROM rate_counter')).toHaveLength(1);
});
