import { CasePapers, CaseReads, VerificationCases } from '#libs/documents';
import { DomainReads } from '#libs/domains';
import { DAY, SECOND, after } from '#libs/kernel';
import { JobQueue, type Row, type Tx, insertRows } from '#libs/platform';
import { OrderReads, SaleReads } from '#libs/provisioning';
import { DomainLists } from '#libs/reports';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database';
import { RememberingReads } from '../support/remembering-reads';
import { schema } from '../../ormconfig';

const SALES = 600;
const PAGE = 10;
const id = (prefix: string, number: number) => `${prefix}_${String(number).padStart(26, '0')}`;
const numbers = Array.from({ length: SALES }, (_, i) => i);

/** One customer of one seller that has everything: the case in which MariaDB, left to itself, reads it all. */
let db: FreshDatabase;
let reads: RememberingReads;
let start: Date;
beforeAll(async () => {
  db = await freshDatabase(schema);
  reads = new RememberingReads(db.sources.read);
  start = db.clock.now();
  await db.work.run(async (tx) => {
    const by = { buyer_id: 5, seller_id: 3 };
    const paid = { currency: 'IDR', total_units: 1 };
    const about = {
      action: 'register',
      tld: 'com',
      tier: '',
      years: 1,
      registry: 'r',
      contact_id: 'c',
      auth_info: 'a',
      state: 'done',
      absences: 0,
    };
    const at = { created_at: start, updated_at: start };
    const rows: Record<string, (i: number) => Row> = {
      domain_order: (i: number) => ({
        id: id('ord', i),
        ...by,
        placed_by: 'x',
        placing_node_id: 1,
        idempotency_key: `${i}`,
        body_hash: '',
        ...paid,
        created_at: start,
      }),
      order_item: (i: number) => ({ id: id('itm', i), order_id: id('ord', i), position: 0, ...by, name: `${i}.com`, ...about, ...at }),
      order_charge: (i: number) => ({
        item_id: id('itm', i),
        level: 1,
        ...by,
        ...paid,
        price_units: 1,
        tax_units: 0,
        cost_units: 1,
        tax_basis_points: 0,
      }),
      domain: (i: number) => ({
        id: id('dom', i),
        name: `${i}.com`,
        tld: 'com',
        owner_id: 5,
        seller_id: 3,
        registry: 'r',
        registrant_id: 'c',
        name_servers: '[]',
        auth_info: 'a',
        registered_at: start,
        expires_at: after(start, i * SECOND),
        item_id: id('itm', i),
      }),
      job: (i: number) => ({
        id: id('job', i),
        kind: 'k',
        payload: '{}',
        state: 'waiting',
        run_at: after(start, i * SECOND),
        attempts: 0,
        created_at: start,
      }),
    };
    for (const [table, row] of Object.entries(rows)) await insertRows(tx, table, numbers.map(row));
  });
});
afterAll(() => db.drop());

/** A piece of one index that holds the rows in the order asked for, so that only those of the page are read. */
const onlyThePage = (index: string) =>
  expect.stringMatching(new RegExp(`^(SEARCH \\w+ USING (COVERING )?INDEX|range) ${index} (?!.*filesort)`));

describe.each([20, 300, 580])('of six hundred sales the page around number %d is read and nothing else', (number) => {
  it.each([
    ['domain_order_buyer', { buyerId: 5 }],
    ['domain_order_seller', { sellerId: 3 }],
  ])('in the list of orders by %s', async (index, by) => {
    expect(
      await new OrderReads(reads, new CaseReads(reads, new VerificationCases(), new CasePapers())).list(by, PAGE, id('ord', number)),
    ).toHaveLength(PAGE);
    expect(await reads.plan(2)).toEqual([onlyThePage(index)]);
  });

  it('in the list of sales', async () => {
    expect((await new SaleReads(reads).list(3, PAGE, id('itm', number))).map(({ itemId }) => itemId)).toEqual(
      Array.from({ length: PAGE }, (_, i) => id('itm', number - 1 - i)),
    );
    expect(await reads.plan()).toContainEqual(onlyThePage('order_charge_seller'));
  });

  it.each([
    ['owner', 5],
    ['seller', 3],
  ] as const)('in the list of domains by %s', async (side, nodeId) => {
    const from = [after(start, number * SECOND), id('dom', number)] as const;
    const wish = { tab: 'all', filter: {}, limit: PAGE, after: from } as const;
    expect(await new DomainLists(reads, new DomainReads(reads, db.clock), db.clock).page(side, nodeId, wish)).toHaveLength(PAGE);
    expect(await reads.plan(1)).toEqual([onlyThePage(`domain_${side}`)]);
  });
});

it('the jobs that are due are found in the order in which they are due', async () => {
  const before = { query: reads.query.bind(reads), dialect: reads.dialect, now: after(start, -DAY) } as unknown as Tx;
  expect(await new JobQueue().lease(before, PAGE)).toEqual([]);
  expect(await reads.plan()).toEqual([onlyThePage('job_due')]);
});
