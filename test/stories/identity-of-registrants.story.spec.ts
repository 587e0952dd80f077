import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { JsonLogger } from '#libs/platform';
import { colleague } from '../support/colleague';
import { SPECIMENS, SPECIMEN_BODY, drawKtp, drawNpwp } from '../support/drawn-papers';
import { caseOf, orderForSomebody } from '../support/paper-work';
import { World } from '../support/world';

const { siti } = SPECIMENS;
const NPWP = SPECIMEN_BODY.npwp.replaceAll(/\D/g, '');
const logged: string[] = [];
/** Everything that anybody was answered. */
const answered: string[] = [];

let world: World;
let budi: Awaited<ReturnType<World['as']>>;
let sari: Awaited<ReturnType<World['as']>>;
let ani: Awaited<ReturnType<typeof colleague>>;
let first: string;
let second: string;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'co.id', 'com'] });
  const log = new JsonLogger(world.clock, 'debug', (line) => void logged.push(line));
  for (const app of [world.portal, world.customers, world.worker]) app.useLogger(log);
  [budi, sari] = [await world.as('customer'), await world.as('subReseller')];
  ani = await colleague(world, 'operator', 'reviewer', 'Ani');
  for (const name of ['kopisiti.co.id', 'tehsiti.co.id']) await orderForSomebody(world, name);
  await world.work();
  [first, second] = [(await caseOf(world, 'kopisiti.co.id')).id, (await caseOf(world, 'tehsiti.co.id')).id];
});
afterAll(() => world.end());

const told = async <T>(asked: Promise<{ readonly body: T; readonly text: string }>): Promise<T> => {
  const { body, text } = await asked;
  answered.push(text);
  return body;
};
const ktp = { kind: 'nik', number: siti.nik, name: siti.name, bornOn: siti.bornOn };

it('Budi types what stands on the papers, hears of a slip at once, and sees the number masked from then on', async () => {
  const slip = await told(budi.put(`/v1/cases/${first}/identity`, { ...ktp, number: siti.nik.replace('46', '76') }).expect(200));
  expect(slip).toMatchObject({ numberFault: 'birth-date-impossible' });
  const right = await told(budi.put(`/v1/cases/${first}/identity`, ktp).expect(200));
  expect(right).toMatchObject({ number: '3299********0001', name: siti.name, bornOn: siti.bornOn, numberFault: null });
  await told(budi.put(`/v1/cases/${first}/identity`, { kind: 'npwp', number: SPECIMEN_BODY.npwp, name: SPECIMEN_BODY.name }).expect(200));
  for (const [requirement, kind, file] of [
    ['identity', 'KTP', await drawKtp(siti)],
    ['legality', 'NPWP', await drawNpwp(SPECIMEN_BODY)],
  ] as const)
    await budi.upload(`/v1/cases/${first}/papers`, file).field('requirement', requirement).field('kind', kind).expect(201);
  await budi.post(`/v1/cases/${first}/submission`).expect(200);
});

it('Sari, who sold the name, sees that something was typed, and neither name nor day of birth', async () => {
  const { data } = await told<{ data: object[] }>(sari.get(`/v1/cases/${first}/identity`).expect(200));
  expect(data).toMatchObject([
    { kind: 'nik', number: '3299********0001', name: null, bornOn: null },
    { kind: 'npwp', name: null },
  ]);
});

it('the reviewer sees what the rules make of it, and another case with the same number', async () => {
  await budi.put(`/v1/cases/${second}/identity`, ktp).expect(200);
  const checks = await told(ani.get(`/v1/reviews/${first}/identity`).expect(200));
  expect(checks).toMatchObject({
    checks: [
      { kind: 'nik', numberFault: null, nik: { province: 'Jawa Barat', sex: 'female' }, birthDateAgrees: true },
      { kind: 'npwp', numberFault: null, npwpForm: 'former', registrantName: { agreement: 0 } },
    ],
    npwpIsNik: null,
    duplicates: [{ case: second, name: 'tehsiti.co.id', kind: 'nik', isSameRegistrant: false }],
    recognitions: [],
  });
  const corrected = { kind: 'nik', number: siti.nik, name: 'Somebody Else' };
  expect(await told(ani.put(`/v1/reviews/${first}/identity`, corrected).expect(200))).toMatchObject({
    checks: [{ registrantName: { agreement: 1 } }, {}],
  });
});

it('all digits are shown to reviewers who ask for them, and that they asked is in the log', async () => {
  const { body } = await ani.post(`/v1/reviews/${first}/identity/number`, { kind: 'nik' }).expect(200);
  expect(body).toEqual({ number: siti.nik });
  expect((await budi.get(`/v1/reviews/${first}/identity`)).status).toBe(404);
  const rows = await world.reads.query("SELECT object FROM audit_entry WHERE action = 'case.identity-shown'");
  expect(rows).toEqual([{ object: first }]);
});

it('no number is told anywhere else: in lists, exports, mails, logs, audit logs, jobs, or on the disk', async () => {
  await world.work();
  const ratna = await world.as('operator');
  const pages = ['/v1/cases', `/v1/cases/${first}`, '/v1/orders', '/v1/domains', '/v1/contacts', '/v1/letters', '/v1/audit'];
  for (const page of pages) answered.push((await budi.get(page)).text, (await sari.get(page)).text);
  for (const page of ['/v1/reviews?state=in_review', `/v1/reviews/${first}`, '/v1/audit']) answered.push((await ratna.get(page)).text);
  const tables = await world.reads.query<{ name: string }>(
    process.env.TEST_DATABASE_URL
      ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'
      : "SELECT name FROM sqlite_master WHERE type = 'table'",
  );
  const stored = await Promise.all(tables.map(async ({ name }) => JSON.stringify(await world.reads.query(`SELECT * FROM ${name}`))));
  const folder = world.settings.inDataDir();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const onDisk = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'));
  for (const texts of [answered, stored, onDisk, logged]) {
    expect(texts.length).toBeGreaterThan(5);
    for (const number of [siti.nik, NPWP, `0${NPWP}`, SPECIMEN_BODY.npwp])
      expect(texts.filter((text) => text.includes(number))).toEqual([]);
  }
});
