import { ListTopUps, depositsSchema } from '#libs/deposits';
import { HOUR, MINUTE, Money, after } from '#libs/kernel';
import { Ledger, Statements, cashOf, depositOf, ledgerSchema } from '#libs/ledger';
import { insertRows, joinSchemas } from '#libs/platform';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database';
import { RememberingReads } from '../support/remembering-reads';

const DEPOSIT = depositOf(2, 1);
const MOVEMENTS = 500;

/** One deposit and one child that have everything: the case in which MariaDB, left to itself, reads it all. */
let db: FreshDatabase;
let reads: RememberingReads;
let start: Date;
beforeAll(async () => {
  db = await freshDatabase(joinSchemas(ledgerSchema, depositsSchema));
  reads = new RememberingReads(db.sources.read);
  start = db.clock.now();
  const ledger = new Ledger();
  for (let piece = 0; piece < 10; piece += 1) {
    const numbers = Array.from({ length: MOVEMENTS / 10 }, (_, i) => piece * (MOVEMENTS / 10) + i);
    await db.work.run(async (tx) => {
      await ledger.post(
        tx,
        numbers.map((i) => [{ reference: `r:${i}`, transfers: [{ from: cashOf(1), to: DEPOSIT, amount: Money.idr(1) }] }]),
      );
      const asked = {
        child_id: 2,
        parent_id: 1,
        amount_units: 1,
        exact_units: 1,
        currency: 'IDR',
        state: 'pending',
        source: 'transfer',
        bank_account_id: 'bnk_1',
        requested_by: 'x',
        requested_at: tx.now,
        request_hash: '',
      };
      await insertRows(
        tx,
        'top_up',
        numbers.map((i) => ({ ...asked, id: `top_${i}`, idempotency_key: `key-${i}` })),
      );
    });
    db.clock.advance(MINUTE);
  }
});
afterAll(() => db.drop());

/** A piece of one index that holds the rows in the order asked for, so that only those of the page are read. */
const onlyThePage = (index: string) => [expect.stringMatching(new RegExp(`^(SEARCH \\w+ USING INDEX|range) ${index} (?!.*filesort)`))];

describe('one indexed read, however long the history', () => {
  it.each([
    ['near the start', 0.5 * MINUTE, MOVEMENTS / 10],
    ['in the middle', 4.5 * MINUTE, MOVEMENTS / 2],
    ['at the end', HOUR, MOVEMENTS],
  ])('is the balance of a deposit as of a time %s', async (_, ms, expected) => {
    const found = await new Statements(reads).asOf(DEPOSIT, after(start, ms));
    expect(Number(found?.available.units)).toBe(expected);
    expect(await reads.plan()).toEqual(onlyThePage('ledger_transfer_as_of'));
  });

  it.each([undefined, 250, 20])('is the page of a statement before movement %p', async (before) => {
    await new Statements(reads).lines(DEPOSIT, 10, before);
    expect(await reads.plan()).toEqual(onlyThePage('ledger_transfer_seq'));
  });

  it.each([
    ['top_up_child', { of: 'own' } as const],
    ['top_up_parent', { of: 'children' } as const],
    ['top_up_parent_state', { of: 'children', state: 'pending' } as const],
    ['top_up_child', { of: 'children', childId: 2 } as const],
    ['top_up_account', { of: 'children', bankAccountId: 'bnk_1', state: 'pending' } as const],
  ])('is the page of the list of top-ups by %s', async (index, list) => {
    const actor = { personId: 'x', nodeId: list.of === 'own' ? 2 : 1, role: 'billing' } as const;
    const before = { id: 'top_250', requestedAt: after(start, 4 * MINUTE) };
    expect(await new ListTopUps(reads).run(actor, { ...list, before, limit: 10 })).toHaveLength(10);
    expect(await reads.plan()).toEqual(onlyThePage(index));
  });
});
