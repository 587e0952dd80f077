import { Money } from '#libs/kernel';
import { type TopUpWorld, at, topUpWorld, wish } from '../../../test/support/top-up-world';
import { AdjustDeposit } from './adjustments/adjust-deposit';

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
const byTwo = 'large-top-ups-have-two-approvals';
const awaited = 'exact-amounts-are-awaited-once';
const adjusted = 'posted-adjustments-are-posted-once';
const adjustedByTwo = 'large-adjustments-have-two-people';

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

  it('find an approved top-up that does not say how much was credited, and a cancelled one that does', async () => {
    await fault('UPDATE top_up SET credited_units = NULL WHERE id = ?', approved);
    expect(await broken()).toEqual([posted]);
    await fault('UPDATE top_up SET credited_units = 5000 WHERE id = ?', approved);
    await fault(
      "UPDATE top_up SET state = 'cancelled', decided_by = 'x', decided_at = requested_at, credited_units = 1 WHERE id = ?",
      pending,
    );
    expect(await broken()).toEqual([posted]);
  });

  it('find what one person alone approved above their limit, twice, or in two amounts', async () => {
    await fault('UPDATE top_up SET limit_units = 4999 WHERE id = ?', approved);
    expect(await broken()).toEqual([byTwo]);
    await fault("UPDATE top_up SET first_by = 'somebody else', first_units = credited_units WHERE id = ?", approved);
    expect(await broken()).toEqual([]);
    await fault('UPDATE top_up SET first_units = 4000 WHERE id = ?', approved);
    expect(await broken()).toEqual([byTwo]);
    await fault('UPDATE top_up SET first_units = credited_units, first_by = decided_by WHERE id = ?', approved);
    expect(await broken()).toEqual([byTwo]);
    await fault('UPDATE top_up SET first_by = requested_by WHERE id = ?', approved);
    expect(await broken()).toEqual([byTwo]);
  });

  it('find an exact amount that is awaited for what is over, for nothing, or is another one', async () => {
    const { id, bankAccountId } = await world.request.run(at(world.sub), { ...wish(7_000, 'ask-00000003'), isPaid: false });
    expect(await broken()).toEqual([]);
    await fault('UPDATE top_up SET exact_units = 1 WHERE id = ?', id);
    expect(await broken()).toEqual([awaited]);
    await fault('DELETE FROM awaited_amount');
    await fault('INSERT INTO awaited_amount (bank_account_id, units, cause) VALUES (?, 5000, ?)', bankAccountId, approved);
    expect(await broken()).toEqual([awaited]);
    await fault("UPDATE awaited_amount SET cause = 'top_nobody'");
    expect(await broken()).toEqual([awaited]);
  });

  describe('of adjustments', () => {
    let id: string;
    beforeEach(async () => {
      const asked = { direction: 'credit', kind: 'goodwill', reason: 'Sorry', idempotencyKey: 'key-00000001', requestHash: '' } as const;
      ({ id } = await world.app.get(AdjustDeposit).run(at(world.reseller), world.sub.id, { ...asked, amount: Money.idr(2_000) }));
    });

    it.each([
      "UPDATE adjustment SET direction = 'debit' WHERE id = ?",
      "UPDATE adjustment SET kind = 'correction' WHERE id = ?",
      'UPDATE adjustment SET units = 1 WHERE id = ?',
      'UPDATE adjustment SET child_id = 99 WHERE id = ?',
      "UPDATE adjustment SET state = 'rejected' WHERE id = ?",
    ])('find one that says something else than was posted: %s', async (sql) => {
      await fault(sql, id);
      expect(await broken()).toEqual([adjusted]);
    });

    it('find a posting whose adjustment is gone, and one that was never posted', async () => {
      await fault("UPDATE adjustment SET id = 'adj_other' WHERE id = ?", id);
      expect(await broken()).toEqual([adjusted, 'adjustment-postings-have-an-adjustment']);
    });

    it('find what one person alone did above their limit, and a decision without a name', async () => {
      await fault('UPDATE adjustment SET limit_units = 1999 WHERE id = ?', id);
      expect(await broken()).toEqual([adjustedByTwo]);
      await fault('UPDATE adjustment SET limit_units = NULL, decided_by = NULL WHERE id = ?', id);
      expect(await broken()).toEqual([adjustedByTwo]);
    });
  });
});
