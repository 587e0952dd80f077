import { readdirSync } from 'node:fs';
import { newId } from '#libs/kernel';
import { JsonLogger, insertRows } from '#libs/platform';
import request from 'supertest';
import { DEMO_HOSTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { Applicant, PAPER } from '../support/applicant';
import { StoredRows } from '../support/stored-rows';
import { World } from '../support/world';
import { ApiDescription } from './api-description';
import { type GoodUpload, type HostileUpload, MARK, hostileUploads } from './hostile-uploads';

/** Where a file is sent, by somebody who may. */
interface Sender {
  readonly path: string;
  readonly token: string;
  readonly host: string;
}

/** An address that takes files: what it takes when nobody means harm, and somebody for whom the next one would be taken. */
interface UploadRoute {
  readonly good: GoodUpload;
  readonly next: () => Promise<Sender>;
  /** What stands in the file is kept, and not the file. */
  readonly keepsNoFiles?: true;
}

let world: World;
const logLines: string[] = [];
let people = 0;

async function applicant(): Promise<Sender> {
  people += 1;
  const form = { email: `orang${people}@example.test`, phone: `0812-3000-${1_000 + people}` };
  const { token } = await (await Applicant.register(world, form)).upToPackage();
  return { path: '/v1/registration/documents', token, host: 'portal.localhost' };
}

/** Whoever has asked for a top-up that is still open. */
async function payer(api: 'portal' | 'customers', part: 'subReseller' | 'customer', host: string): Promise<Sender> {
  const somebody = await world.as(part);
  const { body: topUp } = (await somebody.post('/v1/top-ups', { amount: 50_000 + (people += 1) })) as { body: { id: string } };
  const login = request(world[api].getHttpServer()).post('/v1/auth/login').set('Host', host);
  const { body } = (await login.send({ email: DEMO_PEOPLE[part].email, password: DEMO_PASSWORD })) as { body: { accessToken: string } };
  return { path: `/v1/top-ups/${topUp.id}/proof`, token: body.accessToken, host };
}

/** Whoever owes its seller the slip for tax that it keeps back. */
async function withholder(
  api: 'portal' | 'customers',
  part: 'subReseller' | 'customer',
  seller: 'reseller' | 'subReseller',
  host: string,
): Promise<Sender> {
  const { token } = await payer(api, part, host);
  const id = newId('wht', world.clock.now());
  const sides = { issuer_id: world.cast[seller].nodeId, buyer_id: world.cast[part].nodeId };
  const row = { id, invoice_id: id, ...sides, state: 'declared', currency: 'IDR', units: 1, declared_at: world.clock.now() };
  await world.database.work.run((tx) => insertRows(tx, 'withholding', [row]));
  return { path: `/v1/withholdings/${id}/slip`, token, host };
}

/** Rina, with her bank's statement. */
async function bookkeeper(): Promise<Sender> {
  const { body: accounts } = (await (await world.as('reseller')).get('/v1/bank-accounts')) as { body: { data: { id: string }[] } };
  const login = request(world.portal.getHttpServer()).post('/v1/auth/login').set('Host', 'portal.localhost');
  const { body } = (await login.send({ email: DEMO_PEOPLE.reseller.email, password: DEMO_PASSWORD })) as { body: { accessToken: string } };
  return { path: `/v1/bank-accounts/${accounts.data[0]!.id}/statements`, token: body.accessToken, host: 'portal.localhost' };
}

/** Rina, with new prices for Sari. */
async function priceWriter(): Promise<Sender> {
  const login = request(world.portal.getHttpServer()).post('/v1/auth/login').set('Host', 'portal.localhost');
  const { body } = (await login.send({ email: DEMO_PEOPLE.reseller.email, password: DEMO_PASSWORD })) as { body: { accessToken: string } };
  return { path: '/v1/price-grid/imports', token: body.accessToken, host: 'portal.localhost' };
}

/** A price list as it was downloaded. */
let priceSheet: Buffer = Buffer.alloc(0);
const statement = Buffer.from('Tanggal,Keterangan,Cabang,Jumlah,,Saldo\n22/11/2026,SETORAN,0000,"50,000.00",CR,"50,000.00"\n');
const proof: GoodUpload = { fields: {}, file: 'file', content: PAPER };
const slip: GoodUpload = { fields: { number: '2600000012', dated: '2026-11-30' }, file: 'file', content: PAPER };
/** Every address that takes files: one that has no line here is missed by the test below. */
const UPLOADS: Readonly<Record<'portal' | 'customers', Readonly<Record<string, UploadRoute>>>> = {
  portal: {
    'POST /v1/registration/documents': { good: { fields: { kind: 'KTP' }, file: 'file', content: PAPER }, next: applicant },
    'POST /v1/top-ups/{topUp}/proof': { good: proof, next: () => payer('portal', 'subReseller', 'portal.localhost') },
    'POST /v1/withholdings/{withholding}/slip': {
      good: slip,
      next: () => withholder('portal', 'subReseller', 'reseller', 'portal.localhost'),
    },
    'POST /v1/bank-accounts/{bankAccount}/statements': {
      good: { fields: {}, file: 'file', content: statement },
      next: bookkeeper,
      keepsNoFiles: true,
    },
    'POST /v1/tax-invoices/numbers': {
      good: { fields: {}, file: 'file', content: Buffer.from('Referensi,Nomor Faktur Pajak\nFP/2026/000001,04002600000000012\n') },
      next: async () => ({ ...(await bookkeeper()), path: '/v1/tax-invoices/numbers' }),
      keepsNoFiles: true,
    },
    'POST /v1/price-grid/imports': {
      get good() {
        return { fields: {}, file: 'file', content: priceSheet };
      },
      next: priceWriter,
      keepsNoFiles: true,
    },
  },
  customers: {
    'POST /v1/top-ups/{topUp}/proof': { good: proof, next: () => payer('customers', 'customer', DEMO_HOSTS.subReseller) },
    'POST /v1/withholdings/{withholding}/slip': {
      good: slip,
      next: () => withholder('customers', 'customer', 'subReseller', DEMO_HOSTS.subReseller),
    },
  },
};

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  const sheet = `/v1/price-grid.xlsx?tld=com&list=nod_${world.cast.subReseller.nodeId}`;
  priceSheet = (await (await world.as('reseller')).get(sheet).buffer().responseType('blob')).body as Buffer;
  world.portal.useLogger(new JsonLogger(world.clock, 'log', (line) => void logLines.push(line)));
});
afterAll(() => world.end());

/** Every file below the folder where the programs keep theirs. */
const files = () => readdirSync(world.settings.inDataDir('.'), { recursive: true, encoding: 'utf8' });

/** What is wrong with how the address answers, as sentences. */
async function wrongWith(api: 'portal' | 'customers', { next }: UploadRoute, uploads: readonly HostileUpload[]): Promise<string[]> {
  const findings: string[] = [];
  let sender = await next();
  const stored = await StoredRows.now(world.database);
  for (const upload of uploads) {
    const { path, token, host } = sender;
    const sent = request(world[api].getHttpServer())
      .post(path)
      .set({ Host: host, Authorization: `Bearer ${token}` });
    const { status, text, headers } = await sent
      .set({ 'Content-Type': upload.contentType, ...upload.headers })
      .timeout(10_000)
      .send(upload.bytes);
    const isTaken = status < 300;
    if (status === 401 || status >= 500 || (isTaken && !upload.isHarmless)) findings.push(`${upload.name}: ${status} ${text}`);
    if (/canary/i.test(JSON.stringify(headers) + text)) findings.push(`${upload.name}: the name comes back`);
    const changed = await stored.changed();
    if (!isTaken && changed.length > 0) findings.push(`${upload.name}: changed something (${changed.join(', ')})`);
    // A paper can be handed in a few times; what was taken is somebody else's next.
    if (isTaken) sender = await next();
    if (isTaken) await stored.changed();
  }
  const kept = JSON.stringify([files(), stored.text, logLines]);
  if (kept.toUpperCase().includes(MARK)) findings.push('a name that strangers chose is kept, or told by the log');
  return findings;
}

describe.each(['portal', 'customers'] as const)('the API for %s', (api) => {
  it('has no address that takes files and is not tried', async () => {
    const { operations } = await ApiDescription.of(world[api]);
    const taking = operations.filter(({ operation }) => operation.requestBody?.content?.['multipart/form-data']);
    expect(taking.map(({ route }) => route).sort()).toEqual(Object.keys(UPLOADS[api]).sort());
  });
});

const routes = (['portal', 'customers'] as const).flatMap((api) =>
  Object.entries(UPLOADS[api]).map(([route, upload]) => [api, route, upload] as const),
);

describe.each(routes)('the API for %s: %s', (api, _, upload) => {
  it('refuses what is no file of the kind it takes, believes no name, and never breaks', async () => {
    const folder = files().length;
    expect(await wrongWith(api, upload, await hostileUploads(upload.good))).toEqual([]);
    expect(files().length > folder).toBe(!upload.keepsNoFiles);
  });
});

it('the name of a file that is said again would be seen: API8:2023 (configuration), ASVS 5.4.1', async () => {
  const { response } = world.portal.getHttpAdapter().getInstance() as { response: { json: (body: object) => unknown } };
  const { json } = response;
  response.json = function echo(this: { req: { file?: { originalname: string } } }, body: object) {
    return json.call(this, { ...body, name: this.req.file?.originalname });
  } as typeof json;
  const route = UPLOADS.portal['POST /v1/registration/documents']!;
  const upload = (await hostileUploads(route.good)).find(({ name }) => name.startsWith('a file called'))!;
  const findings = await wrongWith('portal', route, [upload]);
  response.json = json;
  expect(findings).toContainEqual(expect.stringContaining('the name comes back'));
});
