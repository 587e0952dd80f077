import { IssueInvoices, SetTaxProfile } from '#libs/billing';
import { DAY, SECOND } from '#libs/kernel';
import { parseXml, readTable } from '#libs/platform';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface TaxInvoice {
  readonly id: string;
  readonly number: string;
  readonly nsfp: string | null;
  readonly date: string;
  readonly net: { readonly amount: number };
  readonly otherTaxBase: { readonly amount: number };
  readonly tax: { readonly amount: number };
  readonly billTo: { readonly documentNumber: string; readonly name: string };
}
interface Run {
  readonly id: string;
  readonly taxInvoices: number;
  readonly corrections: number;
  readonly files: number;
}

let world: World;
let month: string;
/** Somebody buys in the middle of a month; then it is over, and whoever logs in does so afterwards. */
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  const [year, number] = world.clock.now().toISOString().split('-').map(Number) as [number, number];
  world.clock.set(new Date(Date.UTC(year, number, 10)).toISOString());
  month = world.clock.now().toISOString().slice(0, 7);
  await orderNames(world, 'customer', 'pajak.com', 'faktur.id');
  await orderNames(world, 'directCustomer', 'langsung.com');
  await world.workFor(20 * SECOND);
  await world.worker.get(IssueInvoices, { strict: false }).run({});
  world.clock.advance(31 * DAY);
});
afterAll(() => world.end());

const npwp = { operator: '01.312.166.0-091.000', reseller: '1091031210912281' };
const profile = (part: keyof typeof npwp) => ({
  documentKind: 'tin',
  documentNumber: npwp[part],
  name: `PT ${part} & <Rekan>`,
  address: 'Jalan Contoh 1',
});
const get = async <T>(part: Part, path: string) => (await (await world.as(part)).get(path).expect(200)).body as T;
const list = async (part: Part, path: string) => (await get<{ data: readonly TaxInvoice[] }>(part, path)).data;
const file = async (part: Part, path: string) =>
  (await (await world.as(part)).get(path).buffer().responseType('blob').expect(200)).body as Buffer;
const state = () => get<object>('operator', `/v1/tax-months/state?month=${month}`);
const run = async () => ((await (await world.as('operator')).post('/v1/tax-runs', { month }).expect(200)).body as { run: Run | null }).run;

it('a firm says who it is once, and whoever asks it later is told the whole of it', async () => {
  const rina = await world.as('reseller');
  await rina.get('/v1/tax-profile').expect(404);
  const wrong = await rina.put('/v1/tax-profile', { ...profile('reseller'), documentNumber: '01.312.166.1-091.000' }).expect(422);
  expect(wrong.body).toMatchObject({ code: 'tax-number-invalid' });
  await rina.put('/v1/tax-profile', profile('reseller')).expect(200);
  expect(await get('reseller', '/v1/tax-profile')).toMatchObject({ placeNumber: '1091031210912281000000', country: 'IDN' });
});

it('only a firm with an NPWP becomes taxable, now or on a day to come', async () => {
  const sari = await world.as('subReseller');
  expect((await sari.put('/v1/tax-status', { isTaxable: true })).body).toMatchObject({ code: 'tax-profile-missing' });
  const person = { documentKind: 'national-id', documentNumber: '3204114609970001', name: 'Sari', address: 'Jalan 2' };
  await sari.put('/v1/tax-profile', person).expect(200);
  expect((await sari.put('/v1/tax-status', { isTaxable: true })).status).toBe(409);
  const since = new Date(world.clock.now().getTime() + 400 * DAY).toISOString();
  await (await world.as('reseller')).put('/v1/tax-status', { isTaxable: true, since }).expect(200);
  expect(await get('reseller', '/v1/tax-status')).toMatchObject({ next: { since, isTaxable: true } });
});

it('nobody writes tax invoices without an NPWP, or for a month that is not over', async () => {
  const ratna = await world.as('operator');
  expect((await ratna.post('/v1/tax-runs', { month })).body).toMatchObject({ code: 'tax-profile-missing' });
  await ratna.put('/v1/tax-profile', profile('operator')).expect(200);
  const now = world.clock.now().toISOString().slice(0, 7);
  expect((await ratna.post('/v1/tax-runs', { month: now })).body).toMatchObject({ code: 'tax-month-not-over' });
});

it('the run writes one tax invoice for each buyer who is known, once; both sides see it, and nobody else', async () => {
  expect(await state()).toMatchObject({ isOver: true, written: { count: 0 }, waiting: { count: 1 }, unidentified: { count: 1 } });
  expect(await run()).toMatchObject({ taxInvoices: 1, corrections: 0 });
  expect(await run()).toBeNull();
  const [issued] = await list('operator', `/v1/tax-invoices/issued?month=${month}`);
  const [received] = await list('reseller', '/v1/tax-invoices');
  expect(received).toEqual(issued);
  const whole = await get<TaxInvoice>('reseller', `/v1/tax-invoices/${received!.id}`);
  expect(whole.billTo).toMatchObject({ documentNumber: '1091031210912281', name: 'PT reseller & <Rekan>' });
  expect(whole.tax.amount).toBe(Math.round(whole.net.amount * 0.11));
  expect(await list('subReseller', '/v1/tax-invoices')).toEqual([]);
  await (await world.as('subReseller')).get(`/v1/tax-invoices/${received!.id}`).expect(404);
  for (const path of [`/v1/tax-invoices/${received!.id}/pdf`, `/v1/tax-invoices/${received!.id}/pdf?locale=en`])
    expect((await file('reseller', path)).subarray(0, 5).toString()).toBe('%PDF-');
});

it('who says late who they are gets the tax invoice by the next run; until then the seller sees what is missing', async () => {
  world.clock.advance(SECOND);
  const { directCustomer } = world.cast;
  const missing = await get<{ data: readonly { buyer: string }[] }>('operator', `/v1/tax-months/unidentified?month=${month}`);
  expect(missing.data.map(({ buyer }) => buyer)).toEqual([`nod_${directCustomer.nodeId}`]);
  const eka = { documentKind: 'passport', documentNumber: 'X1234567', placeNumber: null, name: 'Eka', address: 'Jalan 3' } as const;
  await world.worker.get(SetTaxProfile, { strict: false }).run(directCustomer, { ...eka, email: null, country: 'SGP' });
  expect(await run()).toMatchObject({ taxInvoices: 1 });
  expect(await state()).toMatchObject({ written: { count: 2 }, waiting: { count: 0 }, unidentified: { count: 0 } });
});

it('the files of a run are for Coretax and for the adviser, and say the same as the tax invoices', async () => {
  const { data } = await get<{ data: readonly Run[] }>('operator', '/v1/tax-runs');
  const path = `/v1/tax-runs/${data.at(-1)!.id}`;
  expect(await get<Run>('operator', path)).toMatchObject({ files: 1 });
  const root = parseXml(await file('operator', `${path}/coretax`));
  expect(root.textOf('', 'TIN')).toBe('0013121660091000');
  const [invoice] = root.first('', 'ListOfTaxInvoice')!.all('', 'TaxInvoice');
  expect(invoice!.textOf('', 'BuyerName')).toBe('PT reseller & <Rekan>');
  const lines = invoice!.first('', 'ListOfGoodService')!.all('', 'GoodService');
  const sum = (name: string) => lines.reduce((total, line) => total + Number(line.textOf('', name)), 0);
  const issued = (await list('operator', `/v1/tax-invoices/issued?month=${month}`)).at(-1);
  expect(['TaxBase', 'OtherTaxBase', 'VAT'].map(sum)).toEqual([issued!.net, issued!.otherTaxBase, issued!.tax].map(({ amount }) => amount));
  const workbook = await file('operator', `${path}/coretax?format=xlsx`);
  expect(await readTable(workbook, { rows: 100, columns: 30 }, 'DetailFaktur')).toHaveLength(lines.length + 2);
  expect((await file('operator', `${path}/pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
  await (await world.as('operator')).get(`${path}/coretax?file=2`).expect(404);
  await (await world.as('reseller')).get(path).expect(404);
});

it('the numbers of the tax office come back by file; the buyer sees its own', async () => {
  const issued = (await list('operator', `/v1/tax-invoices/issued?month=${month}`)).at(-1);
  const numbers = Buffer.from(`Nomor Faktur Pajak,Referensi\n04002600000000012,${issued!.number}\n04002600000000013,FP/2000/000001\n`);
  const upload = async () => (await (await world.as('operator')).upload('/v1/tax-invoices/numbers', numbers).expect(200)).body as object;
  expect(await upload()).toMatchObject({ written: 1, rows: [{ outcome: 'written' }, { outcome: 'not-ours' }] });
  expect(await upload()).toMatchObject({ written: 0, rows: [{ outcome: 'known' }, { outcome: 'not-ours' }] });
  expect((await list('reseller', '/v1/tax-invoices'))[0]!.nsfp).toBe('04002600000000012');
  const bad = await (await world.as('operator')).upload('/v1/tax-invoices/numbers', Buffer.from('a,b\n1,2\n')).expect(422);
  expect(bad.body).toMatchObject({ code: 'tax-numbers-unreadable' });
});

it('after all that no law of the books is broken', async () => expect(await world.broken()).toEqual({}));
