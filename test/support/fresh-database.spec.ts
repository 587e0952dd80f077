import { platformSchema } from '#libs/platform';
import { freshDatabase } from './fresh-database';

it('gives every asker an empty database of its own, with a clock that the test holds', async () => {
  const [one, other] = await Promise.all([freshDatabase(platformSchema), freshDatabase(platformSchema)]);
  one.clock.set('2027-01-01T00:00:00Z');
  const now = await one.work.run(async (tx) => {
    await tx.query(
      "INSERT INTO job (id, kind, payload, state, run_at, attempts, created_at) VALUES ('job_1', 'k', '{}', 'waiting', ?, 0, ?)",
      [tx.dialect.instant(tx.now), tx.dialect.instant(tx.now)],
    );
    return tx.now;
  });
  expect(now).toEqual(new Date('2027-01-01T00:00:00Z'));
  expect(await one.reads.query('SELECT id FROM job')).toEqual([{ id: 'job_1' }]);
  expect(await other.reads.query('SELECT id FROM job')).toEqual([]);
  await Promise.all([one.drop(), other.drop()]);
});
