import { Money } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { brokenLaws } from '../../../test/support/broken-laws';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database';
import { Ledger } from './ledger';
import { ledgerLaws } from './ledger.laws';
import { ledgerSchema } from './ledger.schema';

/** A fault as somebody with the database's password could plant it: constraints do not stop him. */
async function plant(db: FreshDatabase, fault: string): Promise<void> {
  const [off, on] =
    db.reads.dialect.kind === 'sqlite'
      ? ['PRAGMA ignore_check_constraints = ON', 'PRAGMA ignore_check_constraints = OFF']
      : ['SET check_constraint_checks = 0', 'SET check_constraint_checks = 1'];
  await db.work.run(async (tx: Tx) => {
    await tx.query(off);
    await tx.query(fault);
    await tx.query(on);
  });
}

let db: FreshDatabase;
beforeEach(async () => {
  db = await freshDatabase(ledgerSchema);
  const ledger = new Ledger();
  const moves: [reference: string, from: string, to: string, units: number][] = [
    ['top-up', 'cash:1', 'deposit:2@1', 500],
    ['hold', 'deposit:2@1', 'held:2@1', 200],
    ['capture', 'held:2@1', 'sales:1', 150],
    ['other', 'cash:1', 'deposit:3@1', 80],
    ['cost', 'cost:1/pandi', 'registry:pandi', 40],
  ];
  for (const [reference, from, to, units] of moves) {
    await db.work.run((tx) => ledger.postOne(tx, [{ reference, transfers: [{ from, to, amount: Money.idr(units) }] }]));
    db.clock.advance(1_000);
  }
});
afterEach(() => db.drop());

const broken = async () => Object.keys(await brokenLaws(db.reads, ledgerLaws));

it('books that only the ledger wrote break no law', async () => {
  expect(await broken()).toEqual([]);
});

const money = 'transfers-are-balanced';
const named = 'edges-are-named';
const currency = 'deposits-keep-their-currency';
const sums = 'deposits-equal-their-postings';
const follow = 'balances-follow-each-other';
const floor = 'deposits-stay-above-their-floor';

describe('a planted fault is found and the broken law named', () => {
  it.each<[string, string, string[]]>([
    ['a transfer of less than nothing', `UPDATE ledger_transfer SET units = -40 WHERE reference = 'cost'`, [money]],
    ['a transfer to where it came from', `UPDATE ledger_transfer SET to_account = from_account WHERE reference = 'cost'`, [money]],
    ['a deposit touched without a number', `UPDATE ledger_transfer SET to_account = 'deposit:3@1' WHERE reference = 'cost'`, [named]],
    ['held money of another edge', `UPDATE ledger_transfer SET to_account = 'held:3@1' WHERE reference = 'hold'`, [named, sums, follow]],
    [
      'a number on a transfer that touches no edge',
      `UPDATE ledger_transfer SET to_account = 'sales:1' WHERE reference = 'other'`,
      [named, sums, follow],
    ],
    ['a movement without a balance', `UPDATE ledger_transfer SET available_after = NULL WHERE reference = 'other'`, [named]],
    ['a movement in another currency', `UPDATE ledger_transfer SET currency = 'USD' WHERE reference = 'other'`, [currency]],
    ['money added to a deposit by hand', `UPDATE ledger_deposit SET available_units = 301 WHERE id = 'deposit:2@1'`, [sums]],
    ['held money forgotten', `UPDATE ledger_deposit SET held_units = 0 WHERE id = 'deposit:2@1'`, [sums]],
    ['a movement deleted', `DELETE FROM ledger_transfer WHERE reference = 'capture'`, [sums]],
    ['a movement in the middle deleted', `DELETE FROM ledger_transfer WHERE reference = 'hold'`, [sums, follow]],
    ['a deposit deleted', `DELETE FROM ledger_deposit WHERE id = 'deposit:3@1'`, [sums]],
    [
      'a deposit nobody paid into',
      `INSERT INTO ledger_deposit (id, currency, available_units, held_units, seq) VALUES ('deposit:9@1', 'IDR', 5, 0, 0)`,
      [sums],
    ],
    ['an amount changed afterwards', `UPDATE ledger_transfer SET units = 160 WHERE reference = 'capture'`, [sums, follow]],
    ['a balance written wrongly', `UPDATE ledger_transfer SET held_after = 51 WHERE reference = 'capture'`, [follow]],
    ['a number left out', `UPDATE ledger_transfer SET seq = 7 WHERE reference = 'capture'`, [sums, follow]],
    [
      'a movement dated before the one it follows',
      `UPDATE ledger_transfer SET at = '2020-01-01 00:00:00.000' WHERE reference = 'capture'`,
      [follow],
    ],
    ['a floor above the balance', `UPDATE ledger_deposit SET floor_units = 301 WHERE id = 'deposit:2@1'`, [floor]],
    ['less than nothing held', `UPDATE ledger_deposit SET held_units = -1 WHERE id = 'deposit:3@1'`, [sums, floor]],
  ])('%s', async (_, fault, laws) => {
    await plant(db, fault);
    expect(await broken()).toEqual(laws);
  });

  it('and the offending row is shown', async () => {
    await plant(db, `UPDATE ledger_deposit SET available_units = 301 WHERE id = 'deposit:2@1'`);
    const { [sums]: rows } = await brokenLaws(db.reads, ledgerLaws);
    expect(rows).toEqual([expect.objectContaining({ id: 'deposit:2@1' })]);
    expect(rows?.map((row) => Object.values(row as object).map(String))).toEqual([expect.arrayContaining(['301', '300'])]);
  });
});
