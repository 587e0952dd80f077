import { rmSync } from 'node:fs';
import { type Actor, Clock, HOUR, SECOND } from '#libs/kernel';
import { JsonLogger, PlatformModule, Settings, joinSchemas, platformSchema } from '#libs/platform';
import { treeSchema } from '#libs/tree';
import { Test, type TestingModule } from '@nestjs/testing';
import { SPECIMENS, drawKtp } from '../../../../test/support/drawn-papers';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { memoryFolder } from '../../../../test/support/memory-folder';
import { HandInPaper } from '../cases/hand-in-paper';
import { OpenCases } from '../cases/open-cases';
import { SubmitCase } from '../cases/submit-case';
import type { VerificationCase } from '../cases/verification-case';
import { DocumentsModule } from '../documents.module';
import { documentsSchema } from '../documents.schema';
import { RecogniseText } from '../recognition/recognise-text';
import { RecognisePapers } from '../recognition/recognise-papers';
import type { TypedIdentity } from './case-identity';
import { IdentityChecks } from './identity-checks';
import { TypeIdentity } from './type-identity';

const { siti, joko } = SPECIMENS;
const buyer: Actor = { personId: 'per_budi', nodeId: 4, role: 'owner' };
const schema = joinSchemas(platformSchema, treeSchema, documentsSchema);
const ktp = (person: typeof siti | typeof joko): TypedIdentity => ({
  kind: 'nik',
  number: person.nik,
  name: person.name,
  bornOn: person.bornOn,
});

/** Reads what it is told, without the seconds that reading takes. */
const recogniser = { text: '' as string | null, run: () => Promise.resolve(recogniser.text) };

let db: FreshDatabase;
let folder: string;
let app: TestingModule;
let opened = 0;
const logged: string[] = [];

beforeAll(async () => {
  db = await freshDatabase(schema);
  folder = memoryFolder();
  const settings = Settings.load({ NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: db.url, RECOGNITION: 'on' });
  const module = Test.createTestingModule({ imports: [PlatformModule.forRoot(settings, schema), DocumentsModule] });
  app = await module.overrideProvider(Clock).useValue(db.clock).overrideProvider(RecogniseText).useValue(recogniser).compile();
  app.useLogger(new JsonLogger(db.clock, 'debug', (line) => void logged.push(line)));
});
afterAll(async () => {
  await app.close();
  await db.drop();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (contact: string, organization: string | null = null): Promise<VerificationCase> => {
  const name = `kopi${(opened += 1)}`;
  db.clock.advance(SECOND);
  const sides = { ownerId: 4, sellerId: 3, sellerParentId: 2, policy: null };
  const wanted = { subject: `itm_${name}`, name: `${name}.web.id`, tld: 'web.id', contact: { id: contact, organization }, ...sides };
  return [...(await db.work.run((tx) => app.get(OpenCases).apply(tx, [wanted]))).values()][0]!;
};
const type = (theCase: VerificationCase, typed: TypedIdentity, by = buyer) => app.get(TypeIdentity).run(by, theCase.id, typed);
const handIn = async (theCase: VerificationCase, file: Buffer) =>
  app.get(HandInPaper).run(buyer, theCase.id, { requirement: 'identity', kind: 'KTP', file });
const submit = (theCase: VerificationCase) => app.get(SubmitCase).run(buyer, theCase.id);
const checks = (theCase: VerificationCase, registrant = { name: siti.name, organization: null }) =>
  app.get(IdentityChecks).of(db.reads, theCase.id, registrant);
describe('reviewers are told', () => {
  it('of other cases with the same number, whoever’s they are, and whether the registrant is the same', async () => {
    const [first, again, other] = [await open('con_joko'), await open('con_joko'), await open('con_somebody')];
    await type(first, { ...ktp(joko), kind: 'npwp' });
    await type(again, ktp(joko));
    await type(other, ktp(joko));
    const { duplicates } = await checks(other);
    expect(duplicates).toEqual([
      { caseId: again.id, name: again.name, contactId: 'con_joko', state: 'missing', kind: 'nik', isSameRegistrant: false },
      { caseId: first.id, name: first.name, contactId: 'con_joko', state: 'missing', kind: 'nik', isSameRegistrant: false },
    ]);
    expect((await checks(again)).duplicates.map(({ isSameRegistrant }) => isSameRegistrant)).toEqual([false, true]);
  });
});

describe('the picture of an identity card', () => {
  const look = (theCase: VerificationCase) => app.get(RecognisePapers).run({ caseId: theCase.id });
  const wanted = (theCase: VerificationCase) =>
    db.reads.query("SELECT id FROM job WHERE kind = 'papers.recognise' AND payload = ?", [JSON.stringify({ caseId: theCase.id })]);

  it('is compared with what was typed, once each, and again when that is typed anew', async () => {
    const theCase = await open('con_siti');
    const { id } = await handIn(theCase, await drawKtp(siti));
    const setState = (state: string) => db.work.run((tx) => tx.query('UPDATE document SET state = ? WHERE subject = ?', [state, id]));
    expect(await look(theCase)).toBeUndefined();
    expect((await checks(theCase)).recognitions).toEqual([]);
    await type(theCase, ktp(joko));
    expect(await wanted(theCase)).toHaveLength(2);
    recogniser.text = `NIK : ${siti.nik}\nNama : ${siti.name}`;
    await look(theCase);
    expect((await checks(theCase)).recognitions).toMatchObject([{ paperId: id, number: 'no' }]);
    db.clock.advance(HOUR);
    await type(theCase, ktp(siti));
    await setState('quarantined');
    expect(await look(theCase)).toEqual({ againInMs: 60_000 });
    await setState('clean');
    // Two at once: one looks, the other comes again.
    expect(await Promise.all([look(theCase), look(theCase)])).toEqual([undefined, { againInMs: 2_000 }]);
    recogniser.text = null;
    await look(theCase);
    expect((await checks(theCase)).recognitions).toMatchObject([{ paperId: id, number: 'yes', namePercent: 100 }]);
  });

  it('that cannot be read says so, and stops nobody', async () => {
    const theCase = await open('con_siti');
    await handIn(theCase, await drawKtp(siti));
    await type(theCase, ktp(siti));
    await submit(theCase);
    recogniser.text = null;
    await look(theCase);
    expect((await checks(theCase)).recognitions).toMatchObject([{ number: 'unreadable', namePercent: null }]);
  });
});

it('no number stands anywhere as it was typed: not in the database, not in the log', async () => {
  const names = await db.reads.query<{ name: string }>(
    process.env.TEST_DATABASE_URL
      ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'
      : "SELECT name FROM sqlite_master WHERE type = 'table'",
  );
  for (const { name } of names) {
    const rows = JSON.stringify(await db.reads.query(`SELECT * FROM ${name}`));
    expect(rows).not.toContain(siti.nik);
    expect(rows).not.toContain(joko.nik);
  }
  expect(logged.join('\n')).not.toMatch(new RegExp(`${siti.nik}|${joko.nik}`));
});
