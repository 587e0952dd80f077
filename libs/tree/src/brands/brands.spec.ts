import { joinSchemas, platformSchema } from '#libs/platform';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { type GrownTree, growTree } from '../../../../test/support/grown-tree';
import { treeSchema } from '../tree.schema';
import { HostTaken, HostUnknown, hostName } from './brand';
import { Brands } from './brands';

describe('the name in a Host header', () => {
  it.each([
    ['senja.localhost', 'senja.localhost'],
    ['SENJA.Localhost:4001', 'senja.localhost'],
    ['senja.localhost.:443', 'senja.localhost'],
    ['xn--caf-dma.com', 'xn--caf-dma.com'],
  ])('of %p is %p', (header, name) => {
    expect(hostName(header)).toBe(name);
  });

  it.each([
    undefined,
    '',
    ':4001',
    '[::1]:4001',
    'a..b',
    'a b',
    'a,b',
    'user@host',
    'a/b',
    'café.com',
    `${'a'.repeat(64)}.com`,
    `${'abc.'.repeat(70)}com`,
  ])('is not one that anybody serves: %p', (header) => {
    expect(() => hostName(header)).toThrow(HostUnknown);
  });
});

describe('brands', () => {
  let db: FreshDatabase;
  let tree: GrownTree;
  const brands = new Brands();

  beforeAll(async () => {
    db = await freshDatabase(joinSchemas(platformSchema, treeSchema));
    tree = await growTree(db);
  });
  afterAll(() => db.drop());

  it('are found by a verified host', async () => {
    expect(await brands.byHost(db.reads, 'Senja.localhost:4001')).toEqual({
      nodeId: tree.subReseller.node.id,
      name: 'Senja Domain',
      supportEmail: 'bantuan@senja.id',
      locale: 'id',
      colour: null,
      primaryHost: null,
    });
    await expect(brands.byHost(db.reads, 'kopi.localhost')).rejects.toThrow(HostUnknown);
  });

  it('are not found by a host that is not verified yet', async () => {
    await db.work.run((tx) => brands.addHost(tx, { name: 'Baru.localhost', nodeId: tree.subReseller.node.id, verifiedAt: null }));
    await expect(brands.byHost(db.reads, 'baru.localhost')).rejects.toThrow(HostUnknown);
    expect((await brands.hosts(db.reads, tree.subReseller.node.id)).map(({ name, verifiedAt }) => [name, verifiedAt])).toEqual([
      ['baru.localhost', null],
      ['senja.localhost', db.clock.now()],
    ]);
  });

  it('do not share a host, in whatever letters it is written', async () => {
    const taken = db.work.run((tx) => brands.addHost(tx, { name: 'SENJA.localhost', nodeId: tree.subReseller.node.id, verifiedAt: null }));
    await expect(taken).rejects.toThrow(HostTaken);
  });

  it('come from the nearest node that has one', async () => {
    expect((await brands.nearest(db.reads, tree.customer.node))?.name).toBe('Senja Domain');
    expect(await brands.nearest(db.reads, tree.reseller.node)).toBeNull();
  });

  it('can be changed; what is not said stays', async () => {
    const { id: nodeId } = tree.subReseller.node;
    const brand = { nodeId, name: 'Senja Nama', supportEmail: 'halo@senja.id', locale: 'en' as const };
    await db.work.run((tx) => brands.put(tx, { ...brand, colour: '#7a1f4e' }));
    await db.work.run((tx) => brands.put(tx, brand));
    expect(await brands.byHost(db.reads, 'senja.localhost')).toEqual({ ...brand, colour: '#7a1f4e', primaryHost: null });
  });

  it('lead their customers to the host they chose, as long as it is served', async () => {
    const { id: nodeId } = tree.subReseller.node;
    const choose = (primaryHost: string) => db.work.run(async (tx) => brands.put(tx, { ...(await brands.own(tx, nodeId))!, primaryHost }));
    const later = new Date(db.clock.now().getTime() + 1_000);
    for (const name of ['awal.localhost', 'toko.localhost'])
      await db.work.run((tx) => brands.addHost(tx, { name, nodeId, verifiedAt: later }));
    expect(await brands.primaryHost(db.reads, nodeId)).toBe('senja.localhost');
    await choose('toko.localhost');
    expect(await brands.primaryHost(db.reads, nodeId)).toBe('toko.localhost');
    await choose('baru.localhost');
    expect(await brands.primaryHost(db.reads, nodeId)).toBe('senja.localhost');
    expect(await brands.primaryHost(db.reads, tree.reseller.node.id)).toBeNull();
  });
});
