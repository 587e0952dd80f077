import { MINUTE } from '#libs/kernel';
import { Allow, Public, joinSchemas, platformSchema } from '#libs/platform';
import { Controller, Get, type INestApplication } from '@nestjs/common';
import request from 'supertest';
import { at, authProgram } from '../../../../test/support/auth-program';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { type GrownTree, PASSWORD, growTree, ownerOf } from '../../../../test/support/grown-tree';
import { setSuspended } from '../../../../test/support/set-suspended';
import { Brands } from '../brands/brands';
import { treeSchema } from '../tree.schema';
import { HostRealm } from './host-realm';
import { PortalRealm } from './portal-realm';

@Controller('v1/rooms')
class RoomsController {
  @Allow('prices:write')
  @Get('billing')
  billing() {
    return { room: 'billing' };
  }
}

@Controller('v1/forgotten')
class ForgottenController {
  @Public()
  @Get('open')
  open() {}

  @Get()
  closed() {}
}

describe('access', () => {
  let db: FreshDatabase;
  let tree: GrownTree;
  let portal: INestApplication;
  let shop: INestApplication;

  beforeAll(async () => {
    db = await freshDatabase(joinSchemas(platformSchema, treeSchema));
    tree = await growTree(db);
    portal = await authProgram(db, PortalRealm, RoomsController);
    shop = await authProgram(db, HostRealm, RoomsController);
    const brands = new Brands();
    await db.work.run(async (tx) => {
      await brands.put(tx, { nodeId: tree.reseller.node.id, name: 'Fajar', supportEmail: 'a@fajar.id', locale: 'en' });
      await brands.addHost(tx, { name: 'fajar.localhost', nodeId: tree.reseller.node.id, verifiedAt: tx.now });
      await brands.addHost(tx, { name: 'new.localhost', nodeId: tree.reseller.node.id, verifiedAt: null });
    });
  });
  afterAll(async () => {
    await portal.close();
    await shop.close();
    await db.drop();
  });

  const inPortal = () => at(portal, 'portal.localhost');
  const inShop = (host = 'senja.localhost') => at(shop, host);
  const suspend = (state: 'active' | 'suspended') => setSuspended(portal, ownerOf(tree.operator), tree.reseller.node.id, state);

  it('a reseller logs in to the portal and is told who they are', async () => {
    const { body, status } = await inPortal().login(' Senja@Example.ID '.trim());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      tokenType: 'Bearer',
      expiresInSeconds: 600,
      person: { name: 'senja', email: 'senja@example.id', locale: 'id' },
      node: `nod_${tree.subReseller.node.id}`,
      memberships: [
        { node: `nod_${tree.subReseller.node.id}`, name: 'senja', kind: 'reseller', role: 'owner', suspended: false, suspendedBy: null },
      ],
    });
    const me = await inPortal().get('/v1/auth/me', body.accessToken);
    expect(me.body).toMatchObject({ person: body.person, node: body.node, memberships: body.memberships });
    expect(JSON.stringify(body)).not.toContain('argon2');
  });

  it('a customer logs in under the host of the one it buys from, and nowhere else', async () => {
    const { body, status } = await inShop('SENJA.localhost:4001').login('kopi@example.id');
    expect([status, body.node]).toEqual([200, `nod_${tree.customer.node.id}`]);
    expect((await inShop().get('/v1/auth/me', body.accessToken)).status).toBe(200);
    for (const elsewhere of [inPortal(), inShop('fajar.localhost')]) {
      expect((await elsewhere.login('kopi@example.id')).body.code).toBe('login-refused');
      expect((await elsewhere.get('/v1/auth/me', body.accessToken)).body.code).toBe('not-logged-in');
      expect((await elsewhere.refresh(body.refreshToken)).body.code).toBe('session-ended');
    }
    expect((await inShop().refresh(body.refreshToken)).status).toBe(200);
  });

  it('a reseller cannot log in among its own customers', async () => {
    expect((await inShop().login('senja@example.id')).body.code).toBe('login-refused');
  });

  it('a wrong password and an unknown address get the same answer (H-01)', async () => {
    const answers = await Promise.all([inPortal().login('senja@example.id', 'something else'), inPortal().login('nobody@example.id')]);
    const [wrong, unknown] = answers.map(({ body, status }) => ({ ...body, requestId: '', status }));
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ status: 401, code: 'login-refused' });
  });

  it.each([
    'new.localhost',
    'nobody.localhost',
    '127.0.0.1',
    '[::1]:4001',
    'senja.localhost.evil.example',
    'senja.localhost, fajar.localhost',
  ])('the host %s is not served', async (host) => {
    const { status, body } = await inShop(host).login('kopi@example.id');
    expect([status, body.code]).toEqual([421, 'host-unknown']);
  });

  it('only the Host header says which brand is meant', async () => {
    const { body } = await request(shop.getHttpServer())
      .post('/v1/auth/login?host=senja.localhost')
      .set({ Host: 'fajar.localhost', 'X-Forwarded-Host': 'senja.localhost', Forwarded: 'host=senja.localhost' })
      .send({ email: 'kopi@example.id', password: PASSWORD });
    expect(body.code).toBe('login-refused');
  });

  it('an access token runs out after ten minutes', async () => {
    const { body } = await inPortal().login('fajar@example.id');
    db.clock.advance(10 * MINUTE - 1_000);
    expect((await inPortal().get('/v1/auth/me', body.accessToken)).status).toBe(200);
    db.clock.advance(1_000);
    expect((await inPortal().get('/v1/auth/me', body.accessToken)).body.code).toBe('token-expired');
  });

  it('a role that may not use a route is told which permission it needs', async () => {
    const be = (role: string) =>
      db.work.run((tx) => tx.query('UPDATE membership SET role = ? WHERE node_id = ?', [role, tree.reseller.node.id]));
    const { body: loggedIn } = await inPortal().login('fajar@example.id');
    expect((await inPortal().get('/v1/rooms/billing', loggedIn.accessToken)).body).toEqual({ room: 'billing' });
    await be('billing');
    const { status, body } = await inPortal().get('/v1/rooms/billing', loggedIn.accessToken);
    expect([status, body.code, body.needs]).toEqual([403, 'role-not-allowed', 'prices:write']);
    await be('owner');
  });

  it('a suspension shuts out everybody below it from the next request on, until it is lifted', async () => {
    const reseller = (await inPortal().login('senja@example.id')).body.accessToken as string;
    const { accessToken: customer, refreshToken } = (await inShop().login('kopi@example.id')).body as Record<string, string>;
    const operator = (await inPortal().login('pusat@example.id')).body.accessToken as string;
    await suspend('suspended');
    expect((await inPortal().get('/v1/auth/me', reseller)).body).toMatchObject({ status: 403, code: 'account-suspended' });
    expect((await inShop().get('/v1/auth/me', customer!)).body).toMatchObject({ status: 403, code: 'account-suspended' });
    expect((await inShop().refresh(refreshToken!)).body).toMatchObject({ status: 403, code: 'account-suspended' });
    expect((await inShop().login('kopi@example.id')).body).toMatchObject({ status: 403, code: 'account-suspended' });
    expect((await inShop().login('kopi@example.id', 'a wrong password')).body.code).toBe('login-refused');
    expect((await inPortal().get('/v1/auth/me', operator)).status).toBe(200);
    // Not by which number the account goes inside.
    expect((await inPortal().get('/v1/auth/me', reseller)).text).not.toContain('nodeId');
    await suspend('active');
    expect((await inShop().get('/v1/auth/me', customer!)).status).toBe(200);
    expect((await inShop().refresh(refreshToken!)).status).toBe(200);
  });

  it('after logging out neither token counts', async () => {
    const { body } = await inPortal().login('fajar@example.id');
    expect((await inPortal().logout(body.accessToken)).status).toBe(204);
    expect((await inPortal().get('/v1/auth/me', body.accessToken)).body.code).toBe('session-ended');
    expect((await inPortal().refresh(body.refreshToken)).body.code).toBe('session-ended');
  });

  it('a program with a route that nobody decided on does not start', async () => {
    await expect(authProgram(db, PortalRealm, ForgottenController)).rejects.toThrow(
      'neither @Public() nor @Allow(...): ForgottenController.closed',
    );
  });
});
