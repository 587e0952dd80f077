import { DomainError, Money } from '#libs/kernel';
import { SetCreditLimit } from '#libs/deposits';
import { MoveSubtree, PlaceOrder, houseLaws } from '#libs/provisioning';
import { Nodes, OPERATOR_ID } from '#libs/tree';
import { brokenLaws } from '../support/broken-laws';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  const rina = await world.as('reseller');
  const { data } = (await rina.get('/v1/top-ups/children?state=pending')).body as { data: { id: string }[] };
  for (const { id } of data) await rina.post(`/v1/top-ups/${id}/rejection`, { reason: 'Belum masuk' }).expect(200);
  await world.work();
});
afterAll(() => world.end());

const ROUNDS = 6;
const ORDERS = 3;

/** What came of it: `done`, or the code of the refusal. Anything else is a mistake of ours. */
const outcome = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );

/** Three programs on one database: none knows what the others are doing. */
const program = (i: number) => [world.portal, world.customers, world.worker][i % 3]!;

const order = (name: string, i: number) => {
  const { nodeId, personId } = world.cast.customer;
  const wish = { buyerId: nodeId, by: { personId, nodeId }, idempotencyKey: name, bodyHash: name, quoteId: null, contactId: null };
  return outcome(
    program(i)
      .get(PlaceOrder, { strict: false })
      .run({ ...wish, items: [{ name, years: 1 }] }),
  );
};
const move = (toId: number) =>
  outcome(
    world.portal.get(MoveSubtree, { strict: false }).run(world.cast.operator, world.cast.subReseller.nodeId, { toId, reason: 'Pindah' }),
  );
const lend = (by: { nodeId: number; personId: string }) =>
  outcome(
    world.worker.get(SetCreditLimit, { strict: false }).run({ ...by, role: 'owner' }, world.cast.subReseller.nodeId, Money.idr(1_000_000)),
  );
const grow = () =>
  outcome(world.database.work.run((tx) => new Nodes().addChild(tx, { id: world.cast.subReseller.nodeId }, 'reseller', 'Cabang')));
const parent = async () =>
  Number(
    (await world.reads.query<{ p: unknown }>('SELECT parent_id AS p FROM edge WHERE child_id = ?', [world.cast.subReseller.nodeId]))[0]!.p,
  );

it('orders, births, credit limits and moves that happen at once each see the tree before a move or after it, never both', async () => {
  const { operator, reseller } = world.cast;
  const moved: string[] = [];
  const ordered: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const toId = (await parent()) === OPERATOR_ID ? reseller.nodeId : OPERATOR_ID;
    const orders = Array.from({ length: ORDERS }, (_, i) => order(`serentak-${round}-${i}.id`, i));
    const [moving, ...others] = await Promise.all([move(toId), grow(), lend(operator), lend(reseller), ...orders]);
    moved.push(moving);
    ordered.push(...others.slice(3));
    expect(await world.broken()).toEqual({});
    await world.work();
    expect(await world.broken()).toEqual({});
  }
  expect(['done', 'orders-under-way']).toEqual(expect.arrayContaining([...new Set(moved)]));
  expect(new Set(ordered)).toEqual(new Set(['done']));
  expect(await move((await parent()) === OPERATOR_ID ? reseller.nodeId : OPERATOR_ID)).toBe('done');
  expect(await world.broken()).toEqual({});
});

describe('the laws of moves find', () => {
  const senja = () => world.cast.subReseller.nodeId;
  const former = async () => `deposit:${senja()}@${(await parent()) === OPERATOR_ID ? world.cast.reseller.nodeId : OPERATOR_ID}`;

  beforeAll(() => order('sedang-jalan.id', 0));

  it.each([
    ['moves-carry-the-balance-once', 'UPDATE node_move SET carried_units = carried_units + 1'],
    ['postings-of-moves-have-a-move', 'DELETE FROM node_move'],
    ['moves-lead-to-where-a-node-is', 'UPDATE node_move SET to_id = from_id'],
    ['deposits-lie-on-edges', "UPDATE ledger_deposit SET floor_units = -1 WHERE id = '{former}'"],
    ['orders-under-way-keep-to-the-tree', 'UPDATE order_charge SET seller_id = 999 WHERE level = 2'],
    ['domains-know-the-parent-of-their-seller', 'UPDATE domain SET seller_parent_id = 999'],
  ])('what breaks %s', async (law, fault) => {
    const undone = new Error('undone');
    const sql = fault.replace('{former}', await former());
    let found: string[] = [];
    const planted = world.database.work.run(async (tx) => {
      await tx.query(sql);
      found = Object.keys(
        await brokenLaws({ query: tx.query.bind(tx), manager: tx.manager, dialect: tx.dialect } as typeof world.reads, houseLaws),
      );
      throw undone;
    });
    await expect(planted).rejects.toBe(undone);
    expect(found).toContain(law);
  });
});
