import { Money } from '#libs/kernel';
import { FloorAboveBalance, Ledger, Statements, cashOf, ledgerLaws, salesOf, taxOf } from '#libs/ledger';
import fc, { type AsyncCommand } from 'fast-check';
import { brokenLaws } from '../support/broken-laws';
import type { FreshDatabase } from '../support/fresh-database';
import { CHILDREN, CUSTOMERS, ModelBooks, type Step, bundleOf, chainOf, depositAt, parentOf } from './ledger-model';

/** The ledger on its database. */
export class RealBooks {
  private readonly ledger = new Ledger();
  readonly statements: Statements;

  constructor(readonly db: FreshDatabase) {
    this.statements = new Statements(db.reads);
  }

  post(...bundles: Parameters<Ledger['post']>[1]) {
    return this.db.work.run((tx) => this.ledger.post(tx, bundles));
  }

  setFloor(deposit: string, floor: Money | null) {
    return this.db.work.run((tx) => this.ledger.setFloor(tx, deposit, floor));
  }
}

type Command = AsyncCommand<ModelBooks, RealBooks>;

/** Runs a step on both sides, then compares every balance and proves the laws. */
const command = (
  says: string,
  run: (model: ModelBooks, real: RealBooks) => Promise<void>,
  check: (model: ModelBooks) => boolean = () => true,
): Command => ({
  check,
  run: async (model, real) => {
    await run(model, real);
    await agree(model, real);
  },
  toString: () => says,
});

async function agree(model: ModelBooks, { db, statements }: RealBooks): Promise<void> {
  const found = await statements.deposits(CHILDREN.map(depositAt));
  for (const child of CHILDREN) {
    const { available, held } = found.get(depositAt(child)) ?? { available: Money.idr(0), held: Money.idr(0) };
    expect([child, Number(available.units), Number(held.units)]).toEqual([child, model.pot(child).available, model.pot(child).held]);
  }
  for (const [seller, sold] of model.sales) {
    const [sales, tax] = [await statements.total(salesOf(seller)), await statements.total(taxOf(seller))];
    expect([seller, Number(sales.plus(tax).units)]).toEqual([seller, sold]);
  }
  expect(await brokenLaws(db.reads, ledgerLaws)).toEqual({});
}

/** Places orders in one list on both sides; the ledger must refuse the same ones for the same amounts. */
async function place(model: ModelBooks, real: RealBooks, wishes: readonly ReadonlyMap<number, number>[]): Promise<void> {
  const orders = wishes.map((prices) => ({ number: model.nextNumber(), prices }));
  const verdicts = await real.post(...orders.map((order) => bundleOf('hold', order)));
  const expected = orders.map(({ number, prices }) => {
    const missing = [...model.place(number, prices)].map(([child, units]) => ({ deposit: depositAt(child), missing: Money.idr(units) }));
    return missing.length === 0 ? { kind: 'posted' } : { kind: 'short', shortfalls: expect.arrayContaining(missing) as unknown };
  });
  expect(verdicts).toEqual(expected);
}

const topUp = (child: number, units: number): Command =>
  command(`${child} pays in ${units}`, async (model, real) => {
    const transfers = [{ from: cashOf(parentOf(child)), to: depositAt(child), amount: Money.idr(units) }];
    expect(await real.post([{ reference: `top-up:${model.nextNumber()}`, transfers }])).toEqual([{ kind: 'posted' }]);
    model.move(child, units, 0);
  });

const order = (wishes: readonly (readonly [buyer: number, cost: number, markup: number])[]): Command =>
  command(`orders ${JSON.stringify(wishes)}`, (model, real) =>
    place(
      model,
      real,
      wishes.map(
        ([buyer, cost, markup]) =>
          new Map(
            chainOf(buyer)
              .reverse()
              .map((child, level) => [child, cost + level * markup]),
          ),
      ),
    ),
  );

/** Spends exactly what is left at one level, or one more or less: where mistakes of one live. */
const orderAtTheEdge = (buyer: number, level: number, more: number): Command => {
  const chain = chainOf(buyer);
  const tight = chain[level % chain.length]!;
  return command(
    `${buyer} orders what ${tight} has left ${more < 0 ? 'less' : 'and'} ${Math.abs(more)}`,
    (model, real) => place(model, real, [new Map(chain.map((child) => [child, child === tight ? model.left(child) + more : 1]))]),
    (model) => model.left(tight) + more > 0 && model.left(tight) < Infinity,
  );
};

const STEPS = [
  { step: 'capture', from: 'held', to: 'captured' },
  { step: 'release', from: 'held', to: 'released' },
  { step: 'reverse', from: 'captured', to: 'reversed' },
] as const;

const settle = (which: number, { step, from, to }: (typeof STEPS)[number]): Command => {
  const candidates = ({ orders }: ModelBooks) => orders.filter(({ state }) => state === from);
  return command(
    `${step} one that is ${from}`,
    async (model, real) => {
      const open = candidates(model);
      const chosen = open[which % open.length]!;
      expect(await real.post(bundleOf(step, chosen))).toEqual([{ kind: 'posted' }]);
      model.settle(chosen, to);
    },
    (model) => candidates(model).length > 0,
  );
};

/** Every step an order has gone through, once more: told apart from new ones, and nothing moves. */
const repeat = (which: number): Command =>
  command(
    'everything again for one order',
    async (model, real) => {
      const chosen = model.orders[which % model.orders.length]!;
      const done: Record<typeof chosen.state, Step[]> = {
        held: ['hold'],
        captured: ['hold', 'capture'],
        released: ['hold', 'release'],
        reversed: ['hold', 'capture', 'reverse'],
      };
      const steps = done[chosen.state];
      const verdicts = await real.post(...steps.map((step) => bundleOf(step, chosen)));
      expect(verdicts).toEqual(steps.map((step) => ({ kind: 'repeated', reference: `order:${chosen.number}:${step}` })));
    },
    ({ orders }) => orders.length > 0,
  );

const floor = (child: number, units: number | null): Command =>
  command(`${child} may spend down to ${units}`, async (model, real) => {
    const pot = model.pot(child);
    const change = real.setFloor(depositAt(child), units === null ? null : Money.idr(units));
    if (units !== null && pot.available < units) return expect(change).rejects.toThrow(FloorAboveBalance);
    await change;
    pot.floor = units;
  });

/** The machine's clock may be set back: movements must not follow it. */
const clock = (ms: number): Command =>
  command(`the clock moves ${ms} ms`, async (_model, { db }) => {
    db.clock.advance(ms);
  });

const child = fc.constantFrom(...CHILDREN);
const customer = fc.constantFrom(...CUSTOMERS);
const wish = fc.tuple(customer, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 50 }));

const orders = fc.array(wish, { minLength: 1, maxLength: 4 }).map(order);
const ordersAtTheEdge = fc.tuple(customer, fc.nat(2), fc.constantFrom(-1, 0, 1)).map((args) => orderAtTheEdge(...args));
const settlements = STEPS.map((step) => fc.nat(20).map((which) => settle(which, step)));
const repeats = fc.nat(20).map(repeat);
const topUps = fc.tuple(child, fc.integer({ min: 1, max: 1_000 })).map((args) => topUp(...args));
const floors = fc.tuple(child, fc.option(fc.integer({ min: -500, max: 100 }), { freq: 4 })).map((args) => floor(...args));
const clocks = fc.integer({ min: -5_000, max: 5_000 }).map(clock);

/** Histories of up to `length` steps; of any length alike, because short ones seldom get as far as a reversal. */
export const histories = (length: number) =>
  fc.commands([topUps, orders, ordersAtTheEdge, ...settlements, repeats, fc.oneof(floors, clocks)], { maxCommands: length, size: 'max' });

/** The books at the start of a history: everybody has paid in something, so that orders go through from the first. */
export async function begin(db: FreshDatabase): Promise<{ model: ModelBooks; real: RealBooks }> {
  await db.work.run(async (tx) => {
    await tx.query('DELETE FROM ledger_transfer');
    await tx.query('DELETE FROM ledger_deposit');
  });
  const [model, real] = [new ModelBooks(), new RealBooks(db)];
  for (const each of CHILDREN) await topUp(each, 1_500).run(model, real);
  return { model, real };
}
