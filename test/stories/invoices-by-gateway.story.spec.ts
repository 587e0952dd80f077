import { SECOND } from '#libs/kernel';
import type { Payment } from '#libs/payments';
import { Billed } from '../support/billed';
import { PayingWorld } from '../support/paying-world';

let paying: PayingWorld;
let billed: Billed;
beforeAll(async () => {
  paying = await PayingWorld.start(['midtrans', 'doku']);
  billed = new Billed(paying.world);
});
afterAll(() => paying.end());
afterEach(() => billed.lawsHold());

/** Budi opens the page of a gateway for so much of an invoice, and this happens there. */
async function pays(invoice: string, amount: number, provider: 'midtrans' | 'doku' = 'doku', scene = 'pay'): Promise<{ id: string }> {
  const method = paying.methods[provider];
  const budi = await paying.world.as('customer');
  const { body } = (await budi.post('/v1/payments', { amount, method, invoice }).expect(201)) as { body: Payment };
  await paying.play(body, scene);
  await paying.world.workFor(20 * SECOND);
  return body;
}
const placed = async (name: string) => {
  const order = await billed.byInvoice('customer', name);
  return { ...order, total: (await billed.bill('customer', order.invoice)).total.amount };
};
const order = (id: string) => billed.get<{ state: string }>('customer', `/v1/orders/${id}`);

it('an invoice paid through a gateway runs its order and has a receipt, told once or five times at once (H-18)', async () => {
  const before = await paying.deposit();
  for (const [name, provider, scene] of [
    ['lunas.com', 'doku', 'pay-and-repeat'],
    ['tuntas.com', 'midtrans', 'pay'],
  ] as const) {
    const { id, invoice, total } = await placed(name);
    await pays(invoice, total, provider, scene);
    expect(await billed.bill('customer', invoice)).toMatchObject({ state: 'paid', received: { amount: total }, missing: { amount: 0 } });
    expect(await order(id)).toMatchObject({ state: 'done' });
    const { data } = await billed.get<{ data: { invoice: string | null }[] }>('customer', '/v1/receipts');
    expect(data.filter((each) => each.invoice === invoice)).toHaveLength(1);
  }
  expect(await paying.deposit()).toBe(before);
});

it('too little through a gateway waits for the rest and registers nothing; too much stays in the deposit', async () => {
  const before = await paying.deposit();
  const { id, invoice, total } = await placed('separuh.com');
  await pays(invoice, 50_000);
  expect(await billed.bill('customer', invoice)).toMatchObject({ state: 'unpaid', missing: { amount: total - 50_000 } });
  expect(await order(id)).toMatchObject({ state: 'awaiting_payment' });
  await pays(invoice, total);
  expect(await billed.bill('customer', invoice)).toMatchObject({ state: 'paid', received: { amount: total + 50_000 } });
  expect(await order(id)).toMatchObject({ state: 'done' });
  expect(await paying.deposit()).toBe(before + 50_000);
});

it('a gateway that tells of another amount than was asked for pays no invoice, and somebody has to look', async () => {
  const before = await paying.deposit();
  const { invoice, total } = await placed('selisih.com');
  const { id } = await pays(invoice, total, 'doku', 'pay-other-amount');
  expect(await billed.bill('customer', invoice)).toMatchObject({ state: 'unpaid', received: { amount: 0 } });
  expect(await billed.get('customer', `/v1/payments/${id}`)).toMatchObject({ alarm: 'amount-differs' });
  expect(await paying.deposit()).toBe(before);
});
