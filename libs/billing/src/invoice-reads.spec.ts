import { DAY, after } from '#libs/kernel';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database';
import { RememberingReads } from '../../../test/support/remembering-reads';
import { insertRows } from '#libs/platform';
import { billingSchema } from './billing.schema';
import { CreditNotes } from './credit-notes';
import { InvoiceReads } from './invoice-reads';
import { ReceiptReads } from './receipt-reads';
import { Withholdings } from './withholding/withholdings';

const ROWS = 600;
const PAGE = 20;
const id = (prefix: string, n: number) => `${prefix}_${String(n).padStart(26, '0')}`;
const start = new Date('2026-01-01T00:00:00.000Z');

let db: FreshDatabase;
let reads: RememberingReads;
let invoices: InvoiceReads;
beforeAll(async () => {
  db = await freshDatabase(billingSchema);
  reads = new RememberingReads(db.sources.read);
  invoices = new InvoiceReads(reads, new CreditNotes(), new Withholdings());
  await db.work.run(async (tx) => {
    const all = Array.from({ length: ROWS }, (_, i) => i + 1);
    const party = '{}';
    const amounts = { currency: 'IDR', net_units: 1, tax_units: 0, total_units: 1 };
    const common = (n: number) => ({ issuer_id: 3, number: `N${n}`, year: 2026, seq: n, issued_at: start });
    await insertRows(
      tx,
      'invoice',
      all.map((n) => ({
        id: id('ivc', n),
        buyer_id: n % 2 === 0 ? 5 : 6,
        order_id: id('ord', n),
        state: n % 10 < 5 ? 'paid' : 'unpaid',
        ...common(n),
        ...amounts,
        credited_units: 0,
        seller: party,
        bill_to: party,
        due_at: after(start, n * DAY),
        reminders: 0,
      })),
    );
    await insertRows(
      tx,
      'receipt',
      all.map((n) => ({
        id: id('rcp', n),
        payer_id: n % 2 === 0 ? 5 : 6,
        top_up_id: id('top', n),
        invoice_id: id('ivc', n),
        ...common(n),
        currency: 'IDR',
        amount_units: 1,
        seller: party,
        payer: party,
        paid_at: start,
      })),
    );
    await insertRows(
      tx,
      'withholding',
      all.map((n) => ({
        id: id('wht', n),
        invoice_id: id('ivc', n),
        issuer_id: 3,
        buyer_id: n % 2 === 0 ? 5 : 6,
        state: n % 10 < 5 ? 'submitted' : 'declared',
        currency: 'IDR',
        units: 1,
        declared_at: start,
      })),
    );
    if (tx.dialect.kind === 'mariadb') await tx.query('ANALYZE TABLE invoice, receipt, withholding');
  });
});
afterAll(() => db.drop());

/** A piece of one index that holds the rows in the order asked for, so that only those of the page are read. */
const onlyThePage = (index: string) =>
  expect.stringMatching(new RegExp(`^(SEARCH \\w+ USING INDEX|range) ${index} (?!.*filesort)`)) as string;

describe.each([100, 300, 580])('of six hundred papers the page around number %d is read and nothing else', (number) => {
  it.each([
    ['invoice_buyer', 5, 'own', undefined],
    ['invoice_buyer_state', 5, 'own', 'unpaid'],
    ['invoice_issuer', 3, 'issued', undefined],
    ['invoice_issuer_state', 3, 'issued', 'paid'],
  ] as const)('in the list of invoices by %s', async (index, node, of, state) => {
    const page = await invoices.list(node, { of, state, before: id('ivc', number), limit: PAGE });
    expect(page).toHaveLength(PAGE);
    expect(page.every((each) => each.id < id('ivc', number) && (state === undefined || each.state === state))).toBe(true);
    expect(await reads.plan()).toEqual([onlyThePage(index)]);
  });

  it.each([
    ['withholding_buyer', 5, 'own', undefined],
    ['withholding_buyer_state', 6, 'own', 'submitted'],
    ['withholding_issuer', 3, 'issued', undefined],
    ['withholding_issuer_state', 3, 'issued', 'submitted'],
  ] as const)('in the list of withholdings by %s', async (index, node, of, state) => {
    expect(await new Withholdings().list(reads, node, { of, state, before: id('wht', number), limit: PAGE })).toHaveLength(PAGE);
    expect(await reads.plan()).toEqual([onlyThePage(index)]);
  });

  it.each([
    ['receipt_payer', 5, 'own'],
    ['receipt_issuer', 3, 'issued'],
  ] as const)('in the list of receipts by %s', async (index, node, of) => {
    expect(await new ReceiptReads(reads).list(node, { of, before: id('rcp', number), limit: PAGE })).toHaveLength(PAGE);
    expect(await reads.plan()).toEqual([onlyThePage(index)]);
  });
});

it('what nobody has to do with does not exist for them', async () => {
  expect(await invoices.find(7, id('ivc', 2))).toBeNull();
  await expect(invoices.get(7, id('ivc', 2))).rejects.toMatchObject({ code: 'invoice-not-found' });
  await expect(new ReceiptReads(reads).get(7, id('rcp', 2))).rejects.toMatchObject({ code: 'receipt-not-found' });
});

it('an invoice is covered by just what its buyer has paid its seller for it, and by an accepted slip, and by nothing else', async () => {
  const [paid, foreign, submitted, accepted] = [6, 8, 16, 18].map((n) => id('ivc', n)) as [string, string, string, string];
  await db.work.run(async (tx) => {
    await tx.query('UPDATE receipt SET payer_id = 6 WHERE invoice_id = ?', [foreign]);
    await tx.query('DELETE FROM receipt WHERE invoice_id IN (?, ?)', [submitted, accepted]);
    for (const [invoice, state] of Object.entries({ [submitted]: 'submitted', [accepted]: 'accepted' }))
      await tx.query('UPDATE withholding SET state = ? WHERE invoice_id = ?', [state, invoice]);
  });
  const covered = await invoices.covered({ childId: 5, parentId: 3 });
  expect([paid, foreign, submitted, accepted].map((each) => covered.includes(each))).toEqual([true, false, false, true]);
});
