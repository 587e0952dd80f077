import { joinSchemas, platformSchema } from '#libs/platform';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { treeSchema } from '../tree.schema';
import { type Node, NodeNotFound, OperatorExists, lineage } from './node';
import { Nodes } from './nodes';

describe('the tree as it is kept', () => {
  let db: FreshDatabase;
  let operator: Node;
  const nodes = new Nodes();

  beforeAll(async () => {
    db = await freshDatabase(joinSchemas(platformSchema, treeSchema));
    operator = await db.work.run((tx) => nodes.addOperator(tx, 'Pusat'));
  });
  afterAll(() => db.drop());

  const grow = (parent: Node, name: string, kind: 'reseller' | 'customer' = 'reseller') =>
    db.work.run((tx) => nodes.addChild(tx, parent, kind, name));

  it('has one operator, however often it is asked for', async () => {
    expect(await nodes.operator(db.reads)).toEqual({ id: 1, path: '1/', kind: 'operator', name: 'Pusat', createdAt: db.clock.now() });
    const again = await Promise.allSettled([1, 2, 3].map(() => db.work.run((tx) => nodes.addOperator(tx, 'Pusat'))));
    expect(again.map((each) => each.status === 'rejected' && each.reason instanceof OperatorExists)).toEqual([true, true, true]);
  });

  it('gives a child a path through its parent, and both engines read it back as it was written', async () => {
    const reseller = await grow(operator, 'Fajar');
    const customer = await grow(reseller, 'Kopi', 'customer');
    expect(customer.path).toBe(`1/${reseller.id}/${customer.id}/`);
    expect(await nodes.get(db.reads, customer.id)).toEqual(customer);
    expect(await db.work.run((tx) => nodes.get(tx, customer.id))).toEqual(customer);
  });

  it('lets many be born at once, each with an id and a path of its own', async () => {
    const born = await Promise.all(Array.from({ length: 20 }, (_, i) => grow(operator, `anak ${i}`)));
    expect(new Set(born.map(({ id }) => id)).size).toBe(20);
    expect(born.every((node) => node.path === `1/${node.id}/`)).toBe(true);
    const [left] = await db.reads.query<{ n: unknown }>("SELECT COUNT(*) AS n FROM node WHERE path LIKE 'new-%'");
    expect(Number(left!.n)).toBe(0);
  });

  it('finds the ways up of many nodes with two queries, root first', async () => {
    const deep = await grow(await grow(await grow(operator, 'a'), 'b'), 'c', 'customer');
    const wide = await grow(operator, 'd');
    let queries = 0;
    const counting = {
      query: <Row>(sql: string, parameters?: readonly unknown[]) => {
        queries += 1;
        return db.reads.query<Row>(sql, parameters);
      },
    };
    const found = await nodes.lineages(counting, [deep.id, wide.id, deep.id, operator.id]);
    expect(queries).toBe(2);
    expect([...found].map(([id, way]) => [id, way.map((node) => node.id)])).toEqual([
      [deep.id, lineage(deep)],
      [wide.id, [1, wide.id]],
      [1, [1]],
    ]);
    expect(found.get(deep.id)!.map(({ name }) => name)).toEqual(['Pusat', 'a', 'b', 'c']);
  });

  it('says so when one of them does not exist', async () => {
    await expect(nodes.lineages(db.reads, [1, 999_999])).rejects.toThrow(NodeNotFound);
    await expect(nodes.get(db.reads, 999_999)).rejects.toThrow(NodeNotFound);
    expect(await nodes.lineages(db.reads, [])).toEqual(new Map());
  });
});
