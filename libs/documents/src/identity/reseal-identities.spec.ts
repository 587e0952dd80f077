import { platformSchema, Settings, joinSchemas } from '#libs/platform';
import { treeSchema } from '#libs/tree';
import { Logger } from '@nestjs/common';
import { SPECIMENS } from '../../../../test/support/drawn-papers';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { documentsSchema } from '../documents.schema';
import { CaseIdentities } from './case-identities';
import { IdentityBox } from './identity-box';
import { ResealIdentities } from './reseal-identities';

const [OLD, NEW] = ['an old key that protected what was there', 'a new key that protects what is to come'];
const boxOf = (...keys: readonly string[]) => new IdentityBox(Settings.load({ NODE_ENV: 'test', DOCUMENT_KEY: keys.join('\n') }));
const { nik, name, bornOn } = SPECIMENS.siti;
const identities = new CaseIdentities();
let db: FreshDatabase;

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await freshDatabase(joinSchemas(platformSchema, treeSchema, documentsSchema));
});
afterAll(async () => {
  await db.drop();
  Logger.overrideLogger(['error', 'warn', 'log']);
});

const keep = (box: IdentityBox, caseId: string) => {
  const whose = { caseId, kind: 'nik' as const };
  const typed = { name, bornOn, typedByNode: 4, typedBy: 'per_budi', typedAt: db.clock.now() };
  return db.work.run((tx) => identities.put(tx, { ...whose, ...box.keep(nik, whose), ...typed }));
};

it('numbers under an old key are found and read with both keys, and after they were put under the new one without the old', async () => {
  for (let at = 100; at < 305; at += 1) await keep(boxOf(OLD), `case_${at}`);
  await keep(boxOf('a key that is gone for good, for ever'), 'case_lost');
  const both = boxOf(NEW, OLD);
  const found = await db.reads.query('SELECT case_id FROM case_identity WHERE finder IN (?, ?)', both.finders(nik));
  expect(found).toHaveLength(205);
  expect(await new ResealIdentities(db.work, both).run()).toEqual({ done: 205, unreadable: ['case_lost'] });
  expect(await new ResealIdentities(db.work, both).run()).toEqual({ done: 0, unreadable: ['case_lost'] });

  const alone = boxOf(NEW);
  expect(alone.open((await identities.of(db.reads, 'case_304'))[0]!)).toBe(nik);
  expect(await db.reads.query('SELECT case_id FROM case_identity WHERE finder = ?', alone.finders(nik))).toHaveLength(205);
});

it('a number does not open for another case, or as another kind', async () => {
  const box = boxOf(NEW);
  const whose = { caseId: 'case_1', kind: 'nik' as const };
  const kept = box.keep(nik, whose);
  expect(box.open({ ...whose, ...kept })).toBe(nik);
  expect(box.open({ ...whose, ...kept, caseId: 'case_2' })).toBeNull();
  expect(box.open({ ...whose, ...kept, kind: 'npwp' })).toBeNull();
  expect(JSON.stringify(kept)).not.toContain(nik.slice(4, 12));
});
