import { DAY, MINUTE, after } from '#libs/kernel';
import { insertRows } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { schema } from '../../../../ormconfig';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { type GrownTree, growTree } from '../../../../test/support/grown-tree';
import { CountSubtree } from './subtree-totals';

let db: FreshDatabase;
let tree: GrownTree;
let count: CountSubtree;
let planted = 0;

/** Domains that this node has sold, each so many days before its expiry; null is one that has ended. */
async function sell(sellerId: number, ...days: readonly (number | null)[]): Promise<void> {
  const now = db.clock.now();
  const rows = days.map((left) => {
    const name = `nama${(planted += 1)}.id`;
    const whose = { owner_id: tree.customer.node.id, seller_id: sellerId };
    const state = left === null ? { live_name: null, ended_at: now } : { live_name: name, ended_at: null };
    const rest = { registry: 'r', registrant_id: 'con_1', name_servers: '[]', auth_info: 'a', registered_at: now };
    return {
      id: `dom_${planted}`,
      item_id: `itm_${planted}`,
      name,
      tld: 'id',
      ...whose,
      ...state,
      ...rest,
      expires_at: after(now, (left ?? 1) * DAY),
    };
  });
  await db.work.run((tx) => insertRows(tx, 'domain', rows));
}

beforeAll(async () => {
  db = await freshDatabase(schema);
  tree = await growTree(db);
  count = new CountSubtree(db.reads, new Nodes(), db.clock);
  await sell(tree.operator.node.id, 10);
  await sell(tree.reseller.node.id, 10, 20, -3);
  await sell(tree.subReseller.node.id, 300, 200, null, -1);
});
afterAll(() => db.drop());

describe('the domains of a subtree', () => {
  it('are counted all the way down, and named one level down only', async () => {
    const totals = await count.run({ nodeId: tree.operator.node.id });
    expect(totals).toMatchObject({ all: { active: 5, expired: 2 }, own: { active: 1, expired: 0 } });
    expect(totals.children).toEqual([{ nodeId: tree.reseller.node.id, name: tree.reseller.node.name, active: 4, expired: 2 }]);
  });

  it('are those of a seller and its own children, and nobody’s above or beside', async () => {
    const totals = await count.run({ nodeId: tree.subReseller.node.id });
    expect(totals).toMatchObject({ all: { active: 2, expired: 1 }, own: { active: 2, expired: 1 }, children: [] });
  });

  it('are counted anew after a minute', async () => {
    await sell(tree.subReseller.node.id, 5);
    const before = await count.run({ nodeId: tree.subReseller.node.id });
    db.clock.advance(MINUTE);
    const later = await count.run({ nodeId: tree.subReseller.node.id });
    expect([before.all.active, later.all.active]).toEqual([2, 3]);
  });
});
