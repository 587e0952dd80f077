import { Registries, newClTrid } from '#libs/registry';
import { World } from '../support/world';

/** A name that the sandbox registry asks more for. */
const PREMIUM = 'emas.com';
let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.end());

it('a premium name is shown as one, without a price', async () => {
  const customer = await world.as('customer');
  const { body } = await customer.post('/v1/availability', { names: [PREMIUM, 'kopisenja.com'] });
  expect(body.data).toMatchObject([
    { name: PREMIUM, status: 'premium', price: null },
    { name: 'kopisenja.com', status: 'available', price: { years: 1 } },
  ]);
  expect((await customer.get(`/v1/whois?name=${PREMIUM}`)).body).toMatchObject({ status: 'premium', price: null });
});

it('a premium name is not ordered by mistake: the order is refused, and says why', async () => {
  const customer = await world.as('customer');
  const items = [
    { name: 'kopisenja.com', years: 1 },
    { name: PREMIUM, years: 1 },
  ];
  const { body } = await customer.post('/v1/orders', { items });
  expect(body).toMatchObject({ status: 409, code: 'name-premium', errors: [{ pointer: '/items/1/name' }] });
  expect((await customer.get('/v1/orders')).body.data).toEqual([]);
});

it('its registry does not sell it at the price of others either', async () => {
  const registry = world.worker.get(Registries).forTld('com')!;
  const created = await registry.createDomain({
    clTRID: newClTrid(world.clock.now()),
    name: PREMIUM,
    years: 1,
    registrant: 'TIDAKADA',
    contacts: [],
    nameServers: [],
    authInfo: 'Rahasia-Sekali-1',
  });
  expect(created.kind).toBe('refused');
});
