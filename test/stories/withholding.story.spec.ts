import { SECOND } from '#libs/kernel';
import { SetBillingProfile } from '#libs/billing';
import { Billed } from '../support/billed';
import { PAPER } from '../support/applicant';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

interface Kept {
  readonly id: string;
  readonly state: string;
  readonly amount: { readonly amount: number };
}

let world: World;
let billed: Billed;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  billed = new Billed(world);
  await world.work();
  const company = {
    name: 'Budi',
    company: 'PT Budi',
    address: 'Jalan 1',
    taxNumber: '01.312.166.0-091.000',
    companyNumber: null,
    numberPrefix: '',
  };
  await world.worker.get(SetBillingProfile, { strict: false }).run(world.cast.customer, company);
});
afterAll(() => world.end());
afterEach(() => billed.lawsHold());

const says = async (isSubject: boolean) =>
  (await world.as('subReseller')).put('/v1/withheld-products', { tld: 'com', action: 'register', isSubject });
const declare = async (invoice: string) => (await world.as('customer')).post(`/v1/invoices/${invoice}/withholding`);
const handIn = async (id: string) =>
  (await world.as('customer')).upload(`/v1/withholdings/${id}/slip`, PAPER).field('number', '2600000012').field('dated', '2026-11-30');
const decide = async (id: string, path: string, body = {}) => (await world.as('subReseller')).post(`/v1/withholdings/${id}/${path}`, body);

it('domains are not subject to PPh 23 until their seller says so, and what was billed before that stays as it is', async () => {
  const before = await billed.byInvoice('customer', 'dahulu.com');
  expect((await declare(before.invoice)).body).toMatchObject({ code: 'withholding-not-allowed', reason: 'nothing-subject' });
  world.clock.advance(SECOND);
  expect((await says(true)).body).toMatchObject({ tld: 'com', action: 'register', isSubject: true });
  expect((await declare(before.invoice)).status).toBe(409);
  const { data } = await billed.get<{ data: object[] }>('subReseller', '/v1/withheld-products');
  expect(data).toMatchObject([{ tld: 'com', action: 'register', isSubject: true }]);
  expect((await (await world.as('subReseller')).put('/v1/withheld-products', { tld: 'zz', action: 'renew', isSubject: true })).status).toBe(
    404,
  );
});

it('a company pays 98 %, hands in its slip, and the order runs when the seller has accepted it', async () => {
  const placed = await billed.byInvoice('customer', 'potong.com', 'utuh.id');
  const { total, lines } = await billed.bill('customer', placed.invoice);
  const { price } = lines.find(({ name }) => name === 'potong.com') as unknown as { price: { amount: number } };
  const kept = (await declare(placed.invoice)).body as Kept;
  expect(kept).toMatchObject({ state: 'declared', amount: { amount: Math.round(price.amount / 50) } });
  const cash = total.amount - kept.amount.amount;
  expect(await billed.bill('customer', placed.invoice)).toMatchObject({ missing: { amount: cash }, withholding: { id: kept.id } });
  expect((await billed.seen('subReseller', placed.invoice, cash)).status).toBe(201);
  await world.work();
  expect(await billed.bill('customer', placed.invoice)).toMatchObject({ state: 'unpaid', missing: { amount: 0 } });
  expect((await decide(kept.id, 'acceptance')).status).toBe(409);
  expect((await handIn(kept.id)).body).toMatchObject({ state: 'submitted', slipNumber: '2600000012' });
  expect(await billed.get('subReseller', '/v1/withholdings/issued?state=submitted')).toMatchObject({ data: [{ id: kept.id }] });
  await (await world.as('subReseller')).get(`/v1/withholdings/${kept.id}/slip`).expect(200);
  await (await world.as('customer')).get(`/v1/withholdings/${kept.id}`).expect(200);
  await (await world.as('reseller')).get(`/v1/withholdings/${kept.id}`).expect(404);
  expect((await decide(kept.id, 'acceptance')).body).toMatchObject({ state: 'accepted' });
  expect((await decide(kept.id, 'acceptance')).status).toBe(409);
  await world.workFor(20 * SECOND);
  expect(await billed.bill('customer', placed.invoice)).toMatchObject({ state: 'paid', missing: { amount: 0 } });
  expect(await billed.get('customer', `/v1/orders/${placed.id}`)).toMatchObject({ state: 'done' });
  const { data } = await billed.get<{ data: { kind: string; subject: string }[] }>('customer', '/v1/deposit/statement');
  expect(data.filter(({ kind }) => kind === 'withholding').map(({ subject }) => subject)).toEqual([kept.id]);
});

it('a slip that is turned down leaves all of the invoice due in money, and may be declared again', async () => {
  const placed = await billed.byInvoice('customer', 'salah.com');
  const { total } = await billed.bill('customer', placed.invoice);
  const kept = (await declare(placed.invoice)).body as Kept;
  await handIn(kept.id);
  expect((await decide(kept.id, 'rejection', { reason: 'Nomor tidak terbaca' })).body).toMatchObject({ state: 'rejected' });
  expect(await billed.bill('customer', placed.invoice)).toMatchObject({
    missing: { amount: total.amount },
    withholding: { state: 'rejected', reason: 'Nomor tidak terbaca' },
  });
  expect((await declare(placed.invoice)).body).toMatchObject({ id: kept.id, state: 'declared', reason: null });
  expect((await (await world.as('customer')).delete(`/v1/withholdings/${kept.id}`)).body).toMatchObject({ state: 'withdrawn' });
  expect(await billed.bill('customer', placed.invoice)).toMatchObject({ missing: { amount: total.amount } });
});

it('who has paid all of it from the deposit gets what it withheld back into the deposit, by the slip', async () => {
  const order = await orderNames(world, 'customer', 'kemudian.com');
  await world.workFor(20 * SECOND);
  const invoice = (await billed.bills('customer')).find((each) => each.order === order)!;
  const { available } = await world.deposit('customer', 'subReseller');
  const kept = (await declare(invoice.id)).body as Kept;
  await handIn(kept.id);
  await decide(kept.id, 'acceptance');
  await world.work();
  expect((await world.deposit('customer', 'subReseller')).available).toBe(available + kept.amount.amount);
});

it.each([
  ['a posting without a slip', "UPDATE withholding SET state = 'rejected' WHERE state = 'accepted'", 'accepted-slips-are-posted-once'],
  ['a posting of nothing', "DELETE FROM withholding WHERE state = 'accepted'", 'withheld-postings-have-a-slip'],
  ['another amount', 'UPDATE withheld_line SET units = units + 1', 'withholdings-are-the-sum-of-their-lines'],
  ['a product that nobody declared subject', 'UPDATE withheld_product SET is_subject = 0', 'only-subject-products-are-withheld-of'],
])('the books tell of %s', async (_, fault, law) => {
  const [table] = /withh\w+/.exec(fault)!;
  const rows = await world.reads.query<Record<string, never>>(`SELECT * FROM ${table}`);
  await world.database.work.run((tx) => tx.query(fault));
  expect(Object.keys(await world.broken())).toContain(law);
  await world.database.work.run(async (tx) => {
    await tx.query(`DELETE FROM ${table}`);
    const columns = Object.keys(rows[0]!);
    for (const row of rows)
      await tx.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, Object.values(row));
  });
});
