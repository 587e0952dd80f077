import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, Clock, DomainError } from '#libs/kernel';
import { PlatformModule, Settings, UnitOfWork, joinSchemas, platformSchema } from '#libs/platform';
import { treeSchema } from '#libs/tree';
import { Test, type TestingModule } from '@nestjs/testing';
import sharp from 'sharp';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database';
import { type DocumentKind, DocumentNotFound, DocumentUnreadable, TooManyVersions } from './document';
import { Documents } from './documents';
import { DocumentsModule } from './documents.module';
import { documentsSchema } from './documents.schema';
import { ReadDocument } from './read-document';
import { StoreDocument } from './store-document';

const SUBJECT = 'app_01kagm5w2hq4y7v9c3d8e6f1ab';
const reviewer: Actor = { personId: 'per_ratna', nodeId: 1, role: 'reviewer' };
const PDF = Buffer.from('%PDF-1.7\nNIK 3273010101900001\nstartxref\n9\n%%EOF\n');

let db: FreshDatabase;
let folder: string;
let app: TestingModule;

beforeAll(async () => {
  db = await freshDatabase(joinSchemas(platformSchema, treeSchema, documentsSchema));
  folder = mkdtempSync(join(tmpdir(), 'pohonnama-documents-'));
  const settings = Settings.load({ NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: db.url });
  const platform = PlatformModule.forRoot(settings, joinSchemas(platformSchema, treeSchema, documentsSchema));
  const module = Test.createTestingModule({ imports: [platform, DocumentsModule] });
  app = await module.overrideProvider(Clock).useValue(db.clock).compile();
  app.useLogger(false);
});
afterAll(async () => {
  await app.close();
  await db.drop();
  rmSync(folder, { recursive: true, force: true });
});

const admitted = () => Promise.resolve();
const store = (kind: DocumentKind, file: Buffer, subject = SUBJECT, admit = admitted) =>
  app.get(StoreDocument).run({ nodeId: 1, subject, kind, file, handedInBy: 7 }, admit);
const read = (id: string, actor = reviewer, subject = SUBJECT) => app.get(ReadDocument).run(actor, subject, id, { purpose: 'review' });
const fileOf = (id: string) => join(folder, 'documents', '1', id);

it('what was handed in is shown to the node that asked for it, and to nobody else', async () => {
  const { id } = await store('KTP', PDF);
  expect((await read(id)).content).toEqual(PDF);
  await expect(read(id, { ...reviewer, nodeId: 2 })).rejects.toThrow(DocumentNotFound);
  await expect(read(id, reviewer, 'app_other')).rejects.toThrow(DocumentNotFound);
});

it('a file whose row was written is kept, though whoever handed it in was not told', async () => {
  const work = app.get(UnitOfWork);
  const run = work.run.bind(work);
  let count = 0;
  work.run = async (write) => {
    const done = await run(write);
    if ((count += 1) === 2) throw new Error('the connection was lost after the commit');
    return done;
  };
  await expect(store('KTP', PDF, 'app_unheard')).rejects.toThrow('the connection was lost');
  work.run = run;
  const [{ id }] = (await db.reads.query<{ id: string }>("SELECT id FROM document WHERE subject = 'app_unheard'")) as [{ id: string }];
  expect((await read(id, reviewer, 'app_unheard')).content).toEqual(PDF);
});

it('who looked is written down', async () => {
  const { id } = await store('KTP', PDF, 'app_looked_at');
  await read(id, reviewer, 'app_looked_at');
  const rows = await db.reads.query('SELECT by_person, action FROM audit_entry WHERE object = ?', [id]);
  expect(rows).toEqual([{ by_person: 'per_ratna', action: 'document.viewed' }]);
});

it('nobody can read it from the disk, nor whoever is not its owner open the file', async () => {
  const picture = await sharp({ create: { width: 90, height: 50, channels: 3, background: '#38a' } })
    .jpeg()
    .toBuffer();
  const [card, letter] = [await store('NPWP', picture), await store('AKTA', PDF)];
  for (const { id } of [card, letter]) {
    const text = readFileSync(fileOf(id)).toString('latin1');
    expect(text).not.toMatch(/NIK|3273|PDF|JFIF|Exif/);
    expect(statSync(fileOf(id)).mode & 0o077).toBe(0);
  }
  expect((await sharp((await read(card.id)).content).metadata()).format).toBe('jpeg');
});

it('a file that was changed, or moved to the place of another, does not open', async () => {
  const [one, other] = [await store('KTP', PDF, 'app_one'), await store('KTP', PDF, 'app_two')];
  renameSync(fileOf(one.id), fileOf(other.id));
  await expect(read(other.id, reviewer, 'app_two')).rejects.toThrow(DocumentUnreadable);
  await expect(read(one.id, reviewer, 'app_one')).rejects.toThrow(DocumentUnreadable);
  writeFileSync(fileOf(one.id), PDF);
  await expect(read(one.id, reviewer, 'app_one')).rejects.toThrow(DocumentUnreadable);
});

it('the newest of each kind counts, and there is an end to trying', async () => {
  for (let version = 1; version <= 5; version += 1) await store('KTP', PDF, 'app_often');
  await expect(store('KTP', PDF, 'app_often')).rejects.toThrow(TooManyVersions);
  const newest = await app.get(Documents).newest(db.reads, 'app_often');
  expect(newest).toMatchObject([{ kind: 'KTP', version: 5 }]);
});

it('of two handed in at the same moment one counts, and the other is told so', async () => {
  const both = await Promise.allSettled([store('KTP', PDF, 'app_twice'), store('KTP', PDF, 'app_twice')]);
  const refused = both.flatMap((each) => (each.status === 'rejected' ? [(each.reason as DomainError).code] : []));
  expect(both.length - refused.length + refused.filter((code) => code === 'document-handed-in-twice').length).toBe(2);
  const rows = await db.reads.query<{ id: string }>('SELECT id FROM document WHERE subject = ?', ['app_twice']);
  expect(readdirSync(join(folder, 'documents', '1'))).toEqual(expect.arrayContaining(rows.map(({ id }) => id)));
});

it('what may not be handed in leaves nothing behind', async () => {
  class TooLate extends DomainError {
    readonly fault = 'conflict';
    readonly code = 'too-late';
  }
  const before = readdirSync(join(folder, 'documents', '1'));
  await expect(store('KTP', PDF, 'app_late', () => Promise.reject(new TooLate('Too late.')))).rejects.toThrow(TooLate);
  await expect(store('KTP', Buffer.from('<svg/>'), 'app_late')).rejects.toMatchObject({ code: 'document-refused' });
  expect(readdirSync(join(folder, 'documents', '1'))).toEqual(before);
  expect(await app.get(UnitOfWork).run((tx) => app.get(Documents).newest(tx, 'app_late'))).toEqual([]);
});
