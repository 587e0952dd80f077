import { SECOND } from '#libs/kernel';
import { CancelOrder, PayInvoice } from '#libs/provisioning';
import { type Bill, Billed } from '../support/billed';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

let world: World;
let billed: Billed;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  billed = new Billed(world);
  await world.work();
});
afterAll(() => world.end());
afterEach(() => billed.lawsHold());

it('an order by invoice holds no money and reserves no name; its invoice is mailed, and says when it is due', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const placed = await billed.byInvoice('customer', 'tagihan.com');
  expect(placed).toMatchObject({ state: 'awaiting_payment', invoice: expect.stringMatching(/^ivc_/) as string });
  expect(await world.deposit('customer', 'subReseller')).toEqual(before);
  const unpaid = await billed.bill('customer', placed.invoice);
  expect(unpaid).toMatchObject({ state: 'unpaid', order: placed.id, received: { amount: 0 } });
  expect(unpaid.missing).toEqual(unpaid.total);
  expect(JSON.stringify(unpaid)).not.toMatch(/kopihost|pohonnama|nod_[12]"/i);
  const issued = await billed.bills('subReseller', '/v1/invoices/issued?state=unpaid');
  expect(issued.map(({ id }) => id)).toEqual([placed.invoice]);
  await world.work();
  expect(await billed.subjects('customer')).toContain(`Tagihan ${unpaid.number} dari Senja Domain`);
  const pdf = await (await world.as('customer')).get(`/v1/invoices/${placed.invoice}/pdf?locale=en`).expect(200);
  expect([pdf.headers['content-type'], (pdf.body as Buffer).subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  // Somebody else may order the name meanwhile, and is quicker.
  await orderNames(world, 'directCustomer', 'tagihan.com');
  await world.work();
  await (await world.as('customer')).post(`/v1/invoices/${placed.invoice}/pay`).expect(200);
  expect(await billed.bill('customer', placed.invoice)).toMatchObject({ state: 'cancelled', missing: { amount: 0 }, creditNotes: [] });
  expect(await billed.get('customer', `/v1/orders/${placed.id}`)).toMatchObject({ items: [{ failure: { code: 'gone-before-payment' } }] });
  expect(await world.deposit('customer', 'subReseller')).toEqual(before);
  await world.work();
  expect(await billed.subjects('customer')).toContain(`Tagihan ${unpaid.number}: nama domain sudah tidak tersedia`);
});

it('money seen by the seller pays it when it is enough; too little says what is missing, too much stays in the deposit (H-21)', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const placed = await billed.byInvoice('customer', 'tunai.com');
  const { total } = await billed.bill('customer', placed.invoice);
  await (
    await billed.seen('subReseller', placed.invoice, 50_000)
  ).body;
  await world.work();
  expect(await billed.bill('customer', placed.invoice)).toMatchObject({
    state: 'unpaid',
    received: { amount: 50_000 },
    missing: { amount: total.amount - 50_000 },
  });
  expect((await billed.seen('subReseller', placed.invoice, total.amount)).status).toBe(201);
  await world.workFor(20 * SECOND);
  expect(await billed.bill('customer', placed.invoice)).toMatchObject({ state: 'paid', missing: { amount: 0 } });
  expect(await billed.get('customer', `/v1/orders/${placed.id}`)).toMatchObject({ state: 'done' });
  expect(await world.deposit('customer', 'subReseller')).toEqual({ available: before.available + 50_000, held: 0 });
  const again = await billed.seen('subReseller', placed.invoice, 1_000);
  expect([again.status, (again.body as { code: string }).code]).toEqual([409, 'invoice-not-open']);
  const receipts = await billed.get<{ data: readonly { id: string; invoice: string; state: string }[] }>('customer', '/v1/receipts');
  expect(receipts.data.filter(({ invoice }) => invoice === placed.invoice)).toMatchObject([{ state: 'paid' }, { state: 'paid' }]);
  await (await world.as('customer')).get(`/v1/receipts/${receipts.data[0]!.id}/pdf`).expect(200);
});

it('a transfer that the seller approves pays it, whatever else was in the deposit', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const placed = await billed.byInvoice('customer', 'transfer.com');
  const { total } = await billed.bill('customer', placed.invoice);
  const budi = await world.as('customer');
  const asked = (await budi.post(`/v1/invoices/${placed.invoice}/transfer`).expect(201)).body as {
    id: string;
    invoice: string;
    exactAmount: { amount: number };
  };
  expect(asked).toMatchObject({ invoice: placed.invoice });
  await (await world.as('subReseller')).post(`/v1/top-ups/${asked.id}/approval`).expect(200);
  await world.workFor(20 * SECOND);
  expect(await billed.bill('customer', placed.invoice)).toMatchObject({ state: 'paid' });
  const { available } = await world.deposit('customer', 'subReseller');
  expect(available).toBe(before.available + asked.exactAmount.amount - total.amount);
  await budi.post(`/v1/invoices/${placed.invoice}/transfer`).expect(409);
});

it('what is gone by then is credited and not paid, the rest goes on; a second click pays nothing', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const placed = await billed.byInvoice('customer', 'dulu.com', 'kalah.com');
  await billed.elsewhere('kalah.com');
  const budi = await world.as('customer');
  const paid = (await budi.post(`/v1/invoices/${placed.invoice}/pay`).expect(200)).body as Bill;
  expect(paid).toMatchObject({ state: 'paid', creditNotes: [{ reason: 'gone-before-payment' }] });
  expect(paid.lines.map(({ name, isCredited }) => [name, isCredited])).toEqual([
    ['dulu.com', false],
    ['kalah.com', true],
  ]);
  await budi.post(`/v1/invoices/${placed.invoice}/pay`).expect(409);
  await world.workFor(20 * SECOND);
  const { available } = await world.deposit('customer', 'subReseller');
  expect(available).toBe(before.available - paid.total.amount + paid.credited.amount);
  await budi.get(`/v1/invoices/${placed.invoice}/credit-notes/${paid.creditNotes[0]!.id}/pdf`).expect(200);
});

it('numbers of orders at once have no gaps; who pays and cancels at once does one of the two', async () => {
  const orders = await Promise.all(['a', 'b', 'c', 'd'].map((name) => billed.byInvoice('customer', `serentak-${name}.com`)));
  const pay = world.worker.get(PayInvoice, { strict: false });
  const cancel = world.worker.get(CancelOrder, { strict: false });
  const { customer } = world.cast;
  await Promise.allSettled(
    orders.flatMap(({ id, invoice }) => [pay.run(customer.nodeId, invoice), cancel.run({ ...customer, role: 'owner' }, id)]),
  );
  await world.workFor(20 * SECOND);
  const states = await Promise.all(
    orders.map(async ({ id, invoice }) => [
      (await billed.bill('customer', invoice)).state,
      (await billed.get<{ state: string }>('customer', `/v1/orders/${id}`)).state,
    ]),
  );
  expect(states.filter(([bill, order]) => !(bill === 'paid' && order === 'done') && !(bill === 'cancelled' && order === 'failed'))).toEqual(
    [],
  );
});

it('two clicks at once pay once', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const placed = await billed.byInvoice('customer', 'duaklik.com');
  const pay = world.worker.get(PayInvoice, { strict: false });
  const clicks = await Promise.allSettled([1, 2, 3].map(() => pay.run(world.cast.customer.nodeId, placed.invoice)));
  expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { total } = await billed.bill('customer', placed.invoice);
  expect(await world.deposit('customer', 'subReseller')).toEqual({ available: before.available - total.amount, held: total.amount });
  await world.workFor(20 * SECOND);
});
