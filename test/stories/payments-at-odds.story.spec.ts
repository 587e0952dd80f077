import { PayingWorld } from '../support/paying-world';

interface Seen {
  readonly id: string;
  readonly payUrl: string;
}

let paying: PayingWorld;
beforeAll(async () => {
  paying = await PayingWorld.start(['ipaymu', 'doku']);
}, 60_000);
afterAll(() => paying.end());

const pay = async (provider: 'ipaymu' | 'doku', key: string) =>
  (await paying.world.as('customer')).post('/v1/payments', { amount: 70_000, method: paying.methods[provider] }, key);
const change = async (provider: 'ipaymu' | 'doku', terms: object) =>
  (await paying.world.as('subReseller')).patch(`/v1/payment-methods/${paying.methods[provider]}`, terms).expect(200);

it('money that came on a page whose address was lost counts, also where the provider is asked by a number of its own', async () => {
  paying.gateway.losesAnswers = 1;
  expect((await pay('ipaymu', 'lost-on-the-way')).body).toMatchObject({ code: 'gateway-unavailable' });
  const seen = (await pay('ipaymu', 'lost-on-the-way')).body as Seen;
  expect(seen.payUrl).toContain(`${seen.id}-2`);
  const before = await paying.deposit();
  // The provider has sent the first page by mail.
  await paying.play({ payUrl: seen.payUrl.replace(`${seen.id}-2`, seen.id) }, 'pay');
  expect((await paying.deposit()) - before).toBe(70_000);
  expect((await (await paying.world.as('customer')).get(`/v1/payments/${seen.id}`)).body).toMatchObject({ state: 'paid', alarm: null });
  expect(await paying.world.broken()).toEqual({});
});

it('a method that was closed meanwhile gives nobody another page; what was paid on the old one counts', async () => {
  const begun = (await pay('doku', 'before-it-closes')).body as Seen;
  paying.gateway.losesAnswers = 1;
  expect((await pay('doku', 'lost-before-it-closes')).body).toMatchObject({ code: 'gateway-unavailable' });
  await change('doku', { isOpen: false });
  expect((await pay('doku', 'lost-before-it-closes')).body).toMatchObject({ status: 404, code: 'payment-method-not-found' });
  const before = await paying.deposit();
  await paying.play(begun, 'pay');
  expect((await paying.deposit()) - before).toBe(70_000);
  expect(await paying.world.broken()).toEqual({});
});

it('a seller that signs with secrets of its own says nothing about the payments of another seller', async () => {
  const wish = { provider: 'doku', name: 'QRIS', feeFlat: 0, feeBasisPoints: 0 };
  const secrets = [
    { name: 'clientId', value: 'BRN-rina' },
    { name: 'secretKey', value: 'secret-of-BRN-rina' },
  ];
  const rina = await paying.world.as('reseller');
  const { id } = (await rina.post('/v1/payment-methods', { ...wish, credentials: secrets }).expect(201)).body as Seen;
  await change('doku', { isOpen: true });
  const begun = (await pay('doku', 'somebody-else-signs')).body as Seen;
  const before = await paying.deposit();
  // The right amount, the right number, and a signature that is good at Rina's address.
  const sent = paying.gateway.book.find('doku', begun.id)!;
  Object.assign(sent, { account: 'BRN-rina', notifyUrl: `${paying.world.settings.webhooksAt}/v1/webhooks/doku/${id}` });
  await paying.play(begun, 'pay');
  expect(sent.deliveries.map(({ answer }) => answer)).toEqual(['200']);
  expect((await paying.deposit()) - before).toBe(0);
  expect((await (await paying.world.as('customer')).get(`/v1/payments/${begun.id}`)).body).toMatchObject({ state: 'pending', topUp: null });
});
