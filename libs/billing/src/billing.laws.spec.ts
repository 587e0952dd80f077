import { depositOf } from '#libs/ledger';
import { BillingWorld } from '../../../test/support/billing-world';

let world: BillingWorld;
beforeEach(async () => {
  world = await BillingWorld.start();
});
afterEach(() => world.db.drop());

const broken = async () => Object.keys(await world.broken());
const fault = (sql: string, ...values: unknown[]) => world.db.work.run((tx) => tx.query(sql, values));
const shown = async (node: number, of: 'own' | 'issued') =>
  (await world.reads.list(world.chain[node]!.id, { of, limit: 10 }))
    .sort((a, b) => a.seq - b.seq)
    .map(({ orderId, number, state, net, tax }) => [orderId, number, state, Number(net.units), Number(tax.units)]);

describe('bills', () => {
  it('are written for each order and seller, some seconds after its names are registered (H-10)', async () => {
    await world.sell('ord_a', 1, 150_000);
    await world.sell('ord_a', 0, 200_000);
    await world.sell('ord_b', 0, 150_000);
    expect(await broken()).toEqual([]);
    await world.issue.run({ issuers: world.chain.map(({ id }) => id) });
    await world.sell('ord_a', 2, 150_000);
    await world.issue.run({});
    expect(await shown(0, 'issued')).toEqual([
      ['ord_a', 'INV/2026/000001', 'paid', 350_000, 38_500],
      ['ord_b', 'INV/2026/000002', 'paid', 150_000, 16_500],
      ['ord_a', 'INV/2026/000003', 'paid', 150_000, 16_500],
    ]);
    expect(await shown(2, 'own')).toEqual([
      ['ord_a', 'INV/2026/000001', 'paid', 370_000, 0],
      ['ord_b', 'INV/2026/000002', 'paid', 160_000, 0],
      ['ord_a', 'INV/2026/000003', 'paid', 160_000, 0],
    ]);
    expect(await shown(1, 'issued')).toEqual(await shown(2, 'own'));
    expect(await broken()).toEqual([]);
  });

  it('of many workers at once have no two numbers alike and none left out', async () => {
    for (const order of ['ord_a', 'ord_b', 'ord_c', 'ord_d']) await world.sell(order);
    await Promise.all([1, 2, 3].map(() => world.issue.run({})));
    await Promise.all([world.sell('ord_e').then(() => world.issue.run({})), world.sell('ord_f').then(() => world.issue.run({}))]);
    expect(await shown(0, 'issued')).toHaveLength(6);
    expect(await broken()).toEqual([]);
  });

  it('that are taken back get a credit note at each level, once', async () => {
    const [first, second] = [await world.sell('ord_a', 0), await world.sell('ord_a', 1)];
    const credit = (item: string) => world.db.work.run((tx) => world.credit.apply(tx, [item], 'given-back'));
    expect((await credit(first)).map(({ number, total }) => `${number} ${total.toString()}`).sort()).toEqual([
      'NK/2026/000001 160000 IDR',
      'NK/2026/000001 166500 IDR',
    ]);
    expect(await credit(first)).toEqual([]);
    await world.issue.run({});
    await credit(second);
    expect((await shown(2, 'own')).map(([, number, state]) => [number, state])).toEqual([
      ['INV/2026/000001', 'credited'],
      ['INV/2026/000002', 'credited'],
    ]);
    expect(await broken()).toEqual([]);
  });
});

it('what is given back in part is credited in part: its price and its tax each rounded by itself, and the bill stays paid', async () => {
  const item = await world.sell('ord_a', 0, 99_999);
  await world.issue.run({});
  const notes = await world.db.work.run((tx) => world.credit.apply(tx, [item], 'papers-missed', 50));
  const byIssuer = notes.toSorted((a, b) => b.issuerId - a.issuerId);
  expect(byIssuer.map(({ net, tax, total }) => [net, tax, total].map(({ units }) => Number(units)))).toEqual([
    [55_000, 0, 55_000],
    [50_000, 5_500, 55_500],
  ]);
  expect((await shown(2, 'own')).map(([, , state]) => state)).toEqual(['paid']);
  expect(await broken()).toEqual([]);
  await fault('UPDATE credit_note SET net_units = net_units - 1, total_units = total_units - 1 WHERE net_units = 55000');
  expect(await broken()).toEqual(['bills-are-the-sum-of-their-lines', 'credits-belong-to-their-bills']);
});

it('each payment gets one receipt, however many workers hear of it', async () => {
  const [, reseller, customer] = world.chain;
  for (const [i, amount] of [10_000, 20_000, 6_000_000].entries()) {
    await world.paid(amount, `gateway:${i}`);
    world.db.clock.advance(1_000);
  }
  const deposit = depositOf(customer!.id, reseller!.id);
  const written = await Promise.all([1, 2, 3].map(() => world.receipts.run(deposit)));
  expect(written.flat().map(({ number, amount }) => `${number} ${amount.toString()}`)).toEqual([
    'KW/2026/000001 10000 IDR',
    'KW/2026/000002 20000 IDR',
    'KW/2026/000003 6000000 IDR',
  ]);
  expect(await broken()).toEqual([]);
  await fault('UPDATE receipt SET amount_units = 1 WHERE seq = 2');
  expect(await broken()).toEqual(['receipts-are-for-payments']);
});

it('the laws of bills find what was planted', async () => {
  const [item, other] = [await world.sell('ord_a', 0), await world.sell('ord_b', 0)];
  await world.issue.run({});
  await world.db.work.run((tx) => world.credit.apply(tx, [other], 'given-back'));
  const found = async (sql: string, undo: string) => {
    await fault(sql);
    const names = await broken();
    await fault(undo);
    return names;
  };
  const is = (where: string) => `UPDATE number_series SET next = next ${where} WHERE series = 'invoice'`;
  expect(await found(is('+ 1'), is('- 1'))).toEqual(['numbers-have-no-gaps']);
  const seq = (to: number, from: number) => `UPDATE invoice SET seq = ${to} WHERE seq = ${from}`;
  expect(await found(seq(9, 1), seq(1, 9))).toEqual(['numbers-have-no-gaps']);
  const total = (by: string) => `UPDATE invoice SET net_units = net_units ${by}, total_units = total_units ${by} WHERE seq = 1`;
  expect(await found(total('+ 1'), total('- 1'))).toEqual(['bills-are-the-sum-of-their-lines']);
  const tax = (by: string) =>
    `UPDATE invoice_line SET tax_units = tax_units ${by}, total_units = total_units ${by} WHERE item_id = '${item}'`;
  expect(await found(tax('+ 1'), tax('- 1'))).toEqual([
    'bills-are-the-sum-of-their-lines',
    'lines-are-price-and-tax',
    'sales-are-billed-at-every-level',
    'invoices-are-paid-once',
  ]);
  const unit = (by: string) => `UPDATE invoice SET credited_units = credited_units ${by} WHERE seq = 1`;
  expect(await found(unit('+ 1'), unit('- 1'))).toEqual(['credits-belong-to-their-bills']);
  const of = (order: string) => `UPDATE invoice_line SET order_id = '${order}' WHERE item_id = '${item}'`;
  expect(await found(of('ord_z'), of('ord_a'))).toEqual(['lines-are-price-and-tax']);
  const unpaid = (state: string, at: string) => `UPDATE invoice SET state = '${state}', paid_at = ${at} WHERE seq = 1`;
  expect(await found(unpaid('unpaid', 'NULL'), unpaid('paid', 'issued_at'))).toEqual(['invoices-are-paid-once']);
  await fault('DELETE FROM invoice_line WHERE item_id = ?', item);
  expect(await broken()).toEqual(['bills-are-the-sum-of-their-lines', 'sales-are-billed-at-every-level']);
});
