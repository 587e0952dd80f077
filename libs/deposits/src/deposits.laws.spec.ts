import { type TopUpWorld, at, topUpWorld, wish } from '../../../test/support/top-up-world';

let world: TopUpWorld;
let approved: string;
let pending: string;
beforeEach(async () => {
  world = await topUpWorld();
  const ask = async (key: string) => (await world.request.run(at(world.sub), wish(5_000, key))).id;
  [approved, pending] = [await ask('ask-00000001'), await ask('ask-00000002')];
  await world.approve.run(at(world.reseller), approved, { idempotencyKey: 'yes-1' });
});
afterEach(() => world.db.drop());

const fault = (sql: string, ...values: unknown[]) => world.db.work.run((tx) => tx.query(sql, values));
const broken = async () => Object.keys(await world.broken());

const posted = 'approved-top-ups-are-posted-once';
const known = 'top-up-postings-have-a-top-up';
const decided = 'top-ups-are-decided-by-somebody-else';

describe('the laws of top-ups', () => {
  it('hold for what the use cases wrote', async () => {
    expect(await broken()).toEqual([]);
  });

  it('find an approved top-up that was not posted', async () => {
    await fault("UPDATE top_up SET state = 'approved', decided_by = 'x', decided_at = requested_at WHERE id = ?", pending);
    expect(await broken()).toEqual([posted]);
  });

  it('find money for a top-up that is pending again', async () => {
    await fault("UPDATE top_up SET state = 'pending', decided_by = NULL, decided_at = NULL WHERE id = ?", approved);
    expect(await broken()).toEqual([posted]);
  });

  it('find another amount, and another deposit', async () => {
    await fault('UPDATE top_up SET credited_units = 6000 WHERE id = ?', approved);
    expect(await broken()).toEqual([posted]);
    await fault('UPDATE top_up SET credited_units = 5000, child_id = 99 WHERE id = ?', approved);
    expect(await broken()).toEqual([posted]);
  });

  it('find a posting whose top-up is gone', async () => {
    await fault('DELETE FROM top_up WHERE id = ?', approved);
    expect(await broken()).toEqual([known]);
  });

  it('find a top-up approved by who asked for it, and a decision without a name', async () => {
    await fault('UPDATE top_up SET decided_by = requested_by WHERE id = ?', approved);
    expect(await broken()).toEqual([decided]);
    await fault('UPDATE top_up SET decided_by = NULL WHERE id = ?', approved);
    expect(await broken()).toEqual([decided]);
  });
});
