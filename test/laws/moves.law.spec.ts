import { DomainError, Money } from '#libs/kernel';
import { houseLaws } from '#libs/provisioning';
import { OPERATOR_ID } from '#libs/tree';
import fc from 'fast-check';
import { brokenLaws } from '../support/broken-laws';
import { type MovingWorld, movingWorld } from '../support/moving-world';
import { TreeModel } from './tree-model';

let world: MovingWorld;
beforeAll(async () => {
  world = await movingWorld();
});
afterAll(() => world.end());

/** What somebody does; the numbers choose among the nodes there are. */
const deed = fc.record({
  what: fc.constantFrom('grow', 'grow', 'sell', 'pay', 'limit', 'move', 'move', 'move'),
  one: fc.nat(50),
  other: fc.nat(50),
  amount: fc.integer({ min: 1, max: 1_000_000 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** The code of a refusal of the business; null when it was done. Anything else is a mistake of ours. */
const code = (doing: Promise<unknown>): Promise<string | null> =>
  doing.then(
    () => null,
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );
const pick = (from: readonly number[], index: number): number => from[index % from.length]!;

let causes = 0;

/** What came of a deed, and what the model says should have. */
type Outcome = readonly [was: string | null, shouldBe: string | null];

async function grow(model: TreeModel, parent: number, isCustomer: boolean): Promise<Outcome> {
  const wish = { levelsMax: world.levelsMax };
  const born: number[] = [];
  const was = await code(
    world.db.work.run(async (tx) => {
      born.push((await world.nodes.addChild(tx, { id: parent }, isCustomer ? 'customer' : 'reseller', 'Toko', wish)).id);
    }),
  );
  const outcome = [was, model.whyBarren(parent, isCustomer)] as const;
  if (was === null) model.grow(born[0]!, parent, isCustomer);
  return outcome;
}

async function move(model: TreeModel, id: number, to: number): Promise<Outcome> {
  const outcome = [await code(world.move(id, to)), model.whyNotMoved(id, to)] as const;
  if (outcome[0] === null) model.move(id, to);
  return outcome;
}

async function limit(model: TreeModel, id: number, parent: number, levels: number): Promise<Outcome> {
  const outcome = [await code(world.limit(parent, id, levels)), model.whyNotLimited(id, levels)] as const;
  if (outcome[0] === null) model.limits.set(id, levels);
  return outcome;
}

async function pay(model: TreeModel, id: number, parent: number, amount: number): Promise<Outcome> {
  const was = await code(world.pay(id, parent, Money.idr(amount), `test:${(causes += 1)}`));
  model.money.set(id, (model.money.get(id) ?? 0) + amount);
  return [was, null];
}

function doIt(model: TreeModel, { what, one, other, amount }: Deed): Promise<Outcome> {
  const { all } = model;
  const [a, b] = [pick(all, one), pick(all, other)];
  const parent = model.parent.get(a);
  if (what === 'move') return move(model, a, b);
  if (parent !== undefined && what === 'pay') return pay(model, a, parent, amount);
  if (parent !== undefined && what === 'limit') return limit(model, a, parent, amount % 4);
  return grow(model, a, what === 'sell');
}

/** Every path, edge and deposit is what the model says, and nothing lies anywhere else. */
async function compare(model: TreeModel): Promise<void> {
  const { reads } = world.db;
  const own = new Set(model.all);
  const rows = await reads.query<{ id: unknown; path: string; parent: unknown }>(
    'SELECT n.id, n.path, e.parent_id AS parent FROM node n LEFT JOIN edge e ON e.child_id = n.id',
  );
  const here = rows.map(({ id, path, parent }) => ({ id: Number(id), path, parent })).filter(({ id }) => own.has(id));
  for (const { id, path, parent } of here) {
    expect(path).toBe(
      model
        .way(id)
        .map((each) => `${each}/`)
        .join(''),
    );
    expect(parent === null ? undefined : Number(parent)).toBe(model.parent.get(id));
  }
  const deposits = await reads.query<{ id: string; units: unknown }>(
    'SELECT id, available_units AS units FROM ledger_deposit WHERE available_units <> 0',
  );
  const found = deposits.filter(({ id }) => own.has(Number(/:(\d+)@/.exec(id)![1]))).map(({ id, units }) => `${id}=${Number(units)}`);
  expect(found.sort()).toEqual([...model.money].map(([id, units]) => `deposit:${id}@${model.parent.get(id)}=${units}`).sort());
}

const postings = async (): Promise<string[]> =>
  (await world.db.reads.query<object>('SELECT * FROM ledger_transfer ORDER BY reference, line')).map((row) => JSON.stringify(row));

it('however parts of a tree are moved about, it stays a tree, money stays with whoever has it, and nothing that was posted changes', async () => {
  const law = fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 40 }), async (deeds) => {
    const model = new TreeModel(OPERATOR_ID, world.levelsMax);
    // Each history has two resellers of its own below the operator.
    for (let i = 0; i < 2; i += 1) await grow(model, OPERATOR_ID, false);
    for (const each of deeds) {
      const before = each.what === 'move' ? await postings() : [];
      const [was, shouldBe] = await doIt(model, each);
      expect(was).toBe(shouldBe);
      const after = new Set(before.length > 0 ? await postings() : []);
      expect(before.filter((line) => !after.has(line))).toEqual([]);
    }
    await compare(model);
    expect(await brokenLaws(world.db.reads, houseLaws)).toEqual({});
  });
  await fc.assert(law, { numRuns: 20 });
  const [moves] = await world.db.reads.query<{ n: unknown }>('SELECT COUNT(*) AS n FROM node_move');
  expect(Number(moves!.n)).toBeGreaterThan(10);
}, 30_000);
