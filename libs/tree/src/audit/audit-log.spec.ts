import { joinSchemas, platformSchema } from '#libs/platform';
import { auditLog as log, auditSeal as seal } from '../../../../test/support/audit-log';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { type GrownTree, growTree, ownerOf } from '../../../../test/support/grown-tree';
import { treeSchema } from '../tree.schema';
import { ListAudit } from './list-audit';
import { VerifyAudit } from './verify-audit';

let db: FreshDatabase;
let tree: GrownTree;

beforeEach(async () => {
  db = await freshDatabase(joinSchemas(platformSchema, treeSchema));
  tree = await growTree(db);
});
afterEach(() => db.drop());

const entry = (nodeId: number, action: string, more: object = {}) => ({
  nodeId,
  action,
  by: ownerOf(tree.operator),
  object: 'nod_1',
  ...more,
});
const write = (...actions: string[]) =>
  db.work.run((tx) =>
    log.add(
      tx,
      actions.map((action) => entry(1, action)),
    ),
  );
const proof = () => new VerifyAudit(seal).run(db.reads);
const change = (sql: string, ...values: (string | number)[]) => db.work.run((tx) => tx.query(sql, values));

describe('the audit log of a tenant', () => {
  it('is read by that tenant and nobody else, the newest first', async () => {
    await write('one.done', 'two.done');
    await db.work.run((tx) => log.add(tx, [entry(tree.reseller.node.id, 'three.done')]));
    const list = new ListAudit(db.reads);
    const own = await list.run(ownerOf(tree.operator), 10);
    expect(own.slice(0, 2)).toMatchObject([
      { action: 'two.done', byPerson: tree.operator.owner.id, byName: 'pusat' },
      { action: 'one.done', at: db.clock.now(), beforeHash: null },
    ]);
    expect((await list.run(ownerOf(tree.operator), 1, own[0]!.seq))[0]!.action).toBe('one.done');
    const [theirs] = await list.run(ownerOf(tree.reseller), 10);
    expect(theirs).toMatchObject({ action: 'three.done', byNode: 1, byName: null, ip: null });
    expect((await list.run(ownerOf(tree.subReseller), 10)).map(({ action }) => action)).not.toContain('three.done');
  });

  it('keeps of objects what tells them apart, and nothing of what they were', async () => {
    const add = (before: unknown, after: unknown) => db.work.run((tx) => log.add(tx, [entry(1, 'x.changed', { before, after })]));
    await add({ b: 1n, a: 'x' }, { a: 'x', b: 1n });
    await add({ b: 2n, a: 'x' }, null);
    const [second, first] = await new ListAudit(db.reads).run(ownerOf(tree.operator), 2);
    expect(first!.beforeHash).toBe(first!.afterHash);
    expect(second!.beforeHash).not.toBe(first!.beforeHash);
    expect(first!.beforeHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('loses nothing and puts nothing in twice when many write at once', async () => {
    const { logs, rows } = await proof();
    const nodes = [1, tree.reseller.node.id, tree.subReseller.node.id, 9_999];
    const turns = Array.from({ length: 24 }, (_, i) => nodes.filter((_node, n) => (i + n) % 2 === 0));
    await Promise.all(
      turns.map((turn) =>
        db.work.run((tx) =>
          log.add(
            tx,
            [...turn, ...turn.toReversed()].map((node) => entry(node, 'x.done')),
          ),
        ),
      ),
    );
    expect(await proof()).toEqual({ logs: logs + 1, rows: rows + 24 * 4, breaks: [] });
  });

  it('is not written when what it speaks of did not happen', async () => {
    const before = await proof();
    const failing = db.work.run(async (tx) => {
      await log.add(tx, [entry(1, 'x.done')]);
      throw new Error('it did not happen');
    });
    await expect(failing).rejects.toThrow('it did not happen');
    expect(await proof()).toEqual(before);
  });
});

describe('whoever tampers with a log', () => {
  let end: number;
  beforeEach(async () => {
    await write('one.done', 'two.done', 'three.done', 'four.done');
    end = Number((await db.reads.query<{ seq: unknown }>('SELECT seq FROM audit_head WHERE node_id = 1'))[0]!.seq);
  });
  const breaks = async () => (await proof()).breaks.map(({ nodeId, seq, what }) => [nodeId, seq - end, what]);

  it.each([
    ['action', 'nothing.done'],
    ['by_person', 'per_other'],
    ['impersonated_by', 'per_other'],
    ['object', 'nod_2'],
    ['after_hash', 'f'.repeat(64)],
    ['request_id', 'req_other'],
    ['at', '2020-01-01 00:00:00.000'],
    ['hash', 'f'.repeat(64)],
  ])('by editing its %s is found at that row', async (column, value) => {
    await change(`UPDATE audit_entry SET ${column} = ? WHERE node_id = 1 AND seq = ?`, value, end - 2);
    expect(await breaks()).toEqual([[1, -2, 'the row was edited or moved']]);
  });

  it('by taking a row out is found there', async () => {
    await change('DELETE FROM audit_entry WHERE node_id = 1 AND seq = ?', end - 1);
    expect(await breaks()).toEqual([[1, -1, 'the row was taken out']]);
  });

  it('by taking a row out and closing the gap is found there', async () => {
    await change('DELETE FROM audit_entry WHERE node_id = 1 AND seq = ?', end - 1);
    await change('UPDATE audit_entry SET seq = ? WHERE node_id = 1 AND seq = ?', end - 1, end);
    expect(await breaks()).toEqual([[1, -1, 'the row was edited or moved']]);
  });

  it('by changing the order is found at the first of them', async () => {
    for (const [from, to] of [
      [end - 2, 1_000_000],
      [end - 1, end - 2],
      [1_000_000, end - 1],
    ])
      await change('UPDATE audit_entry SET seq = ? WHERE node_id = 1 AND seq = ?', to!, from!);
    expect(await breaks()).toEqual([[1, -2, 'the row was edited or moved']]);
  });

  it('by cutting off the end is found, and stays found when the log goes on', async () => {
    await change('DELETE FROM audit_entry WHERE node_id = 1 AND seq > ?', end - 2);
    expect(await breaks()).toEqual([[1, -1, 'rows were cut off the end']]);
    await change(
      'UPDATE audit_head SET seq = ?, hash = (SELECT hash FROM audit_entry WHERE node_id = 1 AND seq = ?) WHERE node_id = 1',
      end - 2,
      end - 2,
    );
    expect(await breaks()).toEqual([[1, -2, 'the end of the log was edited']]);
    await write('five.done');
    expect(await breaks()).toEqual([[1, -1, 'the end of the log was edited']]);
  });

  it('by taking away the end itself is found', async () => {
    await change('DELETE FROM audit_head WHERE node_id = 1');
    expect(await breaks()).toEqual([[1, 0, 'the end of the log was taken away']]);
  });

  it('by copying another tenant’s row in is found', async () => {
    await change('UPDATE audit_entry SET node_id = ? WHERE node_id = 1 AND seq = ?', 9_999, end);
    expect((await breaks()).map(([nodeId]) => nodeId)).toEqual([1, 9_999]);
  });
});
