import type { Role } from '#libs/kernel';
import { World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

/** Requests as Sari's person, who from now on has this role at her node. */
async function sariAs(role: Role) {
  const sari = await world.as('subReseller');
  const { personId, nodeId } = world.cast.subReseller;
  await world.database.work.run((tx) =>
    tx.query('UPDATE membership SET role = ? WHERE person_id = ? AND node_id = ?', [role, personId, nodeId]),
  );
  return sari;
}

const order = () => ({ customer: `nod_${world.cast.customer.nodeId}`, items: [{ name: 'kopisenja.id' }] });
const node = { kind: 'customer', name: 'Toko', owner: { name: 'Tono', email: 'tono@example.test' } };

describe('somebody who does support', () => {
  it('looks at everything but what things cost', async () => {
    const sari = await sariAs('support');
    for (const path of ['/v1/nodes', '/v1/orders', '/v1/domains', '/v1/deposit', '/v1/top-ups']) await sari.get(path).expect(200);
    for (const path of ['/v1/prices', '/v1/prices/xray?tld=id', '/v1/sales', '/v1/deposit/statement']) {
      expect((await sari.get(path)).body).toMatchObject({ status: 403, code: 'role-not-allowed' });
    }
    const { body } = await sari.post('/v1/availability', { names: ['kopisenja.id'] });
    expect(body).toMatchObject({ data: [{ status: 'available', price: null }] });
  });

  it('moves no money and makes no accounts', async () => {
    const sari = await sariAs('support');
    const tries = [
      sari.post('/v1/orders', order()),
      sari.post('/v1/top-ups', { amount: 50_000 }),
      sari.post('/v1/top-ups/top_1/approval'),
      sari.post('/v1/nodes', node),
    ];
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });
});

describe('somebody who does billing', () => {
  it('orders and sees prices, and makes no accounts', async () => {
    const sari = await sariAs('billing');
    const answers = [await sari.get('/v1/prices'), await sari.post('/v1/orders', order()), await sari.post('/v1/nodes', node)];
    expect(answers.map(({ status }) => status)).toEqual([200, 201, 403]);
  });
});

it('an admin makes accounts', async () => {
  expect((await (await sariAs('admin')).post('/v1/nodes', node)).status).toBe(201);
});

it('a reviewer of documents has nothing to do with money', async () => {
  const sari = await sariAs('reviewer');
  const answers = await Promise.all(['/v1/nodes', '/v1/orders', '/v1/deposit', '/v1/prices'].map((path) => sari.get(path)));
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});
