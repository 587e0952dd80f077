import { IssueInvoices, RecordPayment, SetBillingProfile } from '#libs/billing';
import { DAY, Money, SECOND } from '#libs/kernel';
import { ChaseInvoices, PayInvoice } from '#libs/provisioning';
import { BillsOfThePast1795000028000 } from '../../libs/provisioning/src/migrations/1795000028000-bills-of-the-past';
import { Billed } from '../support/billed';
import { orderByInvoice, orderNames } from '../support/order-names';
import { setSuspended } from '../support/set-suspended';
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

it('an order of which something was gone can be taken back as long as the rest waits', async () => {
  const placed = await billed.byInvoice('shortCustomer', 'hilang.com', 'tunggu.com');
  await billed.elsewhere('hilang.com');
  expect((await billed.pay('shortCustomer', placed.invoice)).body).toMatchObject({ state: 'pending' });
  const dewi = await world.as('shortCustomer');
  await dewi.post(`/v1/orders/${placed.id}/cancellation`).expect(200);
  await dewi.post(`/v1/orders/${placed.id}/cancellation`).expect(200);
  expect(await billed.bill('shortCustomer', placed.invoice)).toMatchObject({ state: 'cancelled', missing: { amount: 0 } });
});

it('when somebody upstream is short it is in progress, and paid when the order goes on', async () => {
  const placed = await billed.byInvoice('shortCustomer', 'pendek.com');
  await (await world.as('shortCustomer')).post(`/v1/invoices/${placed.invoice}/pay`).expect(200);
  expect(await billed.bill('shortCustomer', placed.invoice)).toMatchObject({ state: 'pending' });
  expect(await billed.get('shortCustomer', `/v1/orders/${placed.id}`)).toMatchObject({ state: 'queued_for_funds' });
  const asked = (await (await world.as('shortReseller')).post('/v1/top-ups', { amount: 1_000_000 }).expect(201)).body as { id: string };
  await (await world.as('operator')).post(`/v1/top-ups/${asked.id}/approval`).expect(200);
  await world.workFor(20 * SECOND);
  expect(await billed.bill('shortCustomer', placed.invoice)).toMatchObject({ state: 'paid' });
  expect(await billed.get('shortCustomer', `/v1/orders/${placed.id}`)).toMatchObject({ state: 'done' });
});

it('every level is billed for what it bought; a profile that changes later changes later bills only (J-07, H-11)', async () => {
  const rename = (company: string) =>
    world.worker.get(SetBillingProfile, { strict: false }).run(world.cast.customer, {
      name: 'Budi',
      company,
      address: 'Jalan 1',
      taxNumber: '01.312.166.0-091.000',
      companyNumber: '9120000000001',
      numberPrefix: '',
    });
  await rename('PT Lama');
  const first = await billed.byInvoice('customer', 'lama.com');
  await rename('PT Baru');
  expect((await billed.bill('customer', first.invoice)).billTo).toMatchObject({ company: 'PT Lama', taxNumber: '0013121660091000' });
  const id = await orderNames(world, 'customer', 'baru.com');
  await world.workFor(20 * SECOND);
  await world.worker.get(IssueInvoices, { strict: false }).run({});
  const own = await billed.bills('customer');
  expect((await billed.bill('customer', own.find((each) => each.order === id)!.id)).billTo).toMatchObject({
    company: 'PT Baru',
    companyNumber: '9120000000001',
  });
  for (const level of ['subReseller', 'reseller'] as const) {
    expect((await billed.bills(level)).filter((each) => each.order === id)).toMatchObject([{ state: 'paid' }]);
  }
  await (await world.as('reseller')).get(`/v1/invoices/${first.invoice}`).expect(404);
});

it('a name that its registry refuses after the payment is credited, and the money comes back', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const placed = await billed.byInvoice('customer', 'ditolak.com');
  world.sandbox.control.arm({ fault: 'refuse', code: 2306, verb: 'create', object: 'domain', name: 'ditolak.com', times: 1 });
  expect((await billed.pay('customer', placed.invoice)).body).toMatchObject({ state: 'paid' });
  await world.workFor(20 * SECOND);
  expect(await billed.bill('customer', placed.invoice)).toMatchObject({ state: 'credited', creditNotes: [{ reason: 'registry-refused' }] });
  expect(await world.deposit('customer', 'subReseller')).toEqual(before);
});

it('one renewal is billed once, however often it is ordered; a cancelled order cancels its invoice', async () => {
  await orderNames(world, 'customer', 'panjang.com');
  await world.workFor(20 * SECOND);
  const { data } = await billed.get<{ data: { id: string; name: string; expiresAt: string }[] }>('customer', '/v1/domains');
  const { id: domain, expiresAt } = data.find(({ name }) => name === 'panjang.com')!;
  const renewal = { action: 'renew', domain, expiresAt, years: 1 };
  const placed = await billed.byInvoice('customer', renewal);
  const budi = await world.as('customer');
  for (const payBy of ['invoice', 'deposit']) {
    const again = await budi.post('/v1/orders', { items: [renewal], payBy });
    expect([again.status, again.body]).toMatchObject([409, { code: 'name-in-progress', order: placed.id }]);
  }
  await budi.post(`/v1/orders/${placed.id}/cancellation`).expect(200);
  expect(await billed.bill('customer', placed.invoice)).toMatchObject({ state: 'cancelled', creditNotes: [] });
  const next = await billed.byInvoice('customer', renewal);
  expect((await billed.pay('customer', next.invoice)).body).toMatchObject({
    state: 'paid',
    lines: [{ action: 'renew', periodFrom: expiresAt, periodUntil: expect.any(String) }],
  });
  await world.workFor(20 * SECOND);
  expect(await billed.get('customer', `/v1/orders/${next.id}`)).toMatchObject({ state: 'done' });
});

it('a deposit that does not cover it pays nothing of it', async () => {
  const names = Array.from({ length: 30 }, (_, i) => `banyak${i}.com`);
  const placed = await billed.byInvoice('customer', ...names);
  const refused = await billed.pay('customer', placed.invoice);
  expect([refused.status, (refused.body as { code: string }).code]).toEqual([402, 'deposit-too-low']);
  expect(await billed.bill('customer', placed.invoice)).toMatchObject({ state: 'unpaid' });
});

it('nobody but its buyer pays it: neither another customer nor its seller', async () => {
  const placed = await billed.byInvoice('customer', 'milik-budi.com');
  const pay = world.worker.get(PayInvoice, { strict: false });
  for (const part of ['shortCustomer', 'subReseller'] as const)
    await expect(pay.run(world.cast[part].nodeId, placed.invoice)).rejects.toMatchObject({ code: 'invoice-not-found' });
  expect(await billed.bill('customer', placed.invoice)).toMatchObject({ state: 'unpaid' });
});

it('what was sold before there were bills is billed by the next night', async () => {
  const id = await orderNames(world, 'customer', 'dahulu.com');
  await world.work();
  await world.database.work.run((tx) => tx.query('DELETE FROM invoice_line WHERE order_id = ?', [id]));
  await new BillsOfThePast1795000028000().up(world.database.sources.write.createQueryRunner());
  expect(await world.broken()).toEqual({});
  await world.worker.get(IssueInvoices, { strict: false }).run({});
  for (const level of ['customer', 'subReseller', 'reseller'] as const)
    expect((await billed.bills(level)).filter(({ order }) => order === id)).toHaveLength(1);
});

it('who does not pay is reminded once at each stage; then it lapses, and nobody can pay it any more', async () => {
  const placed = await billed.byInvoice('customer', 'lupa.com');
  const { number } = await billed.bill('customer', placed.invoice);
  const chase = world.worker.get(ChaseInvoices, { strict: false });
  const sent = async (subject: string) =>
    (await world.reads.query<{ template: string }>('SELECT template FROM letter WHERE data LIKE ?', [`%${number}%`])).filter(
      ({ template }) => template === subject,
    ).length;
  const reminders: number[] = [];
  for (let day = 0; day < 8; day += 1) {
    await chase.run();
    reminders.push(await sent('invoice-reminder'));
    world.clock.advance(DAY);
  }
  expect(reminders).toEqual([0, 0, 1, 1, 2, 2, 2, 2]);
  expect(await sent('invoice-lapsed')).toBe(1);
  const pay = world.worker.get(PayInvoice, { strict: false });
  await expect(pay.run(world.cast.customer.nodeId, placed.invoice)).rejects.toMatchObject({ code: 'invoice-not-open' });
});

it('a sale that was not paid before its seller was suspended waits, its money in the deposit, and goes on by the next night', async () => {
  const { reseller, subReseller, customer } = world.cast;
  const orderId = await orderByInvoice(world, 'customer', 'tertahan.com');
  const sql = `SELECT i.id, i.total_units, i.state AS bill, o.state AS item FROM invoice i JOIN order_item o ON o.order_id = i.order_id WHERE i.order_id = ?`;
  const read = async () => (await world.reads.query<{ id: string; total_units: unknown; bill: string; item: string }>(sql, [orderId]))[0]!;
  const { id, total_units: total } = await read();
  const before = await world.deposit('customer', 'subReseller');
  await setSuspended(world.portal, reseller, subReseller.nodeId, 'suspended');
  const payment = { amount: Money.idr(Number(total)), reason: 'Tunai', idempotencyKey: 'uang-datang-1' };
  await world.worker.get(RecordPayment, { strict: false }).run(subReseller, id, payment);
  await world.workFor(20 * SECOND);
  const pay = world.worker.get(PayInvoice, { strict: false });
  await expect(pay.run(customer.nodeId, id)).rejects.toMatchObject({ code: 'account-suspended' });
  expect(await read()).toMatchObject({ bill: 'unpaid', item: 'awaiting_payment' });
  expect((await world.deposit('customer', 'subReseller')).available - before.available).toBe(Number(total));
  await setSuspended(world.portal, reseller, subReseller.nodeId, 'active');
  world.clock.advance(2 * DAY);
  await world.worker.get(ChaseInvoices, { strict: false }).run();
  await world.workFor(20 * SECOND);
  expect(await read()).toMatchObject({ bill: 'paid', item: 'done' });
});
