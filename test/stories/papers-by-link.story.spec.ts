import request from 'supertest';
import { DEMO_HOSTS } from '../../apps/cli/src/demo/demo-people';
import { PAPER } from '../support/applicant';
import { openCase } from '../support/open-case';
import { caseOf, orderForSomebody } from '../support/paper-work';
import { World } from '../support/world';

/** Budi buys from Senja, which is Sari’s; she buys from Rina. */
let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.end());

interface Whole {
  readonly id: string;
  readonly state: string;
  readonly requirements: readonly { readonly key: string; readonly paper: { readonly id: string } | null }[];
}
interface Link {
  readonly id: string;
  readonly token: string;
  readonly url: string;
}

const name = 'kedai.co.id';
const refusal = (code: string) => (answer: { body: unknown }) => expect(answer.body).toMatchObject({ code });
/** Somebody who is nobody, under a brand’s host. */
const visitor = (method: 'get' | 'post', path: string, host: string = DEMO_HOSTS.subReseller) =>
  request(world.customers.getHttpServer() as Parameters<typeof request>[0])
    [method](path)
    .set('Host', host);

let id: string;
let link: Link;

it('what an extension asks for is said to everybody before they order, in both languages', async () => {
  const { body } = (await visitor('get', '/v1/document-rules').expect(200)) as { body: { data: { tld: string }[] } };
  expect(body.data.find(({ tld }) => tld === 'co.id')).toMatchObject({
    isSellable: true,
    variants: [
      {
        key: 'default',
        allOf: [
          { key: 'identity' },
          {
            key: 'legality',
            anyOf: expect.arrayContaining([
              { kind: 'NIB', label: { id: 'Nomor Induk Berusaha (NIB)', en: 'Business identification number (NIB)' } },
            ]) as unknown,
          },
        ],
      },
    ],
  });
  const portal = request(world.portal.getHttpServer() as Parameters<typeof request>[0]).get('/v1/document-rules');
  expect((await portal).body).toEqual(body);
  expect((await (await world.as('reseller')).get('/v1/document-rules/web.id')).body).toMatchObject({ data: [{ tld: 'web.id' }] });
});

it('a name of a village is found by nobody, and whoever wants it hears who gives it', async () => {
  const found = await visitor('post', '/v1/availability').send({ names: ['sukamaju.desa.id', 'kopisenja.id'] });
  expect(found.body).toMatchObject({
    data: [{ status: 'invalid', reason: expect.stringContaining('Komdigi') as unknown }, { status: 'available' }],
  });
  const budi = await world.as('customer');
  const items = [{ name: 'sukamaju.desa.id', years: 1 }];
  for (const path of ['/v1/quotes', '/v1/orders'])
    expect((await budi.post(path, { items })).body).toMatchObject({
      status: 422,
      code: 'not-sold-here',
      authority: 'Komdigi (domain.go.id)',
    });
});

it('Budi sees what is asked for and what to do next, Sari as well; nobody else finds it', async () => {
  await orderForSomebody(world, name);
  await world.work();
  id = (await caseOf(world, name)).id;
  const [budi, sari] = [await world.as('customer'), await world.as('subReseller')];
  const expected = { id, name, state: 'missing', required: 2, approved: 0, blocking: 0, missing: ['identity', 'legality'], deadline: null };
  const listed = { data: [{ ...expected, next: { code: 'hand-in', text: { en: 'Hand in the papers that are missing.' } } }] };
  expect((await budi.get('/v1/cases')).body).toMatchObject(listed);
  expect((await sari.get('/v1/cases?of=sold&state=missing')).body).toMatchObject(listed);
  expect((await sari.get('/v1/cases')).body).toMatchObject({ data: [] });
  expect((await budi.get('/v1/cases/counts')).body).toEqual({ missing: 1, inReview: 0 });
  for (const stranger of ['reseller', 'operator', 'shortReseller', 'shortCustomer'] as const)
    await (await world.as(stranger)).get(`/v1/cases/${id}`).expect(404).expect(refusal('case-not-found'));
});

it('what Budi hands in only he sees again; Sari sees that it is there', async () => {
  const [budi, sari] = [await world.as('customer'), await world.as('subReseller')];
  const upload = budi.upload(`/v1/cases/${id}/papers`, PAPER).field('requirement', 'identity').field('kind', 'NIB');
  await upload.expect(422).expect(refusal('paper-not-asked-for'));
  const { body: paper } = (await budi
    .upload(`/v1/cases/${id}/papers`, PAPER)
    .field('requirement', 'identity')
    .field('kind', 'KTP')
    .expect(201)) as {
    body: { id: string };
  };
  await budi.get(`/v1/cases/${id}/papers/${paper.id}/file`).expect(200).expect('Content-Type', 'application/pdf');
  await sari.get(`/v1/cases/${id}/papers/${paper.id}/file`).expect(404).expect(refusal('paper-not-found'));
  const { body } = (await sari.get(`/v1/cases/${id}`).expect(200)) as { body: Whole };
  expect(body.requirements[0]).toMatchObject({ key: 'identity', state: 'submitted', paper: { id: paper.id } });
  await budi.post(`/v1/cases/${id}/submission`).expect(409).expect(refusal('papers-missing'));
});

it('Sari makes a link, and whoever has it hands in what is missing from a telephone', async () => {
  const { body } = (await (await world.as('subReseller')).post(`/v1/cases/${id}/upload-links`).expect(201)) as { body: Link };
  link = body;
  expect(link.url).toBe(`http://${DEMO_HOSTS.subReseller}:4001/papers#${link.token}`);
  const at = `/v1/upload-links/${link.token}`;
  expect((await visitor('get', at).expect(200)).body).toMatchObject({ name, state: 'missing', filesLeft: 20 });
  await visitor('get', at, DEMO_HOSTS.operator).expect(404).expect(refusal('link-not-valid'));
  const elsewhere = visitor('post', `${at}/papers`, DEMO_HOSTS.operator).field('requirement', 'legality').field('kind', 'AKTA');
  await elsewhere.attach('file', PAPER, 'scan.pdf').expect(404).expect(refusal('link-not-valid'));
  const sent = visitor('post', `${at}/papers`).field('requirement', 'legality').field('kind', 'AKTA');
  const { body: paper } = (await sent.attach('file', PAPER, 'scan.pdf').expect(201)) as { body: { id: string } };
  await (await world.as('subReseller')).get(`/v1/cases/${id}/papers/${paper.id}/file`).expect(404);
  await (await world.as('customer')).get(`/v1/cases/${id}/papers/${paper.id}/file`).expect(200);
  expect((await visitor('post', `${at}/submission`).expect(200)).body).toMatchObject({
    state: 'in_review',
    next: { code: 'wait' },
    filesLeft: 19,
  });
  expect((await (await world.as('customer')).get('/v1/cases/counts')).body).toEqual({ missing: 0, inReview: 1 });
});

it('a link that was revoked is refused in the language of whoever has it', async () => {
  const sari = await world.as('subReseller');
  expect((await sari.get(`/v1/cases/${id}/upload-links`)).body).toMatchObject({ data: [{ id: link.id }] });
  await sari.delete(`/v1/cases/${id}/upload-links/${link.id}`).expect(204);
  expect((await sari.get(`/v1/cases/${id}/upload-links`)).body).toEqual({ data: [] });
  const refused = await visitor('get', `/v1/upload-links/${link.token}`).set('Accept-Language', 'id');
  expect(refused.body).toMatchObject({ status: 404, code: 'link-not-valid' });
  expect(refused.headers['content-language']).toBe('id');
});

it('a school chooses its way; a paper is taken back before it is submitted', async () => {
  const { id: school } = await openCase(world, 'customer', 'subReseller', { tld: 'sch.id' });
  const budi = await world.as('customer');
  expect((await budi.put(`/v1/cases/${school}/variant`, { variant: 'nonformal' }).expect(200)).body).toMatchObject({
    variants: ['formal', 'nonformal'],
    missing: ['identity', 'foundation'],
  });
  const { body } = (await budi.upload(`/v1/cases/${school}/papers`, PAPER).field('requirement', 'identity').field('kind', 'KTP')) as {
    body: { id: string };
  };
  await budi.delete(`/v1/cases/${school}/papers/${body.id}`).expect(204);
  expect((await budi.get(`/v1/cases/${school}`)).body).toMatchObject({ missing: ['identity', 'foundation'] });
});

it('the operator says what an extension asks for from now on; nobody else may', async () => {
  const rule = { isSellable: true, variants: [] };
  await (await world.as('reseller')).put('/v1/document-rules/web.id', rule).expect(403).expect(refusal('rules-of-operator'));
  expect((await (await world.as('operator')).put('/v1/document-rules/web.id', rule).expect(200)).body).toMatchObject({
    tld: 'web.id',
    variants: [],
  });
  expect((await (await world.as('operator')).get('/v1/document-rules/web.id')).body).toMatchObject({
    data: [{ variants: [] }, { variants: [{}] }],
  });
});

it('the books and the papers break no law', async () => {
  expect(await world.broken()).toEqual({});
});
