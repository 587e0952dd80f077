import { HOUR, Money, after } from '#libs/kernel';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database';
import { cashOf, depositOf, heldOf, salesOf, taxOf } from './account';
import { Ledger } from './ledger';
import { ledgerSchema } from './ledger.schema';
import { Statements } from './statements';

const rupiah = (units: number) => Money.idr(units);
const bali = depositOf(2, 1);
const held = heldOf(2, 1);

let db: FreshDatabase;
let statements: Statements;
let start: Date;

/** Ten, eleven and twelve o'clock: 1,000 paid in, an order held, and the order sold with tax. */
beforeAll(async () => {
  db = await freshDatabase(ledgerSchema);
  statements = new Statements(db.reads);
  start = db.clock.now();
  const ledger = new Ledger();
  const postings: [string, [from: string, to: string, units: number][]][] = [
    ['top-up', [[cashOf(1), bali, 1_000]]],
    ['order:hold', [[bali, held, 111]]],
    [
      'order:capture',
      [
        [held, salesOf(1), 100],
        [held, taxOf(1), 11],
      ],
    ],
  ];
  for (const [reference, moves] of postings) {
    await db.work.run((tx) =>
      ledger.postOne(tx, [{ reference, transfers: moves.map(([from, to, units]) => ({ from, to, amount: rupiah(units) })) }]),
    );
    db.clock.advance(HOUR);
  }
});
afterAll(() => db.drop());

const brief = async (limit: number, before?: number) =>
  (await statements.lines(bali, limit, before)).map(({ seq, reference, availableChange, heldChange, available, held: set }) => [
    seq,
    reference,
    ...[availableChange, heldChange, available, set].map(({ units }) => Number(units)),
  ]);

describe('a statement', () => {
  it('tells each movement, newest first, with what it changed and what there was afterwards', async () => {
    expect(await brief(10)).toEqual([
      [4, 'order:capture', 0, -11, 889, 0],
      [3, 'order:capture', 0, -100, 889, 11],
      [2, 'order:hold', -111, 111, 889, 111],
      [1, 'top-up', 1_000, 0, 1_000, 0],
    ]);
  });

  it('comes in pages that neither skip nor repeat a movement', async () => {
    const pages = [await brief(3), await brief(3, 2), await brief(3, 1)];
    expect(pages.map((page) => page.map(([seq]) => seq))).toEqual([[4, 3, 2], [1], []]);
  });

  it('is empty for a deposit nobody has used', async () => {
    expect(await statements.lines(depositOf(9, 1), 10)).toEqual([]);
    expect(await statements.deposit(depositOf(9, 1))).toMatchObject({ available: rupiah(0), held: rupiah(0), seq: 0 });
  });

  it('keeps the time of each movement to the millisecond', async () => {
    expect((await statements.lines(bali, 1)).map(({ at }) => at)).toEqual([after(start, 2 * HOUR)]);
  });
});

describe('a deposit as of a time', () => {
  it.each([
    ['before anything happened', -1, null],
    ['at the very moment of the first movement', 0, [1_000, 0]],
    ['just before the order', HOUR - 1, [1_000, 0]],
    ['while the order was held', HOUR, [889, 111]],
    ['after both transfers of one posting', 2 * HOUR, [889, 0]],
    ['today', 100 * HOUR, [889, 0]],
  ])('%s', async (_, ms, expected) => {
    const found = await statements.asOf(bali, after(start, ms));
    expect(found && [Number(found.available.units), Number(found.held.units)]).toEqual(expected);
  });
});

it('many deposits are one query, and those never used are left out', async () => {
  const found = await statements.deposits([bali, depositOf(9, 1)]);
  expect([...found.values()].map(({ id, available }) => [id, available])).toEqual([[bali, rupiah(889)]]);
  expect(await statements.deposits([])).toEqual(new Map());
});

it('accounts that are only summed have what went in less what went out', async () => {
  const totals = await Promise.all([cashOf(1), salesOf(1), taxOf(1), salesOf(2), held].map((account) => statements.total(account)));
  expect(totals).toEqual([rupiah(-1_000), rupiah(100), rupiah(11), rupiah(0), rupiah(0)]);
});
