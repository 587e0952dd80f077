import { MINUTE, SECOND } from '#libs/kernel';
import sharp from 'sharp';
import { colleague } from '../support/colleague';
import { caseOf, orderForSomebody } from '../support/paper-work';
import { World } from '../support/world';

let world: World;
let ani: Awaited<ReturnType<typeof colleague>>;
let beni: Awaited<ReturnType<typeof colleague>>;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'co.id', 'com'] });
  [ani, beni] = [await colleague(world, 'operator', 'reviewer', 'Ani'), await colleague(world, 'operator', 'reviewer', 'Beni')];
});
afterAll(() => world.end());
beforeEach(() => world.clock.advance(SECOND));

interface Row {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}
interface Paper {
  readonly id: string;
  readonly state: string;
  readonly requirement: string;
}
interface Whole extends Row {
  readonly papers: readonly Paper[];
}

const picture = (background: string) =>
  sharp({ create: { width: 400, height: 250, channels: 3, background } })
    .png()
    .toBuffer();
const name = 'reviu.co.id';

/** Budi hands in one picture for each requirement, and submits. */
async function handIn(id: string, ...papers: readonly (readonly [requirement: string, kind: string])[]): Promise<void> {
  const budi = await world.as('customer');
  for (const [requirement, kind] of papers) {
    world.clock.advance(SECOND);
    await budi
      .upload(`/v1/cases/${id}/papers`, await picture('#aaddff'))
      .field('requirement', requirement)
      .field('kind', kind)
      .expect(201);
  }
}
const look = async (id: string, by = ani) => (await by.get(`/v1/reviews/${id}`).expect(200)).body as Whole;
const waiting = ({ papers }: Whole) => papers.filter(({ state }) => state === 'submitted');
const mails = async () =>
  (await world.reads.query<{ template: string }>("SELECT template FROM letter WHERE template LIKE 'paper%' ORDER BY id")).map(
    ({ template }) => template,
  );

let id: string;

it('what Budi hands in comes to the reviewers, with all they need to know', async () => {
  await orderForSomebody(world, name);
  await world.work();
  id = (await caseOf(world, name)).id;
  expect((await ani.post('/v1/reviews/next').expect(200)).body).toEqual({ case: null });
  await handIn(id, ['identity', 'KTP'], ['legality', 'NIB']);
  await (await world.as('customer')).post(`/v1/cases/${id}/submission`).expect((answer) => expect(answer.status).toBeLessThan(300));
  world.clock.advance(5 * MINUTE);
  expect((await ani.get('/v1/reviews/summary')).body).toMatchObject({ waiting: 1, claimed: 0, late: 0 });
  expect((await ani.get('/v1/reviews')).body).toMatchObject({
    data: [{ id, name, undecided: 2, claimedBy: null, serviceLevel: { waitingHours: 0, state: 'in_time' } }],
  });
  expect((await ani.post('/v1/reviews/next').expect(200)).body).toMatchObject({ case: { id, claimedBy: 'me' } });
  expect((await beni.post('/v1/reviews/next')).body).toEqual({ case: null });
  expect((await beni.post(`/v1/reviews/${id}/claim`)).body).toMatchObject({ status: 409, code: 'case-claimed' });
  const whole = await look(id);
  expect(whole).toMatchObject({
    registrant: { name: 'Somebody Else' },
    requirements: [{ key: 'identity', state: 'submitted' }, { key: 'legality', state: 'submitted' }, {}, {}],
    papers: [
      { version: 1, kind: 'KTP', mediaType: 'image/webp' },
      { version: 1, kind: 'NIB' },
    ],
    identity: { checks: [], duplicates: [] },
    earlier: [],
  });
  const file = await ani.get(`/v1/reviews/${id}/papers/${whole.papers[0]!.id}/file`).expect(200);
  expect(file.headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'image/webp' });
});

it('a question goes to Budi and the answer comes back, in words that both sides of the sale can read', async () => {
  const [paper] = waiting(await look(id));
  await ani.post(`/v1/reviews/${id}/messages`, { paper: paper!.id, text: 'Ini foto layar?\nMohon foto aslinya.' }).expect(201);
  expect((await ani.get('/v1/reviews')).body).toMatchObject({ data: [{ isAsked: true }] });
  for (const part of ['customer', 'subReseller'] as const)
    expect((await (await world.as(part)).get(`/v1/cases/${id}/messages`).expect(200)).body).toMatchObject({
      data: [{ from: 'reviewer', paper: paper!.id, text: 'Ini foto layar?\nMohon foto aslinya.' }],
      unread: 1,
    });
  const budi = await world.as('customer');
  await budi.post(`/v1/cases/${id}/messages/read`).expect(204);
  world.clock.advance(SECOND);
  await budi.post(`/v1/cases/${id}/messages`, { paper: paper!.id, text: 'Foto asli' }).expect(201);
  expect((await ani.get('/v1/reviews')).body).toMatchObject({ data: [{ isAsked: false, unread: 1 }] });
  await ani.post(`/v1/reviews/${id}/messages/read`).expect(204);
  expect((await ani.get('/v1/reviews')).body).toMatchObject({ data: [{ unread: 0 }] });
  for (const part of ['reseller', 'operator'] as const)
    expect((await (await world.as(part)).get(`/v1/cases/${id}/messages`)).body).toMatchObject({ status: 404, code: 'case-not-found' });
  expect(await mails()).toEqual(['paper-question', 'paper-answer']);
});

it('Ani approves one and turns the other down for a reason the operator has worded; Budi hands it in anew', async () => {
  const ratna = await world.as('operator');
  const words = { id: 'NIB tidak aktif. Kirim NIB yang aktif.', en: 'The NIB is not active. Hand in one that is.', kinds: ['NIB'] };
  await ratna.put('/v1/review-reasons/nib-not-active', words).expect(200);
  const reasons = (await ani.get('/v1/review-reasons').expect(200)).body as { data: { code: string }[] };
  expect(reasons.data.map(({ code }) => code)).toEqual(expect.arrayContaining(['nib-not-active', 'not-readable']));
  const { version, papers } = await look(id);
  const [ktp, nib] = papers.map((each) => `/v1/reviews/${id}/papers/${each.id}`);
  expect((await ani.post(`${ktp}/rejection`, { version, reason: 'nib-not-active' })).body).toMatchObject({ code: 'review-reason-unknown' });
  expect((await ani.post(`${ktp}/approval`, { version }).expect(200)).body).toMatchObject({ undecided: 1, claimedBy: 'me' });
  world.clock.advance(SECOND);
  await ani.post(`${nib}/rejection`, { version, reason: 'nib-not-active', note: 'Dicabut bulan lalu' }).expect(200);
  expect((await (await world.as('customer')).get(`/v1/cases/${id}`)).body).toMatchObject({ state: 'missing' });
  const [letter] = await world.reads.query<{ data: string; brand: string; locale: string }>(
    "SELECT data, brand, locale FROM letter WHERE template = 'papers-rejected'",
  );
  expect(letter!.data).toContain('NIB tidak aktif. Kirim NIB yang aktif. Dicabut bulan lalu');
  expect([letter!.locale, letter!.brand]).toEqual(['id', expect.stringContaining('Senja')]);
  const told = [
    { verdict: 'approved', words: null },
    { verdict: 'rejected', reason: 'nib-not-active', words: { id: words.id, en: words.en }, note: 'Dicabut bulan lalu' },
  ];
  expect((await (await world.as('customer')).get(`/v1/cases/${id}/decisions`).expect(200)).body).toMatchObject({ data: told });
  await handIn(id, ['legality', 'NIB']);
  expect((await look(id)).state).toBe('in_review');
});

it('the mark for four eyes takes two of them, and an owner takes it away', async () => {
  await beni.post(`/v1/reviews/${id}/claim`).expect(200);
  const mark = () => beni.put(`/v1/reviews/${id}/four-eyes`, {}).expect(200);
  expect((await mark()).body).toMatchObject({ fourEyes: true });
  const ratna = await world.as('operator');
  expect((await ratna.delete(`/v1/reviews/${id}/four-eyes`).expect(200)).body).toMatchObject({ fourEyes: false });
  await mark();
  const { version, papers } = await look(id);
  const nib = `/v1/reviews/${id}/papers/${papers.at(-1)!.id}`;
  expect((await beni.post(`${nib}/approval`, { version: version - 1 })).body).toMatchObject({ status: 409, code: 'case-changed' });
  expect((await beni.post(`${nib}/approval`, { version })).body).toMatchObject({ state: 'in_review', approvedOnce: 1, claimedBy: null });
  expect((await beni.post('/v1/reviews/next')).body).toEqual({ case: null });
  const manager = await colleague(world, 'operator', 'admin', 'Manda');
  expect((await manager.post(`/v1/reviews/${id}/claim`)).status).toBe(200);
  await world.work();
  expect((await manager.post(`${nib}/approval`, { version })).body).toMatchObject({ state: 'approved', undecided: 0 });
  await world.work();
  expect(await mails()).toEqual(['paper-question', 'paper-answer', 'papers-rejected', 'papers-approved']);
  const [item] = await world.reads.query<{ state: string }>('SELECT state FROM order_item WHERE name = ?', [name]);
  expect(item!.state).toBe('done');
  const actions = await world.reads.query<{ action: string }>(
    "SELECT action FROM audit_entry WHERE node_id = 1 AND (action LIKE 'paper.%' OR action LIKE 'case.%marked' OR action LIKE 'review%') ORDER BY seq",
  );
  expect(actions.map(({ action }) => action)).toEqual([
    'review-reason.set',
    'paper.approved',
    'paper.rejected',
    'case.marked',
    'case.unmarked',
    'case.marked',
    'paper.approved-first',
    'paper.approved',
  ]);
  expect(await world.broken()).toEqual({});
});

it('at any other node there is no review', async () => {
  const rina = await world.as('reseller');
  expect((await rina.get('/v1/reviews')).body).toEqual({ data: [], nextCursor: null });
  expect((await rina.get(`/v1/reviews/${id}`)).body).toMatchObject({ status: 404, code: 'case-not-found' });
  expect((await rina.put('/v1/review-reasons/mine', { id: 'a', en: 'b' })).body).toMatchObject({ status: 404, code: 'review-not-here' });
  expect((await beni.put('/v1/review-reasons/mine', { id: 'a', en: 'b' })).body).toMatchObject({ status: 403, code: 'role-not-allowed' });
});
