import { BulkDesk } from '../support/bulk-desk';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id'] });
  await orderNames(world, 'customer', 'kopi.com', 'teh.com');
  await world.workFor(5_000);
});
afterAll(() => world.end());

it('many names get another contact of their holder at once; one that is another holder, or somebody else’s, is refused', async () => {
  const desk = new BulkDesk(world);
  const customer = await world.as('customer');
  const [own] = (await customer.get('/v1/contacts')).body.data;
  const { name, street, city, province, postalCode, country, phone, email } = own;
  const typed = { name, street, city, province, postalCode, country, phone, email, organization: own.organization };
  const contact = async (more: object): Promise<string> => (await customer.post('/v1/contacts', { ...typed, ...more })).body.id;
  const [moved, siti] = [await contact({ city: 'Cimahi' }), await contact({ name: 'Siti Rahma' })];
  const names = ['kopi.com', 'teh.com'];

  const refused = await desk.show('subReseller', { action: 'contacts', contact: siti, names });
  expect(await desk.states('subReseller', refused)).toEqual({ 'kopi.com': 'owner-change-needed', 'teh.com': 'owner-change-needed' });
  for (const part of ['shortCustomer', 'reseller'] as const)
    expect(await desk.show(part, { action: 'contacts', contact: moved, names })).toMatchObject({ code: 'contact-not-found' });
  expect(await desk.show('customer', { action: 'contacts', names })).toMatchObject({ code: 'invalid-request' });

  const done = await desk.carriedOut('customer', { action: 'contacts', contact: moved, names: ['kopi.com'] });
  expect(done).toMatchObject({ state: 'done', contact: moved, counts: { done: 1 } });
  expect((await desk.rows('customer', done))[0]).toMatchObject({
    state: 'done',
    before: { registrant: own.id },
    change: expect.any(String),
  });
  const shown = await desk.show('subReseller', { action: 'contacts', contact: moved, names });
  expect(await desk.states('subReseller', shown)).toEqual({ 'kopi.com': 'nothing', 'teh.com': 'ready' });

  // A contact that no name has may say anything until the row is carried out.
  const later = await contact({ city: 'Garut' });
  const overtaken = await desk.show('customer', { action: 'contacts', contact: later, names: ['teh.com'] });
  await customer.put(`/v1/contacts/${later}`, { ...typed, name: 'Siti Baru', city: 'Garut' }).expect(200);
  await desk.act('customer', overtaken, 'start');
  await world.workFor(2_000);
  expect(await desk.states('customer', overtaken)).toEqual({ 'teh.com': 'owner-change-needed' });
  expect(await world.broken()).toEqual({});
});
