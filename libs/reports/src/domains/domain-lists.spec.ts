import { DomainReads } from '#libs/domains';
import { DAY, after } from '#libs/kernel';
import { insertRows } from '#libs/platform';
import { schema } from '../../../../ormconfig';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { DomainLists } from './domain-lists';
import { DOMAIN_TABS, type DomainFilter, type DomainTab } from './domain-tab';

const SELLER = 3;

/** Name, days until it expires (or since), and whether it has ended or lacks papers. */
const NAMES: readonly (readonly [name: string, days: number, what?: 'ended' | 'papers'])[] = [
  ['kopi-besok.com', 1],
  ['kopi-lama.id', 300, 'papers'],
  ['teh.id', 200, 'papers'],
  ['kopi-hangat.com', -29],
  ['kopi-dingin.com', -64],
  ['teh-dingin.id', -70],
  // A .com name is gone 65 days after its expiry, an .id name after 75, whatever its row says.
  ['hilang.com', -66],
  ['hilang.id', -76],
  ['kopi-salah.com', 360, 'ended'],
  ['kopi-dulu.id', -500, 'ended'],
];

let db: FreshDatabase;
let lists: DomainLists;
beforeAll(async () => {
  db = await freshDatabase(schema);
  lists = new DomainLists(db.reads, new DomainReads(db.reads, db.clock), db.clock);
  for (const [i, [name, days, what]] of NAMES.entries()) await plant(i, name, days, what);
  await plant(NAMES.length, 'kopi-orang.com', 5, undefined, { owner_id: 6, seller_id: 4 });
});
afterAll(() => db.drop());

async function plant(
  i: number,
  name: string,
  days: number,
  what?: 'ended' | 'papers',
  whose = { owner_id: i % 2 ? 5 : 7, seller_id: SELLER },
) {
  const now = db.clock.now();
  const named = { name, tld: name.split('.').at(-1)!, ...whose };
  const state = what === 'ended' ? { live_name: null, ended_at: now } : { live_name: name, ended_at: null };
  const rest = { registry: 'r', registrant_id: 'con_1', name_servers: '[]', auth_info: 'a', registered_at: now };
  const stands = { variant: 'v', requirements: '[]', state: 'missing', elapsed_ms: 0, stage: 0, reminded_hours: '[]' };
  const at = { created_at: now, listed_at: after(now, (10 - i) * DAY) };
  await db.work.run(async (tx) => {
    await insertRows(tx, 'domain', [
      { id: `dom_${i}`, item_id: `itm_${i}`, ...named, ...state, ...rest, expires_at: after(now, days * DAY) },
    ]);
    if (what === 'papers')
      await insertRows(tx, 'verification_case', [
        { id: `case_${i}`, subject: `itm_${i}`, contact_id: 'con_1', ...named, ...stands, ...at, four_eyes: false, version: 1 },
      ]);
  });
}

const namesIn = async (tab: DomainTab, filter: DomainFilter = {}) =>
  (await lists.page('seller', SELLER, { tab, filter, limit: 50 })).map(({ name }) => name);

it('each list holds the names that the dates put there, soonest first; the last to expire is the first of those that are gone', async () => {
  expect(await namesIn('active')).toEqual(['kopi-besok.com', 'teh.id', 'kopi-lama.id']);
  expect(await namesIn('expired')).toEqual(['teh-dingin.id', 'kopi-dingin.com', 'kopi-hangat.com']);
  expect(await namesIn('deleted')).toEqual(['kopi-salah.com', 'hilang.com', 'hilang.id', 'kopi-dulu.id']);
  expect(await namesIn('all')).toHaveLength(NAMES.length);
});

it('in the list of missing papers the soonest deadline is the first', async () =>
  expect(await namesIn('papers')).toEqual(['teh.id', 'kopi-lama.id']));

it('every live name is in exactly one of active, expired and deleted, and so is every other', async () => {
  const each = (await Promise.all((['active', 'expired', 'deleted'] as const).map((tab) => namesIn(tab)))).flat();
  expect(each.sort()).toEqual((await namesIn('all')).sort());
});

it.each<DomainFilter>([{}, { tld: 'id' }, { name: 'kopi-' }, { name: 'kopi-d', tld: 'id' }, { ownerId: 5 }, { name: 'teh', ownerId: 7 }])(
  'what is asked for with %j is counted as it is listed, and read page by page',
  async (filter) => {
    const counts = await lists.counts('seller', SELLER, filter);
    for (const tab of DOMAIN_TABS) {
      const all = await namesIn(tab, filter);
      expect(counts[tab]).toBe(all.length);
      expect(all.every((name) => name.startsWith(filter.name ?? '') && name.endsWith(filter.tld ?? ''))).toBe(true);
      expect(await pageByPage(tab, filter)).toEqual(all);
    }
  },
);

it('a window of expiry takes its beginning and not its end', async () => {
  const now = db.clock.now();
  expect(await namesIn('all', { expiresFrom: after(now, DAY), expiresBefore: after(now, 200 * DAY) })).toEqual(['kopi-besok.com']);
});

it('whoever owns a name finds it as well, and nobody else’s', async () => {
  const mine = (await lists.page('owner', 6, { tab: 'all', filter: {}, limit: 5 })).map(({ name }) => name);
  expect(mine).toEqual(['kopi-orang.com']);
  expect(await lists.counts('owner', 6, {})).toEqual({ all: 1, active: 1, expired: 0, papers: 0, deleted: 0 });
});

/** One name a page, each asked for from where the one before ended. */
async function pageByPage(tab: DomainTab, filter: DomainFilter): Promise<string[]> {
  const names: string[] = [];
  let place: readonly [Date, string] | undefined;
  for (;;) {
    const [row] = await lists.page('seller', SELLER, { tab, filter, limit: 1, after: place });
    if (!row) return names;
    names.push(row.name);
    const number = Number(row.id.slice('dom_'.length));
    place = tab === 'papers' ? [after(db.clock.now(), (10 - number) * DAY), `case_${number}`] : [row.expiresAt, row.id];
  }
}
