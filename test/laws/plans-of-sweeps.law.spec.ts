import { DomainSyncs } from '#libs/domains';
import { DAY, after } from '#libs/kernel';
import { insertRows } from '#libs/platform';
import { UnrenewedNames } from '#libs/provisioning';
import { schema } from '../../ormconfig';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database';
import { RememberingReads } from '../support/remembering-reads';

const DOMAINS = 1_000;
const DUE = 10;

/** One registry that has every domain, most of them neither due nor expired: the case in which MariaDB, left to itself, reads them all. */
let db: FreshDatabase;
let reads: RememberingReads;
beforeAll(async () => {
  db = await freshDatabase(schema);
  reads = new RememberingReads(db.sources.read);
  const now = db.clock.now();
  const numbers = Array.from({ length: DOMAINS }, (_, index) => index);
  await db.work.run((tx) =>
    insertRows(
      tx,
      'domain',
      numbers.map((n) => ({
        id: `dom_${n}`,
        name: `luas${n}.com`,
        live_name: `luas${n}.com`,
        tld: 'com',
        owner_id: 1,
        seller_id: 0,
        registry: 'satu',
        registrant_id: 'con_1',
        name_servers: '[]',
        auth_info: 'rahasia',
        registered_at: now,
        expires_at: after(now, n < DUE ? -31 * DAY - n : n * DAY),
        item_id: `itm_${n}`,
        sync_due_at: after(now, (n - DUE + 1) * DAY),
      })),
    ),
  );
});
afterAll(() => db.drop());

const byIndex = (index: string) =>
  expect.stringMatching(new RegExp(`^(SEARCH \\w+ USING (COVERING )?INDEX|range) ${index} (?!.*filesort)`)) as string;

it('a look for domains to be compared reads those that are due, and no others', async () => {
  expect(await new DomainSyncs(reads).due('satu', db.clock.now(), 200)).toHaveLength(DUE);
  expect(await reads.plan()).toEqual([byIndex('domain_sync')]);
});

it('a look for names that nobody has renewed reads those that expired in the weeks in question', async () => {
  expect(await new UnrenewedNames(reads).page(db.clock.now(), 200)).toHaveLength(DUE);
  expect((await reads.plan())[0]).toEqual(byIndex('domain_expiry'));
});
