import { joinSchemas, platformSchema } from '#libs/platform';
import { brokenLaws } from '../../../test/support/broken-laws';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database';
import { Nodes } from './nodes/nodes';
import { treeLaws } from './tree.laws';
import { treeSchema } from './tree.schema';

describe('the laws of the tree', () => {
  let db: FreshDatabase;

  beforeAll(async () => {
    db = await freshDatabase(joinSchemas(platformSchema, treeSchema));
    await db.work.run(async (tx) => {
      const nodes = new Nodes();
      const operator = await nodes.addOperator(tx, 'Pusat');
      const reseller = await nodes.addChild(tx, operator, 'reseller', 'Fajar');
      const sub = await nodes.addChild(tx, reseller, 'reseller', 'Senja');
      await nodes.addChild(tx, sub, 'customer', 'Kopi');
    });
  });
  afterAll(() => db.drop());

  it('are kept by a tree that has grown', async () => expect(await brokenLaws(db.reads, treeLaws)).toEqual({}));

  it.each([
    ['a path that was not moved with its parent', "UPDATE node SET path = '1/9/3/' WHERE id = 3", ['paths-follow-the-edges']],
    ['a circle', 'UPDATE edge SET parent_id = 3 WHERE child_id = 2', ['paths-follow-the-edges']],
    ['a node without a parent', 'DELETE FROM edge WHERE child_id = 4', ['paths-follow-the-edges']],
    [
      'a reseller below a customer',
      'UPDATE edge SET parent_id = 4 WHERE child_id = 2',
      ['only-resellers-have-children', 'paths-follow-the-edges'],
    ],
    ['a second operator', "UPDATE node SET kind = 'operator' WHERE id = 2", ['only-resellers-have-children']],
    ['a limit below what there is', 'UPDATE edge SET depth_limit = 0 WHERE child_id = 2', ['depth-limits-are-kept']],
    ['a path of nine', "UPDATE node SET path = '1/2/3/5/6/7/8/9/4/' WHERE id = 4", ['paths-follow-the-edges', 'the-tree-is-not-too-deep']],
  ])('find %s', async (_, fault, laws) => {
    const undone = new Error('undone');
    let found: string[] = [];
    const planted = db.work.run(async (tx) => {
      await tx.query(fault);
      found = Object.keys(await brokenLaws({ query: tx.query.bind(tx) } as typeof db.reads, treeLaws)).sort();
      throw undone;
    });
    await expect(planted).rejects.toBe(undone);
    expect(found).toEqual(laws);
  });
});
