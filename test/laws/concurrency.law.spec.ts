import { setImmediate } from 'node:timers/promises';
import { Money } from '#libs/kernel';
import {
  AlreadyPosted,
  type Bundle,
  DepositTooLow,
  Ledger,
  Statements,
  cashOf,
  depositOf,
  heldOf,
  ledgerLaws,
  ledgerSchema,
} from '#libs/ledger';
import { type DataSources, UnitOfWork, closeDataSources, openDataSources } from '#libs/platform';
import { brokenLaws } from '../support/broken-laws';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database';

const ledger = new Ledger();
let db: FreshDatabase;
let statements: Statements;
beforeEach(async () => {
  db = await freshDatabase(ledgerSchema);
  statements = new Statements(db.reads);
});
afterEach(() => db.drop());

const postOne = (bundle: Bundle) => db.work.run((tx) => ledger.postOne(tx, bundle));
const topUp = (child: number, parent: number, units: number, reference = `top-up:${child}@${parent}`): Bundle => [
  { reference, transfers: [{ from: cashOf(parent), to: depositOf(child, parent), amount: Money.idr(units) }] },
];
const available = async (child: number, parent: number) => Number((await statements.deposit(depositOf(child, parent))).available.units);

/** How many attempts ended how: `done`, or the name of the refusal. */
async function outcomes(attempts: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const settled = await Promise.allSettled(attempts);
  const names = settled.map((each) => (each.status === 'fulfilled' ? 'done' : (each.reason as Error).name));
  return Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((other) => other === name).length]));
}

describe('sixty orders at once over three deposits, with money upstream for ten', () => {
  const PRICES = [110_000, 121_000, 133_100];

  it.each([
    ['of one customer', () => 4],
    ['of sixty customers', (order: number) => 100 + order],
  ])('%s: exactly ten are sold', async (_, buyerOf) => {
    const order = (number: number): Bundle => {
      const chain = [
        [2, 1],
        [3, 2],
        [buyerOf(number), 3],
      ] as const;
      const transfers = chain.map(([child, parent], level) => ({
        from: depositOf(child, parent),
        to: heldOf(child, parent),
        amount: Money.idr(PRICES[level]!),
      }));
      return [{ reference: `order:${number}:hold`, transfers }];
    };
    const numbers = Array.from({ length: 60 }, (__, number) => number);
    await postOne(topUp(2, 1, PRICES[0]! * 10));
    await postOne(topUp(3, 2, PRICES[1]! * 60));
    for (const buyer of new Set(numbers.map(buyerOf))) await postOne(topUp(buyer, 3, PRICES[2]! * 60));

    expect(await outcomes(numbers.map((number) => postOne(order(number))))).toEqual({ done: 10, [DepositTooLow.name]: 50 });
    expect([await available(2, 1), await available(3, 2)]).toEqual([0, PRICES[1]! * 50]);
    expect((await statements.deposit(depositOf(2, 1))).held).toEqual(Money.idr(PRICES[0]! * 10));
    expect(await brokenLaws(db.reads, ledgerLaws)).toEqual({});
  });
});

describe('one cause posted by ten at once', () => {
  it.each([
    ['on a deposit in use', 500],
    ['on a deposit that nobody has used before', 0],
  ])('%s moves money once', async (_, before) => {
    if (before > 0) await postOne(topUp(2, 1, before, 'before'));
    const tries = Array.from({ length: 10 }, () => postOne(topUp(2, 1, 1_000, 'the-same')));
    expect(await outcomes(tries)).toEqual({ done: 1, [AlreadyPosted.name]: 9 });
    expect(await available(2, 1)).toBe(before + 1_000);
    expect(await brokenLaws(db.reads, ledgerLaws)).toEqual({});
  });
});

describe('two processes on one database', () => {
  let sources: DataSources;
  let other: UnitOfWork;
  beforeEach(async () => {
    sources = await openDataSources({ database: db.url, databasePool: 10, databaseTimeoutMs: 30_000 }, ledgerSchema);
    other = new UnitOfWork(sources.write, db.clock);
  });
  afterEach(() => closeDataSources(sources));

  it('who loses a deadlock runs again whole: every part of the work is there once', async () => {
    await postOne([...topUp(2, 1, 1), ...topUp(3, 1, 1)]);
    const retries = () => db.work.retries + other.retries;
    let otherHasLocked = false;
    let meeting: Promise<void> | undefined;
    // The other takes the deposits the other way round. On SQLite it cannot even begin, which is contention as well.
    const theOther = () =>
      other.run(async (tx) => {
        await ledger.postOne(tx, topUp(3, 1, 10, 'other:first'));
        otherHasLocked = true;
        await ledger.postOne(tx, topUp(2, 1, 10, 'other:second'));
      });
    await db.work.run(async (tx) => {
      await ledger.postOne(tx, topUp(2, 1, 100, 'one:first'));
      meeting ??= theOther();
      while (!otherHasLocked && retries() === 0) await setImmediate();
      await ledger.postOne(tx, topUp(3, 1, 100, 'one:second'));
    });
    await meeting;
    expect(retries()).toBeGreaterThan(0);
    expect([await available(2, 1), await available(3, 1)]).toEqual([111, 111]);
    expect(await brokenLaws(db.reads, ledgerLaws)).toEqual({});
  });

  it('sell what there is money for and no more, when both sell as fast as they can', async () => {
    await postOne(topUp(2, 1, 25));
    const sale = (number: number): Bundle => [
      { reference: `order:${number}:hold`, transfers: [{ from: depositOf(2, 1), to: heldOf(2, 1), amount: Money.idr(1) }] },
    ];
    const tries = Array.from({ length: 40 }, (_, number) => (number % 2 ? db.work : other).run((tx) => ledger.postOne(tx, sale(number))));
    expect(await outcomes(tries)).toEqual({ done: 25, [DepositTooLow.name]: 15 });
    expect(await brokenLaws(db.reads, ledgerLaws)).toEqual({});
  });
});

it('opens no unit of work inside another', async () => {
  await expect(db.work.run(() => db.work.run(async () => 1))).rejects.toThrow('already open');
});
