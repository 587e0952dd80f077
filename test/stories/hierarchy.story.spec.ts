import request from 'supertest';
import { DEMO_HOSTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
  await world.work();
});
afterAll(() => world.end());

const node = (part: keyof World['cast']) => `/v1/nodes/nod_${world.cast[part].nodeId}`;

describe('a parent', () => {
  it('gives a child another name, but no grandchild', async () => {
    const rina = await world.as('reseller');
    expect((await rina.patch(node('subReseller'), { name: 'Senja Raya' })).body).toMatchObject({ name: 'Senja Raya', state: 'active' });
    expect((await rina.patch(node('customer'), { name: 'Budi' })).body).toMatchObject({ status: 404, code: 'node-not-found' });
    expect((await rina.patch(node('subReseller'), { name: ' ' })).status).toBe(422);
  });
});

describe('a suspended reseller', () => {
  const inShop = (path: string) => request(world.customers.getHttpServer()).get(path).set('Host', DEMO_HOSTS.subReseller);

  it('is out at once with everybody below it, and its owner reads why', async () => {
    const [rina, sari, budi] = await Promise.all([world.as('reseller'), world.as('subReseller'), world.as('customer')]);
    const { body } = await rina.post(`${node('subReseller')}/suspension`, { reason: 'Tagihan belum dibayar' }).expect(200);
    expect(body).toMatchObject({ state: 'suspended', suspendedBy: 'parent', suspensionReason: 'Tagihan belum dibayar' });
    const shutOut = { status: 403, code: 'account-suspended' };
    expect((await sari.get('/v1/nodes')).body).toMatchObject({ ...shutOut, suspendedBy: 'parent' });
    const above = await budi.get('/v1/domains');
    expect(above.body).toMatchObject({ ...shutOut, suspendedBy: 'above' });
    expect(above.text).not.toMatch(/kopihost|nod_|Tagihan/i);
    const letters = await world.reads.query<{ template: string }>("SELECT template FROM letter WHERE template LIKE 'account-%'");
    expect(letters).toEqual([{ template: 'account-suspended' }]);
  });

  it('sells nothing: its shop is closed, names an address to write to and nobody else', async () => {
    const names = { names: ['kopisenja.id'] };
    const found = await request(world.customers.getHttpServer()).post('/v1/availability').set('Host', DEMO_HOSTS.subReseller).send(names);
    for (const { body, status } of [await inShop('/v1/prices'), found]) {
      expect([status, body.code, typeof body.supportEmail]).toEqual([503, 'shop-closed', 'string']);
      expect(JSON.stringify(body)).not.toMatch(/kopihost|nod_|Tagihan/i);
    }
    const login = await request(world.customers.getHttpServer())
      .post('/v1/auth/login')
      .set('Host', DEMO_HOSTS.subReseller)
      .send({ email: DEMO_PEOPLE.customer.email, password: DEMO_PASSWORD });
    expect(login.body).toMatchObject({ status: 403, code: 'account-suspended' });
    await inShop('/v1/brand').expect(200);
  });

  it('is back at once when its parent says so, and nobody else can', async () => {
    const [rina, ratna, sari] = await Promise.all([world.as('reseller'), world.as('operator'), world.as('subReseller')]);
    expect((await ratna.delete(`${node('subReseller')}/suspension`)).status).toBe(404);
    expect((await rina.delete(`${node('subReseller')}/suspension`)).body).toMatchObject({ state: 'active', suspensionReason: null });
    await sari.get('/v1/nodes').expect(200);
    await inShop('/v1/prices').expect(200);
  });
});

describe('a credit limit', () => {
  const limit = async (amount: number) => (await world.as('operator')).put(`${node('shortReseller')}/credit-limit`, { amount });
  const waiting = async () => (await (await world.as('shortCustomer')).get('/v1/orders')).body as { data: { state: string }[] };

  it('lets an order run that waited for the child, and shows as its floor', async () => {
    const dewi = await world.as('shortCustomer');
    await dewi.post('/v1/orders', { items: [{ name: 'tokodewi.com', years: 1 }] }).expect(201);
    await world.work();
    expect((await waiting()).data[0]!.state).not.toBe('done');
    expect((await limit(5_000_000)).body).toMatchObject({ floor: { amount: -5_000_000, currency: 'IDR' } });
    await world.work();
    expect((await waiting()).data[0]!.state).toBe('done');
    expect((await world.deposit('shortReseller', 'operator')).available).toBeLessThan(0);
  });

  it('asked for twice is written down once, and never goes below what is owed', async () => {
    await limit(5_000_000);
    const logged = await world.reads.query("SELECT seq FROM audit_entry WHERE action = 'deposit.credit-limit-set' AND node_id = 1");
    expect(logged).toHaveLength(1);
    const owed = -(await world.deposit('shortReseller', 'operator')).available;
    expect((await limit(owed - 1)).body).toMatchObject({ status: 409, code: 'credit-limit-below-debt', owed: { amount: owed } });
    expect((await limit(owed)).status).toBe(200);
    expect((await limit(-1)).status).toBe(422);
  });

  it('is the parent’s to set and nobody else’s', async () => {
    for (const other of ['reseller', 'shortReseller'] as const)
      expect((await (await world.as(other)).put(`${node('shortReseller')}/credit-limit`, { amount: 0 })).status).toBe(404);
  });
});

it('the laws of the books hold after all of it', async () => {
  expect(await world.broken()).toEqual({});
});
