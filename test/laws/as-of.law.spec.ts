import { HOUR, MINUTE, Money, after } from '#libs/kernel';
import { Ledger, Statements, cashOf, depositOf, ledgerSchema } from '#libs/ledger';
import { Reads } from '#libs/platform';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database';

const DEPOSIT = depositOf(2, 1);
const MOVEMENTS = 500;
/** The plan there must be: a range of the index that holds the movements in the order asked for, so that its last one is the answer. */
const ENGINES = {
  sqlite: { explain: 'EXPLAIN QUERY PLAN', plan: /^SEARCH ledger_transfer USING INDEX ledger_transfer_as_of \(deposit_id=\? AND at<\?\)$/ },
  mariadb: { explain: 'EXPLAIN', plan: /^range ledger_transfer_as_of (?!.*filesort)/ },
};

/** Keeps what it was last asked, so that the engine can be asked for its plan of the very same query. */
class RememberingReads extends Reads {
  last: [sql: string, parameters: readonly unknown[]] = ['', []];

  override query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    this.last = [sql, parameters];
    return super.query(sql, parameters);
  }
}

let db: FreshDatabase;
let start: Date;
beforeAll(async () => {
  db = await freshDatabase(ledgerSchema);
  start = db.clock.now();
  const ledger = new Ledger();
  // In pieces, so that the movements are spread over time.
  for (let piece = 0; piece < 10; piece += 1) {
    const bundles = Array.from({ length: MOVEMENTS / 10 }, (_, i) => [
      { reference: `top-up:${piece}:${i}`, transfers: [{ from: cashOf(1), to: DEPOSIT, amount: Money.idr(1) }] },
    ]);
    await db.work.run((tx) => ledger.post(tx, bundles));
    db.clock.advance(MINUTE);
  }
});
afterAll(() => db.drop());

it.each([
  ['near the start', 0.5 * MINUTE, MOVEMENTS / 10],
  ['in the middle', 4.5 * MINUTE, MOVEMENTS / 2],
  ['at the end', HOUR, MOVEMENTS],
])('the balance of a deposit as of a time %s is one indexed read', async (_, ms, expected) => {
  const reads = new RememberingReads(db.sources.read);
  const found = await new Statements(reads).asOf(DEPOSIT, after(start, ms));
  expect(Number(found?.available.units)).toBe(expected);

  const [sql, parameters] = reads.last;
  const { explain, plan } = ENGINES[reads.dialect.kind];
  const steps = await db.reads.query<Record<string, string>>(`${explain} ${sql}`, parameters);
  expect(steps.map(({ detail, type, key, Extra }) => detail ?? [type, key, Extra].join(' '))).toEqual([expect.stringMatching(plan)]);
});
