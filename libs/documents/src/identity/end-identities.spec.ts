import { rmSync } from 'node:fs';
import { Clock, DAY } from '#libs/kernel';
import { PlatformModule, Settings, joinSchemas, platformSchema } from '#libs/platform';
import { treeSchema } from '#libs/tree';
import { Test, type TestingModule } from '@nestjs/testing';
import { SPECIMENS, drawKtp } from '../../../../test/support/drawn-papers';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { memoryFolder } from '../../../../test/support/memory-folder';
import { CaseMoves } from '../cases/case-moves';
import { HandInPaper } from '../cases/hand-in-paper';
import { OpenCases } from '../cases/open-cases';
import type { VerificationCase } from '../cases/verification-case';
import { VerificationCases } from '../cases/verification-cases';
import { DocumentsModule } from '../documents.module';
import { documentsSchema } from '../documents.schema';
import { DestroyDocument } from '../retention/destroy-document';
import { CaseIdentities } from './case-identities';
import { EndIdentities } from './end-identities';
import { TypeIdentity } from './type-identity';

const { siti } = SPECIMENS;
const buyer = { personId: 'per_budi', nodeId: 4, role: 'owner' } as const;
const schema = joinSchemas(platformSchema, treeSchema, documentsSchema);
let db: FreshDatabase;
let folder: string;
let app: TestingModule;

beforeAll(async () => {
  db = await freshDatabase(schema);
  folder = memoryFolder();
  const settings = Settings.load({ NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: db.url });
  const module = Test.createTestingModule({ imports: [PlatformModule.forRoot(settings, schema), DocumentsModule] });
  app = await module.overrideProvider(Clock).useValue(db.clock).compile();
  app.useLogger(false);
});
afterAll(async () => {
  await app.close();
  await db.drop();
  rmSync(folder, { recursive: true, force: true });
});

const typed = async (subject: string): Promise<VerificationCase> => {
  const sides = { ownerId: 4, sellerId: 3, sellerParentId: 2, policy: null };
  const wanted = { subject, name: `${subject}.web.id`, tld: 'web.id', contact: { id: `con_${subject}`, organization: null }, ...sides };
  const [opened] = [...(await db.work.run((tx) => app.get(OpenCases).apply(tx, [wanted]))).values()];
  await app.get(TypeIdentity).run(buyer, opened!.id, { kind: 'nik', number: siti.nik, name: siti.name, bornOn: siti.bornOn });
  return opened!;
};
const kept = async ({ id }: VerificationCase) => (await app.get(CaseIdentities).of(db.reads, id)).length;
const close = ({ id }: VerificationCase) =>
  db.work.run(async (tx) => app.get(CaseMoves).closed(tx, await app.get(VerificationCases).lock(tx, id), 'cancelled'));

it('what was typed from papers goes with the last of them', async () => {
  const theCase = await typed('one');
  const handIn = async () =>
    app.get(HandInPaper).run(buyer, theCase.id, { requirement: 'identity', kind: 'KTP', file: await drawKtp(siti) });
  const [first, second] = [await handIn(), await handIn()];
  const destroy = (id: string) => app.get(DestroyDocument).run(id, 'erasure', null, () => true);
  expect(await destroy(first.documentId)).toBe(true);
  expect(await kept(theCase)).toBe(1);
  expect(await destroy(second.documentId)).toBe(true);
  expect(await kept(theCase)).toBe(0);
});

it('of cases that came to nothing it goes after a while, and not before', async () => {
  const [abandoned, open] = [await typed('two'), await typed('three')];
  await close(abandoned);
  await app.get(EndIdentities).sweep();
  expect(await kept(abandoned)).toBe(1);
  db.clock.advance(31 * DAY);
  await app.get(EndIdentities).sweep();
  expect([await kept(abandoned), await kept(open)]).toEqual([0, 1]);
});
