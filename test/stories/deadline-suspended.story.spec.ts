import { DAY, HOUR } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AskForDeletion, DEADLINE_PRESETS, GetAutoProvisioning, SetDeadlinePolicy } from '#libs/provisioning';
import { caseOf, enforce, handIn, orderForSomebody, review, trustAllTheWay } from '../support/paper-work';
import { World } from '../support/world';

/** Budi buys from Senja, Senja from KopiHost, KopiHost from the operator, whose deadlines are those of RNA under co.id and SRS-X under web.id. */
let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['co.id', 'web.id', 'com'] });
  await trustAllTheWay(world, 20);
});
afterAll(() => world.end());

const EDGES = [
  ['customer', 'subReseller'],
  ['subReseller', 'reseller'],
  ['reseller', 'operator'],
] as const;
const deposits = () => Promise.all(EDGES.map(([child, parent]) => world.deposit(child, parent)));
const domainOf = async (name: string) => {
  const [row] = await world.reads.query<{ id: string; live_name: string | null; suspended_since: unknown }>(
    'SELECT id, live_name, suspended_since FROM domain WHERE name = ?',
    [name],
  );
  return { isOurs: row!.live_name !== null, rests: row!.suspended_since !== null };
};
const isHeldThere = (name: string): boolean | undefined =>
  world.sandbox.control
    .domains()
    .find((each) => each.name === name)
    ?.statuses.includes('clientHold');
const mails = async (template: string) => (await world.reads.query('SELECT id FROM letter WHERE template = ?', [template])).length;
const balance = async (account: string): Promise<number> => {
  const [row] = await world.reads.query<{ units: unknown }>(
    `SELECT COALESCE(SUM(CASE WHEN to_account = ? THEN units ELSE 0 END), 0) - COALESCE(SUM(CASE WHEN from_account = ? THEN units ELSE 0 END), 0) AS units FROM ledger_transfer`,
    [account, account],
  );
  return Number(row!.units);
};
async function registerEarly(name: string): Promise<Date> {
  await orderForSomebody(world, name);
  await world.workFor(3_000);
  return (await caseOf(world, name)).registeredAt!;
}
async function lookAt(begin: Date, days: number): Promise<void> {
  world.clock.set(new Date(begin.getTime() + days * DAY).toISOString());
  await enforce(world);
}

it('the operator says what follows; others say nothing, and names under way keep what counted for them', async () => {
  const before = await registerEarly('lebih-dulu.co.id');
  const [ratna, rina] = [await world.as('operator'), await world.as('reseller')];
  expect((await ratna.post('/v1/deadline-policies', { tld: 'co.id', preset: 'rna' })).status).toBe(201);
  world.clock.advance(1_000);
  expect((await ratna.post('/v1/deadline-policies', { tld: 'web.id', preset: 'srs-x' })).status).toBe(201);
  expect((await ratna.post('/v1/deadline-policies', { tld: 'com', preset: 'rna' })).body).toMatchObject({
    code: 'deadline-policy-invalid',
  });
  expect((await rina.post('/v1/deadline-policies', { tld: 'co.id', preset: 'rna' })).body).toMatchObject({ code: 'operator-only' });
  expect((await ratna.get('/v1/deadline-policies')).body).toMatchObject({ data: [{ tld: 'web.id' }, { tld: 'co.id' }] });
  expect((await rina.get('/v1/deadline-policies')).body).toMatchObject({ data: [] });
  expect((await caseOf(world, 'lebih-dulu.co.id')).dueAt!.getTime() - before.getTime()).toBe(72 * HOUR);
});

it('what would happen is told without doing it: as things are, and if something else counted', async () => {
  const ratna = await world.as('operator');
  const preview = async (body: object) => (await ratna.post('/v1/deadline-policies/preview', body)).body as object;
  const name = 'lebih-dulu.co.id';
  expect(await preview({ days: 2 })).toMatchObject({ cases: 1, isWhole: true, deleted: 0, steps: [] });
  expect(await preview({ days: 4 })).toMatchObject({ deleted: 1, suspended: 0, steps: [{ name, action: 'delete', refundPercent: 100 }] });
  expect(await preview({ days: 90, tld: 'co.id', policy: { preset: 'rna' } })).toMatchObject({ deleted: 1, suspended: 1 });
  expect(await preview({ days: 90, tld: 'web.id', policy: { preset: 'rna' } })).toMatchObject({ cases: 0, deleted: 0 });
});

it('what the registry keeps while every level gets back its price is borne by the operator, and seen in its books', async () => {
  const before = await deposits();
  const { registeredAt } = await caseOf(world, 'lebih-dulu.co.id');
  const cost = await balance('cost:1/sandbox-id');
  expect(cost).toBeLessThan(0);
  await lookAt(registeredAt!, 3);
  expect(await domainOf('lebih-dulu.co.id')).toMatchObject({ isOurs: false });
  expect((await deposits()).every(({ available }, i) => available > before[i]!.available)).toBe(true);
  expect(await balance('cost:1/sandbox-id')).toBe(0);
  expect(await balance('absorbed:1/sandbox-id')).toBe(cost);
});

it('rna: reminded on days 1 and 4, resting on day 5, working again when the papers are good', async () => {
  const begin = await registerEarly('sadar.co.id');
  const reminded = await mails('papers-missing');
  await lookAt(begin, 1);
  await lookAt(begin, 1.1);
  expect(await mails('papers-missing')).toBe(reminded + 2);
  await lookAt(begin, 4);
  expect(await mails('papers-missing')).toBe(reminded + 4);
  await lookAt(begin, 5);
  expect([await domainOf('sadar.co.id'), isHeldThere('sadar.co.id')]).toEqual([{ isOurs: true, rests: true }, true]);
  expect(await mails('papers-suspended')).toBe(3);
  await handIn(world, 'sadar.co.id');
  await enforce(world);
  expect(await domainOf('sadar.co.id')).toMatchObject({ rests: true });
  await review(world, 'sadar.co.id', 'approved');
  await world.workFor(3_000);
  expect([await domainOf('sadar.co.id'), isHeldThere('sadar.co.id')]).toEqual([{ isOurs: true, rests: false }, false]);
});

it('srs-x: resting after three days, deleted after thirty, and nothing comes back', async () => {
  const begin = await registerEarly('lupa.web.id');
  const paid = await deposits();
  await lookAt(begin, 3);
  expect(isHeldThere('lupa.web.id')).toBe(true);
  await lookAt(begin, 29.9);
  expect(await domainOf('lupa.web.id')).toMatchObject({ isOurs: true });
  await lookAt(begin, 30);
  expect(await domainOf('lupa.web.id')).toMatchObject({ isOurs: false });
  expect(await deposits()).toEqual(paid);
});

it('under an extension whose registry refunds it, it comes back from there', async () => {
  await world.worker
    .get(UnitOfWork)
    .run((tx) =>
      tx.query(
        `INSERT INTO document_rule (tld, valid_from, rule, created_by, created_at) SELECT 'com', valid_from, rule, created_by, created_at FROM document_rule WHERE tld = 'web.id'`,
      ),
    );
  // Three deadlines were missed by now.
  await trustAllTheWay(world, 20);
  const begin = await registerEarly('kembali.com');
  const [cost, absorbed] = [await balance('cost:1/sandbox-gtld'), await balance('absorbed:1/sandbox-gtld')];
  expect(cost).toBeLessThan(0);
  await lookAt(begin, 3);
  expect(await domainOf('kembali.com')).toMatchObject({ isOurs: false });
  expect([await balance('cost:1/sandbox-gtld'), await balance('absorbed:1/sandbox-gtld')]).toEqual([0, absorbed]);
});

it('half of it, where the policy says so, comes back at every level and is credited by as much', async () => {
  const { daftarnama_v2: usual } = DEADLINE_PRESETS;
  const policy = { ...usual, stages: [{ ...usual.stages[0], refundPercent: 50 }] };
  await world.portal.get(SetDeadlinePolicy, { strict: false }).run(world.cast.operator, { tld: 'web.id', packageId: null, policy });
  const before = await deposits();
  const begin = await registerEarly('separuh.web.id');
  const paid = await deposits();
  await lookAt(begin, 3);
  const back = (await deposits()).map(({ available }, i) => available - paid[i]!.available);
  const charged = before.map(({ available }, i) => available - paid[i]!.available);
  expect(charged.every((each) => each > 0)).toBe(true);
  charged.forEach((each, i) => expect(Math.abs(back[i]! - each / 2)).toBeLessThanOrEqual(1));
});

it('given back by hand meanwhile, its case ends with it, and nobody has missed a deadline', async () => {
  await registerEarly('dikembalikan.com');
  const { missed } = await world.portal.get(GetAutoProvisioning, { strict: false }).own(world.cast.subReseller);
  const [row] = await world.reads.query<{ id: string }>(`SELECT id FROM domain WHERE live_name = 'dikembalikan.com'`);
  await world.portal.get(AskForDeletion, { strict: false }).run(world.cast.subReseller, row!.id, 'Salah ketik');
  await world.workFor(70_000, 10_000);
  expect(await domainOf('dikembalikan.com')).toMatchObject({ isOurs: false });
  expect(await caseOf(world, 'dikembalikan.com')).toMatchObject({ state: 'closed', closedBecause: 'ended' });
  expect(await world.portal.get(GetAutoProvisioning, { strict: false }).own(world.cast.subReseller)).toMatchObject({ missed, open: 0 });
});

it('and the books hold', async () => {
  expect(await world.broken()).toEqual({});
});
