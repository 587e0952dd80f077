import { joinSchemas, platformSchema } from '#libs/platform';
import { auditLog } from '../../../test/support/audit-log';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database';
import { type GrownTree, PASSWORD, growTree, ownerOf } from '../../../test/support/grown-tree';
import { GetChild } from './get-child';
import { ListChildren } from './list-children';
import { CustomersHaveNoChildren, DEPTH_MAX, NodeNotFound, TooDeep, lineage } from './nodes/node';
import { Nodes } from './nodes/nodes';
import { NewOwner } from './people/new-owner';
import { PasswordRefused } from './people/password';
import { Passwords } from './people/passwords';
import { People } from './people/people';
import { EmailTaken } from './people/person';
import { PlantChild } from './plant-child';
import { treeSchema } from './tree.schema';

const wish = (name: string, password = PASSWORD) => ({ name, owner: { name, email: `${name}@Example.id`, password } });

describe('the children of a node', () => {
  let db: FreshDatabase;
  let tree: GrownTree;
  let plantChild: PlantChild;
  const people = new People();

  beforeAll(async () => {
    db = await freshDatabase(joinSchemas(platformSchema, treeSchema));
    tree = await growTree(db);
    plantChild = new PlantChild(db.work, new Nodes(), new NewOwner(people, new Passwords()), auditLog);
  });
  afterAll(() => db.drop());

  const count = async (table: string) => Number((await db.reads.query<{ n: unknown }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);

  it('begin with an owner: a reseller in the portal, a customer among those of its seller', async () => {
    expect(tree.subReseller.owner).toMatchObject({ realm: 0, email: 'senja@example.id', locale: 'id' });
    expect(tree.customer.owner).toMatchObject({ realm: tree.subReseller.node.id, email: 'kopi@example.id' });
    expect(await people.memberships(db.reads, tree.customer.owner.id)).toEqual([
      { personId: tree.customer.owner.id, nodeId: tree.customer.node.id, role: 'owner' },
    ]);
    expect(lineage(tree.customer.node)).toEqual([1, tree.reseller.node.id, tree.subReseller.node.id, tree.customer.node.id]);
  });

  it('share an e-mail address only across realms, and nothing is left of one that was refused', async () => {
    const before = [await count('node'), await count('edge'), await count('person')];
    await expect(plantChild.run(ownerOf(tree.subReseller), 'customer', wish('kopi'))).rejects.toThrow(EmailTaken);
    await expect(plantChild.run(ownerOf(tree.reseller), 'reseller', wish('SENJA'))).rejects.toThrow(EmailTaken);
    expect([await count('node'), await count('edge'), await count('person')]).toEqual(before);
    const namesake = await plantChild.run(ownerOf(tree.reseller), 'customer', wish('kopi'));
    expect(namesake.owner.realm).toBe(tree.reseller.node.id);
  });

  it('need a password that is long enough', async () => {
    await expect(plantChild.run(ownerOf(tree.reseller), 'customer', wish('teh', 'pendek'))).rejects.toThrow(PasswordRefused);
  });

  it('are not born to customers', async () => {
    await expect(plantChild.run(ownerOf(tree.customer), 'customer', wish('teh'))).rejects.toThrow(CustomersHaveNoChildren);
  });

  it('are not born below the eighth level', async () => {
    let parent = tree.subReseller;
    for (let level = lineage(parent.node).length; level < DEPTH_MAX; level += 1)
      parent = await plantChild.run(ownerOf(parent), 'reseller', wish(`level${level}`));
    await expect(plantChild.run(ownerOf(parent), 'customer', wish('teh'))).rejects.toThrow(TooDeep);
  });

  it('are seen by their parent and by nobody else', async () => {
    const getChild = new GetChild(db.reads);
    const { id } = tree.subReseller.node;
    expect(await getChild.run(ownerOf(tree.reseller), id)).toEqual({
      id,
      kind: 'reseller',
      name: 'senja',
      createdAt: db.clock.now(),
      state: 'active',
      suspendedBy: null,
      suspensionReason: null,
      depthLimit: null,
      since: db.clock.now(),
    });
    expect((await getChild.run(ownerOf(tree.subReseller), id)).name).toBe('senja');
    expect(await getChild.run(ownerOf(tree.operator), 1)).toMatchObject({ kind: 'operator', state: null, since: null });
    for (const stranger of [tree.operator, tree.customer]) await expect(getChild.run(ownerOf(stranger), id)).rejects.toThrow(NodeNotFound);
    await expect(getChild.run(ownerOf(tree.subReseller), tree.reseller.node.id)).rejects.toThrow(NodeNotFound);
  });

  it('are listed page by page, by kind if one likes', async () => {
    const { reseller } = tree;
    for (let i = 0; i < 5; i += 1)
      await db.work.run((tx) => new Nodes().addChild(tx, reseller.node, i % 2 ? 'reseller' : 'customer', `anak ${i}`));
    const list = new ListChildren(db.reads);
    const all = await list.run(ownerOf(reseller), { limit: 1_000 });
    const names = all.map(({ name }) => name);
    expect(names).toEqual(['senja', 'kopi', 'anak 0', 'anak 1', 'anak 2', 'anak 3', 'anak 4']);
    const paged: string[] = [];
    for (let after = 0, page = all; page.length > 0; after = page.at(-1)?.id ?? 0) {
      page = await list.run(ownerOf(reseller), { after, limit: 3 });
      paged.push(...page.map(({ name }) => name));
    }
    expect(paged).toEqual(names);
    expect((await list.run(ownerOf(reseller), { kind: 'reseller', limit: 2 })).map(({ name }) => name)).toEqual(['senja', 'anak 1']);
    expect(await list.run(ownerOf(reseller), { limit: -1 })).toHaveLength(1);
    expect(await list.run(ownerOf(tree.customer), { limit: 10 })).toEqual([]);
  });
});
