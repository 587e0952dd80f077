import { Money } from '#libs/kernel';
import { brokenLaws } from '../../../test/support/broken-laws';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database';
import { depositOf, heldOf, salesOf } from './account';
import { Ledger } from './ledger';
import { ledgerLaws } from './ledger.laws';
import { ledgerSchema } from './ledger.schema';
import { AlreadyPosted, type Bundle, DepositTooLow, FloorAboveBalance, type Posting } from './posting';
import { Statements } from './statements';

const rupiah = (units: number) => Money.idr(units);
const bali = depositOf(2, 1);
const jawa = depositOf(3, 1);
const ledger = new Ledger();

const posting = (reference: string, from: string, to: string, units: number): Posting => ({
  reference,
  transfers: [{ from, to, amount: rupiah(units) }],
});
const topUp = (reference: string, deposit: string, units: number) => posting(reference, 'cash:1', deposit, units);

let db: FreshDatabase;
let statements: Statements;
beforeEach(async () => {
  db = await freshDatabase(ledgerSchema);
  statements = new Statements(db.reads);
});
afterEach(() => db.drop());

const post = (...bundles: Bundle[]) => db.work.run((tx) => ledger.post(tx, bundles));
const postOne = (...bundle: Bundle) => db.work.run((tx) => ledger.postOne(tx, bundle));
const transfers = () => db.reads.query('SELECT reference FROM ledger_transfer ORDER BY reference, line');

describe('posting', () => {
  it('opens a deposit when money first moves on it', async () => {
    await postOne(topUp('paid', bali, 500));
    expect(await statements.deposit(bali)).toEqual({
      id: bali,
      available: rupiah(500),
      held: rupiah(0),
      floor: rupiah(0),
      seq: 1,
      lastAt: db.clock.now(),
    });
  });

  it('writes the bundles that have funds, and nothing of the others', async () => {
    await postOne(topUp('paid', bali, 100));
    const verdicts = await post(
      [posting('a', bali, heldOf(2, 1), 70)],
      [posting('b', bali, heldOf(2, 1), 70)],
      [posting('c', bali, heldOf(2, 1), 30)],
    );
    expect(verdicts.map(({ kind }) => kind)).toEqual(['posted', 'short', 'posted']);
    expect(await transfers()).toEqual([{ reference: 'a' }, { reference: 'c' }, { reference: 'paid' }]);
    expect(await statements.deposit(bali)).toMatchObject({ available: rupiah(0), held: rupiah(100), seq: 3 });
  });

  it('keeps books in several currencies apart', async () => {
    const dollars = new Money(2_500n, 'USD');
    await postOne({ reference: 'paid', transfers: [{ from: 'cash:1', to: heldOf(9, 1), amount: dollars }] });
    expect(await statements.deposit(depositOf(9, 1))).toMatchObject({ held: dollars, available: Money.zero('USD') });
  });

  it('leaves no trace of a unit of work that fails afterwards', async () => {
    const failing = db.work.run(async (tx) => {
      await ledger.postOne(tx, [topUp('paid', bali, 500)]);
      throw new Error('something else went wrong');
    });
    await expect(failing).rejects.toThrow('something else went wrong');
    expect([await transfers(), await statements.deposits([bali])]).toEqual([[], new Map()]);
  });
});

describe('posting one bundle', () => {
  it('says how much is missing', async () => {
    await postOne(topUp('paid', bali, 100));
    const refused = postOne(posting('sale', bali, salesOf(1), 130));
    await expect(refused).rejects.toThrow(DepositTooLow);
    await expect(refused).rejects.toMatchObject({ shortfalls: [{ deposit: bali, missing: rupiah(30) }], facts: { missing: rupiah(30) } });
  });

  it('refuses a cause that has been booked before, whatever it moves now', async () => {
    await postOne(topUp('paid', bali, 100));
    await expect(postOne(topUp('paid', jawa, 7))).rejects.toThrow(AlreadyPosted);
    expect((await statements.deposit(jawa)).seq).toBe(0);
  });
});

describe('the floor', () => {
  const setFloor = (floor: Money | null) => db.work.run((tx) => ledger.setFloor(tx, bali, floor));

  it('can be given before any money has moved, and holds from then on', async () => {
    await setFloor(rupiah(-50));
    await postOne(posting('a', bali, salesOf(1), 50));
    await expect(postOne(posting('b', bali, salesOf(1), 1))).rejects.toThrow(DepositTooLow);
  });

  it('cannot be raised above what has been spent already', async () => {
    await setFloor(rupiah(-50));
    await postOne(posting('a', bali, salesOf(1), 40));
    await expect(setFloor(rupiah(-39))).rejects.toThrow(FloorAboveBalance);
    await setFloor(rupiah(-40));
    expect(await statements.deposit(bali)).toMatchObject({ floor: rupiah(-40), available: rupiah(-40), seq: 1 });
  });

  it('can be taken away: the two settle outside', async () => {
    await setFloor(null);
    await postOne(posting('a', bali, salesOf(1), 1_000_000));
    expect(await statements.deposit(bali)).toMatchObject({ floor: null, available: rupiah(-1_000_000) });
  });
});

it('whatever it did, the laws of money hold', async () => {
  await post(
    [topUp('paid', bali, 100), topUp('paid-too', jawa, 5)],
    [posting('a', bali, heldOf(2, 1), 70)],
    [posting('b', jawa, salesOf(1), 6)],
  );
  await postOne(posting('a:release', heldOf(2, 1), bali, 70));
  expect(await brokenLaws(db.reads, ledgerLaws)).toEqual({});
});
