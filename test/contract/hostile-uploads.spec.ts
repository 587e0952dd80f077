import { readdirSync } from 'node:fs';
import { JsonLogger } from '#libs/platform';
import request from 'supertest';
import { Applicant, PAPER } from '../support/applicant';
import { snapshot } from '../support/snapshot';
import { World } from '../support/world';
import { ApiDescription } from './api-description';
import { type GoodUpload, type HostileUpload, MARK, hostileUploads } from './hostile-uploads';

/** Every address that takes files, with what it takes when nobody means harm; whoever may send it has the token of `senders`. */
const UPLOADS: Readonly<Record<'portal' | 'customers', Readonly<Record<string, GoodUpload>>>> = {
  portal: { 'POST /v1/registration/documents': { fields: { kind: 'KTP' }, file: 'file', content: PAPER } },
  customers: {},
};

let world: World;
const logLines: string[] = [];
/** The token of somebody who may send files to this address. */
const senders: Record<string, () => Promise<string>> = {
  'POST /v1/registration/documents': async () => {
    applicants += 1;
    const form = { email: `orang${applicants}@example.test`, phone: `0812-3000-${1_000 + applicants}` };
    return (await (await Applicant.register(world, form)).upToPackage()).token;
  },
};
let applicants = 0;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  world.portal.useLogger(new JsonLogger(world.clock, 'log', (line) => void logLines.push(line)));
}, 60_000);
afterAll(() => world.end());

/** Every file below the folder where the programs keep theirs. */
const files = () => readdirSync(world.settings.inDataDir('.'), { recursive: true, encoding: 'utf8' });

/** What is wrong with how the address answers, as sentences. */
async function wrongWith(api: 'portal' | 'customers', route: string, uploads: readonly HostileUpload[]): Promise<string[]> {
  const findings: string[] = [];
  let token = await senders[route]!();
  let before = await snapshot(world.database);
  for (const upload of uploads) {
    const sent = request(world[api].getHttpServer()).post(route.split(' ')[1]!).set('Authorization', `Bearer ${token}`);
    const { status, text, headers } = await sent
      .set({ 'Content-Type': upload.contentType, ...upload.headers })
      .timeout(10_000)
      .send(upload.bytes);
    const isTaken = status < 300;
    if (status >= 500 || (isTaken && !upload.isHarmless)) findings.push(`${upload.name}: ${status} ${text}`);
    if (/canary/i.test(JSON.stringify(headers) + text)) findings.push(`${upload.name}: the name comes back`);
    if (!isTaken && JSON.stringify(await snapshot(world.database)) !== JSON.stringify(before))
      findings.push(`${upload.name}: changed something`);
    // A paper can be handed in a few times; what was taken is somebody else's next.
    if (isTaken) token = await senders[route]!();
    if (isTaken) before = await snapshot(world.database);
  }
  const stored = JSON.stringify([files(), await snapshot(world.database), logLines]);
  if (stored.toUpperCase().includes(MARK)) findings.push('a name that strangers chose is kept, or told by the log');
  return findings;
}

describe.each(['portal', 'customers'] as const)('the API for %s', (api) => {
  it('has no address that takes files and is not tried', async () => {
    const { operations } = await ApiDescription.of(world[api]);
    const taking = operations.filter(({ operation }) => operation.requestBody?.content?.['multipart/form-data']);
    expect(taking.map(({ route }) => route).sort()).toEqual(Object.keys(UPLOADS[api]).sort());
  });
});

describe.each(Object.entries(UPLOADS.portal))('%s', (route, good) => {
  it('refuses what is no file of the kind it takes, believes no name, and never breaks', async () => {
    const folder = files().length;
    expect(await wrongWith('portal', route, await hostileUploads(good))).toEqual([]);
    expect(files().length).toBeGreaterThan(folder);
  }, 60_000);

  it('would be seen to say the name of a file again: API8:2023 (configuration), ASVS 5.4.1', async () => {
    const { response } = world.portal.getHttpAdapter().getInstance() as { response: { json: (body: object) => unknown } };
    const { json } = response;
    response.json = function echo(this: { req: { file?: { originalname: string } } }, body: object) {
      return json.call(this, { ...body, name: this.req.file?.originalname });
    } as typeof json;
    const upload = (await hostileUploads(good)).find(({ name }) => name.startsWith('a file called'))!;
    const findings = await wrongWith('portal', route, [upload]);
    response.json = json;
    expect(findings).toContainEqual(expect.stringContaining('the name comes back'));
  }, 60_000);
});
