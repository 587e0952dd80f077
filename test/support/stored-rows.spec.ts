import { platformSchema } from '#libs/platform';
import { type FreshDatabase, freshDatabase } from './fresh-database';
import { StoredRows } from './stored-rows';

let db: FreshDatabase;
beforeEach(async () => {
  db = await freshDatabase(platformSchema);
});
afterEach(() => db.drop());

const write = (sql: string) => db.work.run((tx) => tx.query(sql));
const add = () => write("INSERT INTO rate_counter (id, hits, ends_at) VALUES ('a', 1, '2026-11-22 00:00:00.000')");

it('rows that come, change and go are seen once each', async () => {
  const stored = await StoredRows.now(db);
  expect(await stored.changed()).toEqual([]);
  for (const change of [add, () => write('UPDATE rate_counter SET hits = 2'), () => write('DELETE FROM rate_counter')]) {
    await change();
    expect(await stored.changed()).toEqual(['rate_counter']);
    expect(await stored.changed()).toEqual([]);
  }
});

it('what is written as it was, and what is taken back, is no change', async () => {
  await add();
  const stored = await StoredRows.now(db);
  await write('UPDATE rate_counter SET hits = 1');
  const failing = db.work.run(async (tx) => {
    await tx.query('UPDATE rate_counter SET hits = 3');
    throw new Error('taken back');
  });
  await expect(failing).rejects.toThrow('taken back');
  expect(await stored.changed()).toEqual([]);
});

it('what was written before somebody looks again is not counted', async () => {
  await StoredRows.now(db);
  await add();
  expect(await (await StoredRows.now(db)).changed()).toEqual([]);
});
