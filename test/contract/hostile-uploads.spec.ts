import { readdirSync } from 'node:fs';
import { JsonLogger } from '#libs/platform';
import request from 'supertest';
import { DEMO_HOSTS } from '../../apps/cli/src/demo/demo-people';
import { PAPER } from '../support/applicant';
import { StoredRows } from '../support/stored-rows';
import { World } from '../support/world';
import { ApiDescription } from './api-description';
import { type GoodUpload, type HostileUpload, MARK, hostileUploads } from './hostile-uploads';
import { type Sender, UploadSenders } from './upload-senders';

/** An address that takes files: what it takes when nobody means harm, and somebody for whom the next one would be taken. */
interface UploadRoute {
  readonly good: GoodUpload;
  readonly next: () => Promise<Sender>;
  /** What stands in the file is kept, and not the file. */
  readonly keepsNoFiles?: true;
}

let world: World;
const logLines: string[] = [];
let senders: UploadSenders;

/** A price list as it was downloaded. */
let priceSheet: Buffer = Buffer.alloc(0);
const statement = Buffer.from('Tanggal,Keterangan,Cabang,Jumlah,,Saldo\n22/11/2026,SETORAN,0000,"50,000.00",CR,"50,000.00"\n');
const proof: GoodUpload = { fields: {}, file: 'file', content: PAPER };
const slip: GoodUpload = { fields: { number: '2600000012', dated: '2026-11-30' }, file: 'file', content: PAPER };
/** One white pixel. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64');
const shown: GoodUpload = { fields: { requirement: 'identity', kind: 'KTP' }, file: 'file', content: PAPER };
const papers = (api: 'portal' | 'customers'): Readonly<Record<string, UploadRoute>> => ({
  'POST /v1/cases/{case}/papers': { good: shown, next: () => senders.registrant(api, 'login') },
  'POST /v1/upload-links/{token}/papers': { good: shown, next: () => senders.registrant(api, 'link') },
});
/** Every address that takes files: one that has no line here is missed by the test below. */
const UPLOADS: Readonly<Record<'portal' | 'customers', Readonly<Record<string, UploadRoute>>>> = {
  portal: {
    ...papers('portal'),
    'POST /v1/registration/documents': { good: { fields: { kind: 'KTP' }, file: 'file', content: PAPER }, next: () => senders.applicant() },
    'POST /v1/brand/images': {
      good: { fields: { kind: 'logo-light' }, file: 'file', content: pixel },
      next: () => senders.brandOwner(),
      keepsNoFiles: true,
    },
    'POST /v1/top-ups/{topUp}/proof': { good: proof, next: () => senders.payer('portal', 'subReseller', 'portal.localhost') },
    'POST /v1/withholdings/{withholding}/slip': {
      good: slip,
      next: () => senders.withholder('portal', 'subReseller', 'reseller', 'portal.localhost'),
    },
    'POST /v1/bank-accounts/{bankAccount}/statements': {
      good: { fields: {}, file: 'file', content: statement },
      next: () => senders.bookkeeper(),
      keepsNoFiles: true,
    },
    'POST /v1/tax-invoices/numbers': {
      good: { fields: {}, file: 'file', content: Buffer.from('Referensi,Nomor Faktur Pajak\nFP/2026/000001,04002600000000012\n') },
      next: async () => ({ ...(await senders.bookkeeper()), path: '/v1/tax-invoices/numbers' }),
      keepsNoFiles: true,
    },
    'POST /v1/price-grid/imports': {
      get good() {
        return { fields: {}, file: 'file', content: priceSheet };
      },
      next: () => senders.priceWriter(),
      keepsNoFiles: true,
    },
  },
  customers: {
    ...papers('customers'),
    'POST /v1/top-ups/{topUp}/proof': { good: proof, next: () => senders.payer('customers', 'customer', DEMO_HOSTS.subReseller) },
    'POST /v1/withholdings/{withholding}/slip': {
      good: slip,
      next: () => senders.withholder('customers', 'customer', 'subReseller', DEMO_HOSTS.subReseller),
    },
  },
};

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  senders = new UploadSenders(world);
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
