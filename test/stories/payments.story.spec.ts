import type { Payment } from '#libs/payments';
import { ApiDescription } from '../contract/api-description';
import { PayingWorld } from '../support/paying-world';

interface Seen {
  readonly id: string;
  readonly state: string;
  readonly alarm: string | null;
  readonly payUrl: string;
}

let paying: PayingWorld;
let method: string;
beforeAll(async () => {
  paying = await PayingWorld.start([]);
});
afterAll(() => paying.end());

const credentials = [
  { name: 'clientId', value: 'BRN-senja' },
  { name: 'secretKey', value: 'secret-of-BRN-senja' },
];
const terms = { provider: 'doku', name: 'QRIS', feeFlat: 1_000, feeBasisPoints: 70 };
const pay = async (amount: number, key?: string) => (await paying.world.as('customer')).post('/v1/payments', { amount, method }, key);
/** The operator takes payments as well. */
const methodOfOperator = async () =>
  ((await (await paying.world.as('operator')).post('/v1/payment-methods', { ...terms, credentials }).expect(201)).body as { id: string })
    .id;
const play = ({ payUrl }: Seen, scene: string) => paying.play({ payUrl } as Payment, scene);

describe('a seller who has an account with a payment gateway', () => {
  it('lets its customers pay through it, and its secrets are shown to nobody', async () => {
    const sari = await paying.world.as('subReseller');
    const added = await sari.post('/v1/payment-methods', { ...terms, credentials }).expect(201);
    method = (added.body as { id: string }).id;
    const listed = await sari.get('/v1/payment-methods').expect(200);
    expect(listed.body).toMatchObject({
      data: [{ id: method, isOpen: true, forgedWebhooks: 0, webhookUrl: expect.stringContaining(method) as string }],
    });
    const stored = await paying.world.reads.query('SELECT * FROM payment_method');
    expect(JSON.stringify([added.body, listed.body, stored])).not.toMatch(/secret-of|BRN-/);
  });

  it('is told what its provider gives, when it hands in something else', async () => {
    const sari = await paying.world.as('subReseller');
    const { body } = await sari.post('/v1/payment-methods', { ...terms, credentials: [{ name: 'serverKey', value: 'x' }] });
    expect(body).toMatchObject({ status: 422, code: 'gateway-credentials-wrong', needed: ['clientId', 'secretKey'] });
  });

  it('has its changes written down', async () => {
    const sari = await paying.world.as('subReseller');
    await sari.patch(`/v1/payment-methods/${method}`, { name: 'QRIS and banks' }).expect(200);
    await sari.put(`/v1/payment-methods/${method}/credentials`, { credentials }).expect(200);
    const { body } = (await sari.get('/v1/audit')) as { body: { data: { action: string; object: string }[] } };
    const done = body.data.filter(({ object }) => object === method).map(({ action }) => action);
    expect(done).toEqual(['payment-method.credentials-changed', 'payment-method.changed', 'payment-method.added']);
  });
});

describe('a customer', () => {
  it('sees how to pay and what that costs, pays, and has the money', async () => {
    const budi = await paying.world.as('customer');
    expect((await budi.get('/v1/payments/methods')).body).toMatchObject({
      data: [{ id: method, name: 'QRIS and banks', feeBasisPoints: 70 }],
    });
    const before = await paying.deposit();
    const { body } = await pay(100_000);
    expect(body).toMatchObject({ state: 'pending', amount: { amount: 100_000 }, fee: { amount: 1_700 }, total: { amount: 101_700 } });
    await play(body as Seen, 'pay');
    const seen = (await budi.get(`/v1/payments/${(body as Seen).id}`)).body as { state: string; payUrl: null; topUp: string };
    expect([seen.state, seen.payUrl, (await paying.deposit()) - before]).toEqual(['paid', null, 100_000]);
    expect((await budi.get(`/v1/top-ups/${seen.topUp}`)).body).toMatchObject({ state: 'approved', amount: { amount: 100_000 } });
    expect(await paying.world.broken()).toEqual({});
  });

  it('who sends the same request again has one payment', async () => {
    const [one, two] = [await pay(50_000, 'the-same-key'), await pay(50_000, 'the-same-key')];
    expect((two.body as Seen).id).toBe((one.body as Seen).id);
    expect((await pay(60_000, 'the-same-key')).body).toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('pays neither by what its seller has closed, nor by what is another’s, nor sums that nobody means', async () => {
    const [sari, rina] = [await paying.world.as('subReseller'), await paying.world.as('reseller')];
    const { body } = await rina.post('/v1/payment-methods', { ...terms, credentials }).expect(201);
    const budi = await paying.world.as('customer');
    const by = async (id: string) => (await budi.post('/v1/payments', { amount: 50_000, method: id })).status;
    expect(await by((body as Seen).id)).toBe(404);
    await sari.patch(`/v1/payment-methods/${method}`, { isOpen: false }).expect(200);
    expect(await by(method)).toBe(404);
    await sari.patch(`/v1/payment-methods/${method}`, { isOpen: true }).expect(200);
    expect((await sari.patch(`/v1/payment-methods/${(body as Seen).id}`, { isOpen: false })).status).toBe(404);
    expect((await pay(999)).body).toMatchObject({ status: 422 });
  });

  it('pays the invoice of an order, which runs when the money is there; nobody pays the invoice of others', async () => {
    const budi = await paying.world.as('customer');
    const order = await budi.post('/v1/orders', { items: [{ name: 'lewatgateway.id' }], payBy: 'invoice' }).expect(201);
    const { invoice } = order.body as { invoice: string };
    const { total } = (await budi.get(`/v1/invoices/${invoice}`)).body as { total: { amount: number } };
    const begun = (await budi.post('/v1/payments', { amount: total.amount, method, invoice }).expect(201)).body as Seen;
    const foreign = { amount: 50_000, method: await methodOfOperator(), invoice };
    expect((await (await paying.world.as('directCustomer')).post('/v1/payments', foreign)).body).toMatchObject({
      code: 'invoice-not-found',
    });
    await play(begun, 'pay');
    expect((await budi.get(`/v1/invoices/${invoice}`)).body).toMatchObject({ state: 'paid' });
    expect((await budi.post('/v1/payments', { amount: 50_000, method, invoice })).body).toMatchObject({ code: 'invoice-not-open' });
    expect(await paying.world.broken()).toEqual({});
  });

  it('whose answer was lost on the way sends the request again, and pays once; a second payment is for people', async () => {
    paying.gateway.losesAnswers = 1;
    expect((await pay(70_000, 'the-answer-is-lost')).body).toMatchObject({ status: 503, code: 'gateway-unavailable' });
    const seen = (await pay(70_000, 'the-answer-is-lost')).body as Seen;
    expect(seen.payUrl).toContain(`${seen.id}-2`);
    const before = await paying.deposit();
    await play(seen, 'pay');
    // The page that nobody was shown is there all the same, and somebody may have found it in a mail of the provider.
    await play({ ...seen, payUrl: seen.payUrl.replace(`${seen.id}-2`, seen.id) }, 'pay');
    expect((await paying.deposit()) - before).toBe(70_000);
    expect((await (await paying.world.as('customer')).get(`/v1/payments/${seen.id}`)).body).toMatchObject({
      state: 'paid',
      alarm: 'paid-twice',
      trouble: { code: 'paid-twice' },
    });
  });

  it('whom the gateway refuses is told so, and begins anew (H-29)', async () => {
    const sari = await paying.world.as('subReseller');
    const wrong = [credentials[0], { name: 'secretKey', value: 'of-somebody-else' }];
    await sari.put(`/v1/payment-methods/${method}/credentials`, { credentials: wrong }).expect(200);
    expect((await pay(50_000, 'the-gateway-refuses')).body).toMatchObject({ status: 409, code: 'gateway-refused' });
    await sari.put(`/v1/payment-methods/${method}/credentials`, { credentials }).expect(200);
    expect((await pay(50_000, 'the-gateway-refuses')).body).toMatchObject({ status: 409, code: 'gateway-refused' });
    expect((await pay(50_000)).status).toBe(201);
  });
});

describe('what people have to look at', () => {
  it('is listed for the seller, who finds it in its audit log, and moves nothing by itself', async () => {
    const [twice, back] = [(await pay(80_000)).body as Seen, (await pay(90_000)).body as Seen];
    const before = await paying.deposit();
    await play(twice, 'pay-other-amount');
    await play(back, 'pay');
    await play(back, 'refund');
    expect((await paying.deposit()) - before).toBe(90_000);
    const sari = await paying.world.as('subReseller');
    const alarmed = async (alarm: string) =>
      ((await sari.get(`/v1/payments/children?alarm=${alarm}`)).body as { data: Seen[] }).data.map(({ id, state }) => [id, state]);
    expect(await alarmed('amount-differs')).toEqual([[twice.id, 'pending']]);
    expect(await alarmed('refunded')).toEqual([[back.id, 'paid']]);
    const { body } = (await sari.get('/v1/audit')) as { body: { data: { action: string; object: string; by: null }[] } };
    expect(body.data).toEqual(expect.arrayContaining([expect.objectContaining({ action: 'payment.refunded', object: back.id, by: null })]));
    expect(await paying.world.broken()).toEqual({});
  });

  it('forged webhooks are refused, counted, and leave nothing else', async () => {
    const { body } = await pay(50_000);
    await play(body as Seen, 'forge');
    expect(paying.gateway.book.find('doku', (body as Seen).id)?.deliveries[0]?.answer).toBe('403');
    const { body: seen } = await (await paying.world.as('subReseller')).get('/v1/payment-methods');
    expect(seen).toMatchObject({ data: [{ forgedWebhooks: 1 }] });
    const events = await paying.world.reads.query('SELECT id FROM webhook_event WHERE payment_id = ?', [(body as Seen).id]);
    expect(events).toEqual([]);
  });

  it('a payment of others is not there', async () => {
    const { body } = await pay(50_000);
    const path = `/v1/payments/${(body as Seen).id}`;
    for (const part of ['reseller', 'operator', 'shortCustomer'] as const)
      expect((await (await paying.world.as(part)).get(path)).status).toBe(404);
    expect((await (await paying.world.as('subReseller')).get(path)).status).toBe(200);
  });
});

it('both APIs answer as they say they do', async () => {
  const { world } = paying;
  const described = { portal: await ApiDescription.of(world.portal), customers: await ApiDescription.of(world.customers) };
  const begun = (await pay(50_000)).body as Seen;
  expect(described.customers.differences('POST', '/v1/payments', 201, begun)).toEqual([]);
  for (const [part, api, path] of [
    ['customer', 'customers', '/v1/payments'],
    ['customer', 'customers', `/v1/payments/${begun.id}`],
    ['customer', 'customers', '/v1/payments/methods'],
    ['subReseller', 'portal', '/v1/payments/children'],
    ['subReseller', 'portal', `/v1/payments/${begun.id}`],
    ['subReseller', 'portal', '/v1/payment-methods'],
    ['subReseller', 'portal', '/v1/payments/methods'],
  ] as const) {
    const { status, body } = await (await world.as(part)).get(path);
    expect([path, described[api].differences('GET', path, status, body)]).toEqual([path, []]);
  }
});
