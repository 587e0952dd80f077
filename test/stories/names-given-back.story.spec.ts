import { DeletionTooLate } from '#libs/domains';
import { DAY, SECOND } from '#libs/kernel';
import { AskForDeletion, DeletionReads } from '#libs/provisioning';
import { orderNames, renewName } from '../support/order-names';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Deletion {
  readonly state: string;
  readonly until: string | null;
  readonly refund: { readonly amount: number };
  readonly failure: { readonly code: string } | null;
  readonly code?: string;
}

/** Budi buys from Senja, Senja from KopiHost, KopiHost from the operator. */
const TYPO = 'kopisejna.com';
const FAULTS = ['hang-after', 'drop-after', 'hang-before', 'drop-before', 'garble'] as const;
const NAMES = [TYPO, 'ditolak.com', 'diperpanjang.com', 'terlambat.com', 'tetap.com', ...FAULTS.map((fault) => `${fault}.com`)];

let world: World;
let before: Awaited<ReturnType<typeof deposits>>;
beforeAll(async () => {
  world = await World.start();
  before = await deposits();
  await orderNames(world, 'customer', TYPO);
  await world.workFor(5_000);
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const deposits = async () => ({
  customer: await world.deposit('customer', 'subReseller'),
  subReseller: await world.deposit('subReseller', 'reseller'),
  reseller: await world.deposit('reseller', 'operator'),
});
const idOf = async (name: string) => (await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE name = ?', [name]))[0]!.id;
const reason = 'Salah ketik';
const give = async (name: string, part: Part = 'subReseller') => {
  const { status, body } = await (await world.as(part)).post(`/v1/domains/${await idOf(name)}/deletion`, { reason });
  return { status, body: body as Deletion };
};
const look = async (name: string, part: Part = 'subReseller') => {
  const { status, body } = await (await world.as(part)).get(`/v1/domains/${await idOf(name)}/deletion`);
  return { status, body: body as Deletion };
};
const billing = (name: string) => world.sandbox.control.billing({ object: name }).map(({ command }) => command);
const books = async () => {
  const rows = await world.reads.query<{ account: string; units: unknown }>(
    `SELECT account, SUM(units) AS units FROM (SELECT to_account AS account, units FROM ledger_transfer UNION ALL SELECT from_account, -units FROM ledger_transfer) AS both_ends
     WHERE account LIKE 'sales:%' OR account LIKE 'tax:%' OR account LIKE 'cost:%' OR account LIKE 'registry:%' GROUP BY account`,
  );
  return rows.map(({ units }) => Number(units));
};

describe('a name that was mistyped', () => {
  it('can be given back by who sold it for five days, and by nobody else', async () => {
    const { body } = await look(TYPO);
    expect(body).toMatchObject({ state: 'none', failure: null });
    expect(body.until).not.toBeNull();
    expect(body.refund.amount).toBe(before.customer.available - (await deposits()).customer.available);
    for (const part of ['operator', 'reseller', 'shortReseller'] as const) expect((await give(TYPO, part)).status).toBe(404);
  });

  it('is deleted once, however often that is clicked, and each level gets back what it paid', async () => {
    const clicks = await Promise.all([give(TYPO), give(TYPO), give(TYPO)]);
    expect(clicks.map(({ status, body }) => [status, body.state])).toEqual(clicks.map(() => [202, 'under_way']));
    await expect(renewName(world, 'customer', TYPO)).rejects.toMatchObject({ code: 'name-in-progress' });
    await world.work();
    expect((await look(TYPO)).body).toMatchObject({ state: 'done', until: null });
    expect(await deposits()).toEqual(before);
    expect((await books()).every((units) => units === 0)).toBe(true);
    expect(billing(TYPO)).toEqual(['create', 'create-refunded']);
    expect((await give(TYPO)).body.state).toBe('done');
    expect(await world.broken()).toEqual({});
  });

  it('is credited on paper, told to its owner, and stands in the logs', async () => {
    const notes = await world.reads.query<{ reason: string }>('SELECT reason FROM credit_note');
    expect(notes.map((note) => note.reason)).toEqual(Array(3).fill('name-given-back'));
    const letters = await world.reads.query<{ data: string }>("SELECT data FROM letter WHERE template = 'domain-given-back'");
    expect(letters).toHaveLength(1);
    expect(letters[0]!.data).toContain(TYPO);
    const acts = await world.reads.query<{ action: string }>("SELECT action FROM audit_entry WHERE action LIKE 'domain.%' ORDER BY action");
    expect(acts.map(({ action }) => action)).toEqual([
      'domain.deleted',
      'domain.deleted',
      'domain.deletion-asked',
      'domain.deletion-asked',
    ]);
    const { body } = await (await world.as('customer')).get('/v1/deposit/statement');
    expect((body as { data: { kind: string }[] }).data[0]!.kind).toBe('refund');
    for (const part of ['subReseller', 'reseller', 'operator'] as const) {
      const sales = (await (await world.as(part)).get('/v1/sales')).body as { data: { isRefunded: boolean }[] };
      expect(sales.data.map(({ isRefunded }) => isRefunded)).toEqual([true]);
    }
  });

  it('can be ordered again by anybody', async () => {
    await orderNames(world, 'customer', ...NAMES);
    await world.workFor(10_000);
    expect(billing(TYPO)).toEqual(['create', 'create-refunded', 'create']);
    expect(await world.broken()).toEqual({});
  });
});

it.each(FAULTS)('when its answer is lost (%s), a deletion ends done and refunded once', async (fault) => {
  const name = `${fault}.com`;
  world.sandbox.control.arm({ fault, verb: 'delete', object: 'domain', name, times: 1 });
  await give(name);
  await world.work();
  expect((await look(name)).body.state).toBe('under_way');
  expect(await world.broken()).toEqual({});
  await world.workFor(10_000);
  expect((await look(name)).body.state).toBe('done');
  expect(billing(name)).toEqual(['create', 'create-refunded']);
  expect(await world.broken()).toEqual({});
});

it('what the registry refuses moves nothing, and can be asked for again', async () => {
  const standing = await deposits();
  world.sandbox.control.arm({ fault: 'refuse', code: 2304, verb: 'delete', object: 'domain', name: 'ditolak.com', times: 1 });
  await give('ditolak.com');
  await world.work();
  expect((await look('ditolak.com')).body).toMatchObject({ state: 'refused', failure: { code: 'registry-refused' } });
  expect(await deposits()).toEqual(standing);
  expect(await world.broken()).toEqual({});
  await give('ditolak.com');
  await world.work();
  expect((await look('ditolak.com')).body.state).toBe('done');
});

it('a name that was renewed, or is being renewed, is not given back', async () => {
  await renewName(world, 'customer', 'diperpanjang.com');
  expect(await give('diperpanjang.com')).toMatchObject({ status: 409, body: { code: 'name-in-progress' } });
  await world.workFor(5_000);
  expect(await give('diperpanjang.com')).toMatchObject({ status: 409, body: { code: 'renewed-meanwhile' } });
});

it('a deletion that its registry cannot be asked for in time does not happen', async () => {
  await give('terlambat.com');
  world.clock.advance(5 * DAY);
  world.sandbox.control.advanceClock((5 * DAY) / SECOND);
  await world.work();
  // Nobody is logged in any more.
  const seller = world.cast.subReseller;
  const lookAgain = async (name: string) => world.worker.get(DeletionReads, { strict: false }).of(seller, await idOf(name));
  expect(await lookAgain('terlambat.com')).toMatchObject({ asked: { state: 'refused', failure: { code: 'deletion-too-late' } } });
  expect(billing('terlambat.com')).toEqual(['create']);
  const asking = world.worker.get(AskForDeletion, { strict: false }).run(seller, await idOf('tetap.com'), reason);
  await expect(asking).rejects.toThrow(DeletionTooLate);
  expect((await lookAgain('tetap.com')).until).toBeNull();
  expect(await world.broken()).toEqual({});
});
