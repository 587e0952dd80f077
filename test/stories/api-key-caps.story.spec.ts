import { DAY } from '#libs/kernel';
import { OrderSequencer, PlaceOrder } from '#libs/provisioning';
import request from 'supertest';
import { World } from '../support/world';

interface Key {
  readonly id: string;
  readonly token: string;
}

let world: World;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'my.id', 'com'] });
});
afterAll(() => world.end());

const ORDERING = ['account:read', 'money:move'];
const sari = () => world.as('subReseller');
const made = async (wish: object): Promise<Key> => {
  const answer = await (await sari()).post('/v1/api-keys', wish);
  expect(answer.body).toMatchObject({ id: expect.any(String) as string });
  return answer.body as Key;
};
const http = () => request(world.portal.getHttpServer());
const order = ({ token }: Key, name: string, key = `order-${name}`) =>
  http()
    .post('/v1/orders')
    .set('Authorization', `Bearer ${token}`)
    .set('Idempotency-Key', key)
    .send({ customer: `nod_${world.cast.customer.nodeId}`, items: [{ name }] });
const spent = async ({ id }: Key): Promise<number[]> => {
  const rows = await world.reads.query<{ units: unknown }>('SELECT units FROM api_key_spending WHERE key_id = ? ORDER BY day', [id]);
  return rows.map(({ units }) => Number(units));
};

describe('a cap on what a key spends in a day', () => {
  it('holds when ten orders come at once, half of them at another process', async () => {
    const scout = await made({ name: 'pengukur', scopes: ORDERING, dailyCap: 100_000_000 });
    expect((await order(scout, 'ukuran.my.id')).status).toBe(201);
    const [cost = 0] = await spent(scout);
    expect(cost).toBeGreaterThan(0);

    const key = await made({ name: 'jatah', scopes: ORDERING, dailyCap: 3 * cost + 1 });
    const elsewhere = world.worker.get(PlaceOrder, { strict: false });
    expect(world.worker.get(OrderSequencer, { strict: false })).not.toBe(world.portal.get(OrderSequencer, { strict: false }));
    const by = {
      buyerId: world.cast.customer.nodeId,
      by: { personId: key.id, nodeId: world.cast.subReseller.nodeId },
      apiKeyId: key.id,
      quoteId: null,
      contactId: null,
    };
    const tries = Array.from({ length: 10 }, (_, i) => {
      const name = `rebutan${i}.my.id`;
      if (i % 2 === 0) return order(key, name).then(({ status }) => status);
      const wish = { ...by, idempotencyKey: `order-${name}`, bodyHash: name, items: [{ name, years: 1 }] };
      return elsewhere.run(wish).then(
        () => 201,
        (error: { code?: string }) => (error.code === 'spending-cap-reached' ? 402 : 500),
      );
    });
    const statuses = await Promise.all(tries);
    expect(statuses.filter((status) => status === 201)).toHaveLength(3);
    expect(statuses.filter((status) => status === 402)).toHaveLength(7);
    expect(await spent(key)).toEqual([3 * cost]);
    expect((await order(key, 'terlambat.my.id')).body).toMatchObject({
      code: 'spending-cap-reached',
      left: { amount: 1, currency: 'IDR' },
    });
    expect(await world.broken()).toEqual({});
  });

  it('counts an order sent again once, and begins anew when a new day begins in Jakarta', async () => {
    const scout = await made({ name: 'ulang', scopes: ORDERING, dailyCap: 100_000_000 });
    for (let i = 0; i < 2; i += 1) expect((await order(scout, 'ulangan.my.id')).body).toMatchObject({ id: expect.any(String) as string });
    const [cost = 0] = await spent(scout);
    const key = await made({ name: 'harian', scopes: ORDERING, dailyCap: cost });
    expect((await order(key, 'harian1.my.id')).status).toBe(201);
    expect((await order(key, 'harian2.my.id')).status).toBe(402);
    world.clock.advance(DAY);
    expect((await order(key, 'harian3.my.id')).status).toBe(201);
    expect(await spent(key)).toEqual([cost, cost]);
  });
});
