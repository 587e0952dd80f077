import { Settings, joinSchemas, platformSchema } from '#libs/platform';
import type { INestApplication } from '@nestjs/common';
import { auditLog } from '../../../../test/support/audit-log';
import { authProgram } from '../../../../test/support/auth-program';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { type GrownTree, growTree, ownerOf } from '../../../../test/support/grown-tree';
import { PortalRealm } from '../access/portal-realm';
import { CreateChild } from '../create-child';
import { GetChild } from '../get-child';
import { Invitations } from '../invitations/invitations';
import { NodeNotFound, TooDeep } from '../nodes/node';
import { Nodes } from '../nodes/nodes';
import type { NewNode } from '../new-node';
import { treeSchema } from '../tree.schema';
import { ReinstateChild } from './reinstate-child';
import { RenameChild } from './rename-child';
import { ApplicationNotActive } from '../login/standing';
import { DepthLimitReached } from '../nodes/levels';
import { DepthLimitBelowExisting } from './depth-limit';
import { RelocateNode } from './relocate-node';
import { SetDepthLimit } from './set-depth-limit';
import { SuspendChild } from './suspend-child';

describe('a direct child', () => {
  let db: FreshDatabase;
  let tree: GrownTree;
  let app: INestApplication;
  let suspendChild: SuspendChild;
  let reinstateChild: ReinstateChild;
  let renameChild: RenameChild;
  let setDepthLimit: SetDepthLimit;

  beforeAll(async () => {
    db = await freshDatabase(joinSchemas(platformSchema, treeSchema));
    tree = await growTree(db);
    app = await authProgram(db, PortalRealm);
    suspendChild = app.get(SuspendChild, { strict: false });
    reinstateChild = app.get(ReinstateChild, { strict: false });
    renameChild = app.get(RenameChild, { strict: false });
    setDepthLimit = app.get(SetDepthLimit, { strict: false });
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const news = async (template: string) =>
    Number((await db.reads.query<{ n: unknown }>('SELECT COUNT(*) AS n FROM letter WHERE template = ?', [template]))[0]!.n);
  const logged = (nodeId: number, action: string) =>
    db.reads.query<{ by_node: unknown }>('SELECT by_node FROM audit_entry WHERE node_id = ? AND action = ?', [nodeId, action]);

  it('is suspended with a reason and the mark of its parent, and twice is as good as once', async () => {
    const { id } = tree.subReseller.node;
    const since = db.clock.now();
    const parent = ownerOf(tree.reseller);
    expect(await suspendChild.run(parent, id, 'Tagihan belum dibayar')).toEqual({
      childId: id,
      parentId: tree.reseller.node.id,
      state: 'suspended',
      since,
      suspendedBy: 'parent',
      suspendedByPerson: parent.personId,
      suspensionReason: 'Tagihan belum dibayar',
      depthLimit: null,
    });
    db.clock.advance(1_000);
    expect(await suspendChild.run(parent, id, 'Lain')).toMatchObject({ since, suspensionReason: 'Tagihan belum dibayar' });
    expect(await news('account-suspended')).toBe(1);
    for (const nodeId of [id, parent.nodeId]) expect(await logged(nodeId, 'node.suspended')).toEqual([{ by_node: parent.nodeId }]);
  });

  it('is reinstated once, and nothing of the suspension is left', async () => {
    const { id } = tree.subReseller.node;
    const parent = ownerOf(tree.reseller);
    for (let i = 0; i < 2; i += 1) await reinstateChild.run(parent, id);
    expect(await app.get(GetChild, { strict: false }).run(parent, id)).toMatchObject({ state: 'active', suspensionReason: null });
    expect(await news('account-reinstated')).toBe(1);
    for (const nodeId of [id, parent.nodeId]) expect(await logged(nodeId, 'node.reinstated')).toHaveLength(1);
  });

  it('gets another name, which both sides can read in their logs', async () => {
    const { id } = tree.subReseller.node;
    for (let i = 0; i < 2; i += 1)
      expect(await renameChild.run(ownerOf(tree.reseller), id, 'Senja Baru')).toMatchObject({ name: 'Senja Baru' });
    for (const nodeId of [id, tree.reseller.node.id]) expect(await logged(nodeId, 'node.renamed')).toHaveLength(1);
  });

  it('is not made deeper than the operator wants its tree', async () => {
    const settings = Settings.load({ NODE_ENV: 'test', TREE_DEPTH_MAX: '3' });
    const createChild = new CreateChild(db.work, new Nodes(), app.get(Invitations, { strict: false }), auditLog, settings);
    const wish = (name: string) => ({ kind: 'customer', name, owner: { name, email: `${name}@example.id` } }) as const;
    await expect(createChild.run(ownerOf(tree.subReseller), wish('dalam'))).rejects.toThrow(TooDeep);
    expect((await createChild.run(ownerOf(tree.reseller), wish('dangkal'))).node.name).toBe('dangkal');
  });

  it('has no more levels of resellers below it than its parent, or anybody above, allows', async () => {
    const { reseller, subReseller, operator } = tree;
    const limit = (by: NewNode, child: NewNode, levels: number | null) => setDepthLimit.run(ownerOf(by), child.node.id, levels);
    const branch = (by: NewNode) =>
      db.work.run((tx) => new Nodes().addChild(tx, by.node, 'reseller', 'Cabang').then(() => Promise.reject(new Error('undone'))));
    await expect(limit(operator, reseller, 0)).rejects.toThrow(new DepthLimitBelowExisting(1));
    for (let i = 0; i < 2; i += 1) expect(await limit(operator, reseller, 1)).toMatchObject({ depthLimit: 1 });
    expect(await logged(reseller.node.id, 'node.depth-limit-set')).toHaveLength(1);
    await expect(branch(subReseller)).rejects.toThrow(new DepthLimitReached(0));
    await expect(branch(reseller)).rejects.toThrow('undone');
    await db.work.run((tx) => new Nodes().addChild(tx, subReseller.node, 'customer', 'Pelanggan'));
    expect(await limit(operator, reseller, null)).toMatchObject({ depthLimit: null });
    await expect(branch(subReseller)).rejects.toThrow('undone');
    await expect(limit(subReseller, tree.customer, 1)).rejects.toThrow(NodeNotFound);
  });

  it('is not moved before its first deposit has opened it', async () => {
    const nodes = new Nodes();
    const moved = db.work.run(async (tx) => {
      const applicant = await nodes.addChild(tx, tree.operator.node, 'reseller', 'Calon', { state: 'applicant' });
      await app.get(RelocateNode, { strict: false }).apply(tx, applicant.id, tree.reseller.node.id);
    });
    await expect(moved).rejects.toThrow(ApplicationNotActive);
  });

  it('does not exist for anybody but its parent, itself included', async () => {
    const { id } = tree.subReseller.node;
    for (const other of [tree.operator, tree.subReseller, tree.customer].map(ownerOf)) {
      await expect(suspendChild.run(other, id, 'x')).rejects.toThrow(NodeNotFound);
      await expect(reinstateChild.run(other, id)).rejects.toThrow(NodeNotFound);
      await expect(renameChild.run(other, id, 'x')).rejects.toThrow(NodeNotFound);
      await expect(setDepthLimit.run(other, id, 1)).rejects.toThrow(NodeNotFound);
    }
  });
});
