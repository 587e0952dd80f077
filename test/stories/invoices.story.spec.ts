import { IssueInvoices, SetBillingProfile } from '#libs/billing';
import { DAY, SECOND } from '#libs/kernel';
import { ChaseInvoices, PayInvoice } from '#libs/provisioning';
import { orderNames } from '../support/order-names';
import { Rival } from '../support/rival';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Bill {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly order: string;
  readonly total: { readonly amount: number };
  readonly credited: { readonly amount: number };
  readonly received: { readonly amount: number };
  readonly missing: { readonly amount: number };
  readonly billTo: { readonly name: string; readonly company: string | null };
  readonly lines: readonly { readonly name: string; readonly isCredited: boolean }[];
  readonly creditNotes: readonly { readonly id: string; readonly reason: string }[];
}
interface Placed {
  readonly id: string;
  readonly state: string;
  readonly invoice: string;
  readonly items: readonly { readonly failure: { readonly code: string } | null }[];
}

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  await world.work();
});
afterAll(() => world.end());
afterEach(async () => expect(await world.broken()).toEqual({}));

const get = async <T>(part: Part, path: string) => (await (await world.as(part)).get(path).expect(200)).body as T;
const bill = (part: Part, id: string) => get<Bill>(part, `/v1/invoices/${id}`);
const order = (part: Part, id: string) => get<Placed>(part, `/v1/orders/${id}`);
async function byInvoice(part: Part, ...names: string[]): Promise<Placed> {
  const items = names.map((name) => ({ name }));
  return (await (await world.as(part)).post('/v1/orders', { items, payBy: 'invoice' }).expect(201)).body as Placed;
}
const subjects = async (part: Part) =>
  (await get<{ data: readonly { subject: string }[] }>(part, '/v1/letters')).data.map(({ subject }) => subject);
const seen = async (seller: Part, id: string, amount: number) =>
  (await world.as(seller)).post(`/v1/invoices/${id}/payments`, { amount, reason: 'Tunai' });
async function elsewhere(name: string): Promise<void> {
  const rival = new Rival(world.sandbox);
  await rival.register(name);
  await rival.end();
}

it('an order by invoice holds no money and reserves no name; its invoice is mailed, and says when it is due', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const placed = await byInvoice('customer', 'tagihan.com');
  expect(placed).toMatchObject({ state: 'awaiting_payment', invoice: expect.stringMatching(/^ivc_/) as string });
  expect(await world.deposit('customer', 'subReseller')).toEqual(before);
  const unpaid = await bill('customer', placed.invoice);
  expect(unpaid).toMatchObject({ state: 'unpaid', order: placed.id, received: { amount: 0 } });
  expect(unpaid.missing).toEqual(unpaid.total);
  expect(JSON.stringify(unpaid)).not.toMatch(/kopihost|pohonnama|nod_[12]"/i);
  const issued = await get<{ data: readonly Bill[] }>('subReseller', '/v1/invoices/issued?state=unpaid');
  expect(issued.data.map(({ id }) => id)).toEqual([placed.invoice]);
  await world.work();
  expect(await subjects('customer')).toContain(`Tagihan ${unpaid.number} dari Senja Domain`);
  const pdf = await (await world.as('customer')).get(`/v1/invoices/${placed.invoice}/pdf?locale=en`).expect(200);
  expect([pdf.headers['content-type'], (pdf.body as Buffer).subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  // Somebody else may order the name meanwhile, and is quicker.
  await orderNames(world, 'directCustomer', 'tagihan.com');
  await world.work();
  await (await world.as('customer')).post(`/v1/invoices/${placed.invoice}/pay`).expect(200);
  expect(await bill('customer', placed.invoice)).toMatchObject({ state: 'cancelled', missing: { amount: 0 } });
  expect((await order('customer', placed.id)).items).toMatchObject([{ failure: { code: 'gone-before-payment' } }]);
  expect(await world.deposit('customer', 'subReseller')).toEqual(before);
  await world.work();
  expect(await subjects('customer')).toContain(`Tagihan ${unpaid.number}: nama domain sudah tidak tersedia`);
});

it('money seen by the seller pays it when it is enough; too little says what is missing, too much stays in the deposit', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const placed = await byInvoice('customer', 'tunai.com');
  const { total } = await bill('customer', placed.invoice);
  await (
    await seen('subReseller', placed.invoice, 50_000)
  ).body;
  await world.work();
  expect(await bill('customer', placed.invoice)).toMatchObject({
    state: 'unpaid',
    received: { amount: 50_000 },
    missing: { amount: total.amount - 50_000 },
  });
  expect((await seen('subReseller', placed.invoice, total.amount)).status).toBe(201);
  await world.workFor(20 * SECOND);
  expect(await bill('customer', placed.invoice)).toMatchObject({ state: 'paid', missing: { amount: 0 } });
  expect(await order('customer', placed.id)).toMatchObject({ state: 'done' });
  expect(await world.deposit('customer', 'subReseller')).toEqual({ available: before.available + 50_000, held: 0 });
  const again = await seen('subReseller', placed.invoice, 1_000);
  expect([again.status, (again.body as { code: string }).code]).toEqual([409, 'invoice-not-open']);
  const receipts = await get<{ data: readonly { id: string; invoice: string; state: string }[] }>('customer', '/v1/receipts');
  expect(receipts.data.filter(({ invoice }) => invoice === placed.invoice)).toMatchObject([{ state: 'paid' }, { state: 'paid' }]);
  await (await world.as('customer')).get(`/v1/receipts/${receipts.data[0]!.id}/pdf`).expect(200);
});

it('what is gone by then is credited and not paid, the rest goes on; a second click pays nothing', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const placed = await byInvoice('customer', 'dulu.com', 'kalah.com');
  await elsewhere('kalah.com');
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

it('two clicks at once pay once', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const placed = await byInvoice('customer', 'duaklik.com');
  const pay = world.worker.get(PayInvoice, { strict: false });
  const clicks = await Promise.allSettled([1, 2, 3].map(() => pay.run(world.cast.customer.nodeId, placed.invoice)));
  expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { total } = await bill('customer', placed.invoice);
  expect(await world.deposit('customer', 'subReseller')).toEqual({ available: before.available - total.amount, held: total.amount });
  await world.workFor(20 * SECOND);
});

it('when somebody upstream is short it is in progress, and paid when the order goes on', async () => {
  const placed = await byInvoice('shortCustomer', 'pendek.com');
  await (await world.as('shortCustomer')).post(`/v1/invoices/${placed.invoice}/pay`).expect(200);
  expect(await bill('shortCustomer', placed.invoice)).toMatchObject({ state: 'pending' });
  expect(await order('shortCustomer', placed.id)).toMatchObject({ state: 'queued_for_funds' });
  const asked = (await (await world.as('shortReseller')).post('/v1/top-ups', { amount: 1_000_000 }).expect(201)).body as { id: string };
  await (await world.as('operator')).post(`/v1/top-ups/${asked.id}/approval`).expect(200);
  await world.workFor(20 * SECOND);
  expect(await bill('shortCustomer', placed.invoice)).toMatchObject({ state: 'paid' });
  expect(await order('shortCustomer', placed.id)).toMatchObject({ state: 'done' });
});

it('every level is billed for what it bought; a profile that changes later changes later bills only', async () => {
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
  const first = await byInvoice('customer', 'lama.com');
  await rename('PT Baru');
  expect((await bill('customer', first.invoice)).billTo).toMatchObject({ company: 'PT Lama', taxNumber: '0013121660091000' });
  const id = await orderNames(world, 'customer', 'baru.com');
  await world.workFor(20 * SECOND);
  await world.worker.get(IssueInvoices, { strict: false }).run({});
  const own = await get<{ data: readonly Bill[] }>('customer', '/v1/invoices');
  expect((await bill('customer', own.data.find((each) => each.order === id)!.id)).billTo.company).toBe('PT Baru');
  for (const level of ['subReseller', 'reseller'] as const) {
    const { data } = await get<{ data: readonly Bill[] }>(level, '/v1/invoices');
    expect(data.filter((each) => each.order === id)).toMatchObject([{ state: 'paid' }]);
  }
  await (await world.as('reseller')).get(`/v1/invoices/${first.invoice}`).expect(404);
});

it('who does not pay is reminded once at each stage; then it lapses, and nobody can pay it any more', async () => {
  const placed = await byInvoice('customer', 'lupa.com');
  const { number } = await bill('customer', placed.invoice);
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
