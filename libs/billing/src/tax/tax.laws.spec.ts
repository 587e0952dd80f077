import { DAY } from '#libs/kernel';
import { BillingWorld } from '../../../../test/support/billing-world';
import { ImportTaxNumbers } from './import-tax-numbers';
import { MakeTaxRun } from './make-tax-run';
import { SetTaxProfile } from './set-tax-profile';
import { TaxInvoiceReads } from './tax-invoice-reads';
import { TaxRunReads } from './tax-run-reads';
import { taxDay } from './tax-month';

let world: BillingWorld;
let month: string;
beforeEach(async () => {
  world = await BillingWorld.start();
  month = taxDay(world.db.clock.now()).slice(0, 7);
});
afterEach(() => world.db.drop());

const actor = (node: number) => ({ nodeId: world.chain[node]!.id, personId: 'per_1', role: 'owner' }) as const;
const firm = (documentNumber: string) => ({
  documentKind: 'tin' as const,
  documentNumber,
  placeNumber: null,
  name: 'PT Kopi',
  address: 'Jalan 1',
  email: null,
  country: 'IDN',
});
const introduce = (node: number, npwp: string) => world.app.get(SetTaxProfile).run(actor(node), firm(npwp));
const make = (per: 'buyer' | 'invoice' = 'buyer', of = month) => world.app.get(MakeTaxRun).run(actor(0), of, per);
const credit = (item: string, percent = 100) => world.db.work.run((tx) => world.credit.apply(tx, [item], 'given-back', percent));
const broken = async () => Object.keys(await world.broken());
const written = async () =>
  (await world.app.get(TaxInvoiceReads).list(world.chain[0]!.id, { of: 'issued', limit: 100 }))
    .sort((a, b) => a.seq - b.seq)
    .map(({ number, lineCount, net, tax }) => [number, lineCount, Number(net.units), Number(tax.units)]);
const nextMonth = () => world.db.clock.advance(31 * DAY);

async function sold(...orders: string[]): Promise<string[]> {
  const items: string[] = [];
  for (const order of orders) items.push(await world.sell(order));
  await world.issue.run({});
  return items;
}

describe('a run of tax invoices', () => {
  it('writes what is missing and nothing twice, however often and by how many it is asked for', async () => {
    await introduce(0, '01.312.166.0-091.000');
    await sold('ord_a', 'ord_b');
    await expect(make()).rejects.toMatchObject({ code: 'tax-month-not-over' });
    nextMonth();
    // The buyer has not said who it is.
    expect(await make()).toBeNull();
    expect(await world.app.get(TaxRunReads).month(world.chain[0]!.id, month)).toMatchObject({ isOver: true, unidentified: { count: 1 } });
    await introduce(1, '1091031210912281');
    const runs = await Promise.all([make(), make(), make()]);
    expect(runs.filter((run) => run !== null)).toHaveLength(1);
    expect(await written()).toEqual([['FP/2026/000001', 2, 300_000, 33_000]]);
    expect(await make('invoice')).toBeNull();
    const logged = await world.db.reads.query<{ action: string }>("SELECT action FROM audit_entry WHERE action LIKE 'tax-run.%'");
    expect(logged).toEqual([{ action: 'tax-run.made' }]);
    expect(await broken()).toEqual([]);
  });

  it('leaves out what was taken back within the month, and lists once what was taken back later', async () => {
    await introduce(0, '01.312.166.0-091.000');
    await introduce(1, '1091031210912281');
    const [, second, third] = await sold('ord_a', 'ord_b', 'ord_c');
    await credit(third!);
    nextMonth();
    await credit(second!);
    const run = await make();
    expect(await written()).toEqual([['FP/2026/000001', 2, 300_000, 33_000]]);
    expect(run).toMatchObject({ invoiceCount: 1, correctionCount: 0 });
    const later = taxDay(world.db.clock.now()).slice(0, 7);
    nextMonth();
    const correcting = await make('buyer', later);
    expect(correcting).toMatchObject({ invoiceCount: 0, correctionCount: 1 });
    expect(await world.app.get(TaxRunReads).corrections(correcting!.id, undefined, 10)).toMatchObject([
      { creditNote: 'NK/2026/000002', taxInvoice: 'FP/2026/000001', net: { units: 150_000n }, tax: { units: 16_500n } },
    ]);
    expect(await make('buyer', later)).toBeNull();
    expect(await broken()).toEqual([]);
  });

  it('taxes what was taken back in part whole, and lists the part that came back, each amount rounded by itself', async () => {
    await introduce(0, '01.312.166.0-091.000');
    await introduce(1, '1091031210912281');
    const [item] = await sold('ord_a');
    await credit(item!, 33);
    nextMonth();
    const run = await make();
    expect(await written()).toEqual([['FP/2026/000001', 1, 150_000, 16_500]]);
    expect(await world.app.get(TaxRunReads).corrections(run!.id, undefined, 10)).toMatchObject([
      { creditNote: 'NK/2026/000001', net: { units: 49_500n }, otherTaxBase: { units: 45_375n }, tax: { units: 5_445n } },
    ]);
    expect(await make()).toBeNull();
    expect(await broken()).toEqual([]);
  });

  it('needs a seller with an NPWP: neither nobody nor a person with an identity card', async () => {
    nextMonth();
    await expect(make()).rejects.toMatchObject({ code: 'tax-profile-missing' });
    await world.app.get(SetTaxProfile).run(actor(0), { ...firm('3204114609970001'), documentKind: 'national-id' });
    await expect(make()).rejects.toMatchObject({ code: 'tax-profile-missing' });
  });

  it('has nothing of a seller that charged no tax', async () => {
    await introduce(1, '01.312.166.0-091.000');
    await introduce(2, '1091031210912281');
    await sold('ord_a');
    nextMonth();
    expect(await world.app.get(MakeTaxRun).run(actor(1), month, 'buyer')).toBeNull();
    expect(await world.app.get(TaxRunReads).month(world.chain[1]!.id, month)).toMatchObject({
      waiting: { count: 0 },
      unidentified: { count: 0 },
    });
  });
});

it('the numbers of the tax office come back once each; the same list again changes nothing', async () => {
  await introduce(0, '01.312.166.0-091.000');
  await introduce(1, '1091031210912281');
  await sold('ord_a', 'ord_b');
  nextMonth();
  await make('invoice');
  const list = (...rows: string[]) => Buffer.from(['Referensi,Nomor Faktur Pajak', ...rows].join('\n'));
  const outcomes = async (file: Buffer) => (await world.app.get(ImportTaxNumbers).run(actor(0), file)).map(({ outcome }) => outcome);
  const good = list('FP/2026/000001,04002600000000012', 'FP/2026/000002,04002600000000012', 'FP/2026/000009,04002600000000019');
  expect(await outcomes(good)).toEqual(['written', 'taken', 'not-ours']);
  expect(await outcomes(good)).toEqual(['known', 'taken', 'not-ours']);
  expect(await outcomes(list('FP/2026/000001,04002600000000099', 'FP/2026/000002,01002600000000013'))).toEqual([
    'has-another',
    'not-a-number',
  ]);
  expect(await outcomes(list('FP/2026/000002,04002600000000013'))).toEqual(['written']);
  // Of somebody else's tax invoices nothing is known.
  expect((await world.app.get(ImportTaxNumbers).run(actor(1), good)).map(({ outcome }) => outcome)).toEqual([
    'not-ours',
    'not-ours',
    'not-ours',
  ]);
});

it('the laws of tax invoices find what was planted', async () => {
  await introduce(0, '01.312.166.0-091.000');
  await introduce(1, '1091031210912281');
  const [item] = await sold('ord_a', 'ord_b');
  nextMonth();
  await make();
  await credit(item!);
  const later = taxDay(world.db.clock.now()).slice(0, 7);
  nextMonth();
  await make('buyer', later);
  expect(await broken()).toEqual([]);
  const found = async (sql: string, undo: string) => {
    await world.db.work.run((tx) => tx.query(sql));
    const names = await broken();
    await world.db.work.run((tx) => tx.query(undo));
    return names.sort();
  };
  const add = (table: string, column: string, by: string) => `UPDATE ${table} SET ${column} = ${column} ${by}`;
  expect(await found(add('tax_invoice', 'tax_units', '+ 1'), add('tax_invoice', 'tax_units', '- 1'))).toEqual([
    'tax-invoices-are-the-sum-of-their-lines',
    'tax-runs-are-the-sum-of-their-invoices',
  ]);
  expect(await found(add('tax_run', 'correction_count', '+ 1'), add('tax_run', 'correction_count', '- 1'))).toEqual([
    'tax-runs-are-the-sum-of-their-invoices',
  ]);
  expect(await found(add('tax_correction', 'net_units', '- 1'), add('tax_correction', 'net_units', '+ 1'))).toEqual([
    'tax-corrections-are-what-was-credited',
  ]);
  expect(await found(add('tax_invoice', 'buyer_id', '+ 1'), add('tax_invoice', 'buyer_id', '- 1'))).toEqual(['tax-invoices-are-of-two']);
  expect(await found(add('tax_invoice', 'seq', '+ 5'), add('tax_invoice', 'seq', '- 5'))).toEqual(['numbers-have-no-gaps']);
});
