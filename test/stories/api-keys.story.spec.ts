import { DAY, HOUR } from '#libs/kernel';
import { ApiKeyLog } from '#libs/tree';
import request from 'supertest';
import { World } from '../support/world';

interface Key {
  readonly id: string;
  readonly token: string;
  readonly prefix: string;
}

let world: World;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

const sari = () => world.as('subReseller');
const made = async (wish: object): Promise<Key> => {
  const answer = await (await sari()).post('/v1/api-keys', wish);
  expect(answer.body).toMatchObject({ id: expect.any(String) as string });
  return answer.body as Key;
};
const revoke = async ({ id }: Key) => (await sari()).delete(`/v1/api-keys/${id}`);
const http = () => request(world.portal.getHttpServer());
const ask = ({ token }: Key, path: string) => http().get(path).set('Authorization', `Bearer ${token}`);
const order = ({ token }: Key, name: string) =>
  http()
    .post('/v1/orders')
    .set('Authorization', `Bearer ${token}`)
    .set('Idempotency-Key', `order-${name}`)
    .send({ customer: `nod_${world.cast.customer.nodeId}`, items: [{ name }] });

describe('a program with a key', () => {
  it('does what its scopes name and nothing else', async () => {
    const key = await made({ name: 'kasir', scopes: ['account:read'] });
    await ask(key, '/v1/nodes').expect(200);
    await ask(key, '/v1/orders').expect(200);
    expect((await ask(key, '/v1/prices')).body).toMatchObject({ status: 403, code: 'role-not-allowed', needs: 'money:see' });
    expect((await order(key, 'tidak.id')).status).toBe(403);
    for (const path of ['/v1/auth/me', '/v1/api-keys', '/v1/auth/sessions']) expect((await ask(key, path)).status).toBe(403);
    await revoke(key);
  });

  it('sees its own node’s children only', async () => {
    const key = await made({ name: 'mata', scopes: ['account:read'] });
    await ask(key, `/v1/nodes/nod_${world.cast.customer.nodeId}`).expect(200);
    for (const part of ['reseller', 'shortReseller', 'shortCustomer'] as const) {
      expect((await ask(key, `/v1/nodes/nod_${world.cast[part].nodeId}`)).status).toBe(404);
    }
    await revoke(key);
  });

  it('is nobody to the customer API', async () => {
    const key = await made({ name: 'salah-alamat', scopes: ['account:read'] });
    const answer = await request(world.customers.getHttpServer())
      .get('/v1/orders')
      .set('Host', 'senja.localhost')
      .set('Authorization', `Bearer ${key.token}`);
    expect(answer.body).toMatchObject({ status: 401, code: 'not-logged-in' });
    await revoke(key);
  });

  it('is told what a wrong, a foreign and an unknown key have in common: nothing is let in', async () => {
    const key = await made({ name: 'tebakan', scopes: ['account:read'] });
    const last = key.token.at(-2) === 'A' ? 'B' : 'A';
    const wrong = { ...key, token: `${key.token.slice(0, -2)}${last}${key.token.slice(-1)}` };
    const unknown = { ...key, token: `pn_live_${'0'.repeat(26)}_${'A'.repeat(43)}` };
    for (const each of [wrong, unknown])
      expect((await ask(each, '/v1/nodes')).body).toMatchObject({ status: 401, code: 'api-key-refused' });
    expect((await ask({ ...key, token: 'pn_live_short' }, '/v1/nodes')).body).toMatchObject({ status: 401, code: 'not-logged-in' });
    await revoke(key);
  });

  it('is shut out the moment its key is revoked, and when its time is over', async () => {
    const [revoked, ending] = [
      await made({ name: 'habis', scopes: ['account:read'] }),
      await made({ name: 'habis', scopes: ['account:read'], expiresAt: new Date(world.clock.now().getTime() + HOUR).toISOString() }),
    ];
    await ask(revoked, '/v1/nodes').expect(200);
    expect((await revoke(revoked)).status).toBe(204);
    expect((await ask(revoked, '/v1/nodes')).body).toMatchObject({ status: 401, code: 'api-key-refused' });
    await ask(ending, '/v1/nodes').expect(200);
    // A moment in the life of the person's own token, so the clock goes back afterwards.
    world.clock.advance(HOUR);
    expect((await ask(ending, '/v1/nodes')).body).toMatchObject({ status: 401, code: 'api-key-refused' });
    world.clock.advance(-HOUR);
  });

  it('asks from the networks of its key only', async () => {
    const here = await made({ name: 'kantor', scopes: ['account:read'], networks: ['127.0.0.0/8', '::1'] });
    const elsewhere = await made({ name: 'gudang', scopes: ['account:read'], networks: ['203.0.113.0/24', '2001:db8::/32'] });
    await ask(here, '/v1/nodes').expect(200);
    expect((await ask(elsewhere, '/v1/nodes')).body).toMatchObject({ status: 403, code: 'network-not-allowed' });
    await Promise.all([revoke(here), revoke(elsewhere)]);
  });

  it('stops when its node is suspended', async () => {
    const key = await made({ name: 'induk', scopes: ['account:read'] });
    const state = (to: string) =>
      world.database.work.run((tx) => tx.query('UPDATE edge SET state = ? WHERE child_id = ?', [to, world.cast.subReseller.nodeId]));
    await state('suspended');
    expect((await ask(key, '/v1/nodes')).body).toMatchObject({ status: 403, code: 'account-suspended' });
    await state('active');
    await ask(key, '/v1/nodes').expect(200);
    await revoke(key);
  });
});

describe('a key', () => {
  it('is shown once; its secret is stored nowhere; mail and audit log tell that it was made', async () => {
    const key = await made({ name: 'sekali', scopes: ['account:read'] });
    const secret = key.token.slice(key.prefix.length + 1);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const list = await (await sari()).get('/v1/api-keys').expect(200);
    expect(list.text).toContain(key.prefix);
    expect(list.text).not.toContain(secret);
    const tables = await Promise.all(['api_key', 'letter', 'audit_entry'].map((table) => world.reads.query(`SELECT * FROM ${table}`)));
    expect(JSON.stringify(tables)).not.toContain(secret);
    const mailed = "SELECT id FROM letter WHERE template = 'api-key-created' AND data LIKE ?";
    const letters = await world.reads.query(mailed, [`%${key.prefix}%`]);
    expect(letters).toHaveLength(1);
    await revoke(key);
    const done = await world.reads.query<{ action: string }>('SELECT action FROM audit_entry WHERE object = ? ORDER BY seq', [key.id]);
    expect(done.map(({ action }) => action)).toEqual(['api-key.created', 'api-key.revoked']);
  });

  it('takes over from one of the same name, and a third has to wait until one is revoked', async () => {
    const wish = { name: 'putar', scopes: ['account:read'] };
    const [old, next] = [await made(wish), await made(wish)];
    const third = () => sari().then((by) => by.post('/v1/api-keys', wish));
    expect((await third()).body).toMatchObject({ status: 409, code: 'api-key-rotating' });
    await ask(old, '/v1/nodes').expect(200);
    await ask(next, '/v1/nodes').expect(200);
    await revoke(old);
    expect((await third()).status).toBe(201);
  });

  it('is never the third of its name, however many are asked for at once', async () => {
    const by = await sari();
    const wish = { name: 'serentak', scopes: ['account:read'] };
    const answers = await Promise.all(Array.from({ length: 6 }, () => by.post('/v1/api-keys', wish)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
  });

  it.each([
    [{ scopes: ['keys:manage'] }, '/scopes'],
    [{ scopes: ['self:manage'] }, '/scopes'],
    [{ scopes: [] }, '/scopes'],
    [{ networks: ['10.0.0.0/33'] }, '/networks'],
    [{ networks: ['kantor'] }, '/networks'],
    [{ dailyCap: -1 }, '/dailyCap'],
    [{ expiresAt: '2020-01-01T00:00:00Z' }, '/expiresAt'],
  ])('is not made with %j', async (wrong, pointer) => {
    const { body } = await (await sari()).post('/v1/api-keys', { name: 'salah', scopes: ['account:read'], ...wrong });
    expect(body).toMatchObject({ status: 422, errors: [{ pointer: expect.stringContaining(pointer) as string }] });
  });

  it('of somebody else does not exist', async () => {
    const key = await made({ name: 'milik-sari', scopes: ['account:read'] });
    const rina = await world.as('reseller');
    expect((await rina.get(`/v1/api-keys/${key.id}/requests`)).body).toMatchObject({ status: 404, code: 'api-key-not-found' });
    expect((await rina.get('/v1/api-keys')).text).not.toContain(key.id);
    await revoke(key);
  });
});

describe('what a key was used for', () => {
  it('is listed for thirty days by route, status and request id, and its last use is noted', async () => {
    const key = await made({ name: 'catatan', scopes: ['account:read'] });
    await ask(key, '/v1/nodes').set('X-Request-Id', 'permintaan-satu');
    await world.portal.get(ApiKeyLog, { strict: false }).settled();
    const firstUse = world.clock.now().toISOString();
    world.clock.advance(1);
    await ask(key, '/v1/orders/ord_tidak-ada').set('X-Request-Id', 'permintaan-dua');
    await world.portal.get(ApiKeyLog, { strict: false }).settled();
    const by = await sari();
    const list = () => by.get(`/v1/api-keys/${key.id}/requests?limit=1`);
    const first = (await list().expect(200)).body as { data: object[]; nextCursor: string };
    expect(first.data).toMatchObject([{ method: 'GET', route: '/v1/orders/:order', status: 404, requestId: 'permintaan-dua' }]);
    const rest = await by.get(`/v1/api-keys/${key.id}/requests?cursor=${first.nextCursor}`);
    expect(rest.body).toMatchObject({ data: [{ route: '/v1/nodes', status: 200, requestId: 'permintaan-satu' }], nextCursor: null });
    const { body } = (await by.get('/v1/api-keys')) as { body: { data: { id: string; lastUsedAt: string | null }[] } };
    expect(body.data.find(({ id }) => id === key.id)?.lastUsedAt).toBe(firstUse);
  });

  it('is forgotten after that', async () => {
    const key = await made({ name: 'lama', scopes: ['account:read'] });
    const log = world.portal.get(ApiKeyLog, { strict: false });
    await ask(key, '/v1/nodes');
    await log.settled();
    world.clock.advance(31 * DAY);
    await ask(key, '/v1/nodes');
    await log.settled();
    const rows = await world.reads.query('SELECT id FROM api_key_request WHERE key_id = ?', [key.id]);
    world.clock.advance(-31 * DAY);
    expect(rows).toHaveLength(1);
  });
});
