import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock, DAY, newId } from '#libs/kernel';
import { PlatformModule, Settings, joinSchemas, platformSchema } from '#libs/platform';
import { treeSchema } from '#libs/tree';
import { Test, type TestingModule } from '@nestjs/testing';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { S3Server } from '../../../../test/support/s3-server';
import { DocumentUnreadable, type StoredDocument } from '../document';
import { DocumentsModule } from '../documents.module';
import { documentsSchema } from '../documents.schema';
import { StoreDocument } from '../store-document';
import { CheckDrive } from './check-drive';
import { DocumentDrive } from './document-drive';
import { RewrapDocuments } from './rewrap-documents';
import { S3Drive } from './s3-drive';
import { Vault } from './vault';

const [OLD, NEW] = ['old-key-'.repeat(5), 'new-key-'.repeat(5)];
const PDF = Buffer.from('%PDF-1.7\nNIK 3273010101900001\nstartxref\n9\n%%EOF\n');
const schema = joinSchemas(platformSchema, treeSchema, documentsSchema);
const store = new S3Server('papers');

/** Each drive: its settings, and how a file gets there that nobody knows, from that time. */
const DRIVES = {
  'a folder': {
    settings: () => ({}),
    leave: (folder: string, name: string, at: Date) => {
      mkdirSync(join(folder, 'documents', '7'), { recursive: true });
      writeFileSync(join(folder, 'documents', name), 'left');
      utimesSync(join(folder, 'documents', name), at, at);
    },
    bytes: (folder: string) =>
      readdirSync(join(folder, 'documents', '7')).map((name) => readFileSync(join(folder, 'documents', '7', name)).toString('latin1')),
  },
  'a store that speaks S3': {
    settings: (endpoint: string) => ({
      DOCUMENT_DRIVE: 's3',
      S3_BUCKET: 'kertas',
      S3_ENDPOINT: endpoint,
      S3_PATH_STYLE: 'true',
      S3_ACCESS_KEY_ID: 'papers',
      S3_SECRET_ACCESS_KEY: 'secret',
    }),
    leave: (_: string, name: string, at: Date) => void store.objects.set(`/kertas/${name}`, { bytes: Buffer.from('left'), at }),
    bytes: () => [...store.objects.values()].map(({ bytes }) => bytes.toString('latin1')),
  },
} as const;

let endpoint: string;
beforeAll(async () => {
  endpoint = await store.start();
});
afterAll(() => store.stop());

describe.each(Object.entries(DRIVES))('papers in %s', (_, drive) => {
  let db: FreshDatabase;
  let folder: string;
  let app: TestingModule;
  const papers: StoredDocument[] = [];

  async function open(keys: string): Promise<void> {
    await app?.close();
    const env = { NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: db.url, DOCUMENT_KEY: keys, ...drive.settings(endpoint) };
    const module = Test.createTestingModule({ imports: [PlatformModule.forRoot(Settings.load(env), schema), DocumentsModule] });
    app = await module.overrideProvider(Clock).useValue(db.clock).compile();
    app.useLogger(false);
  }
  const content = (document: StoredDocument) => app.get(Vault, { strict: false }).get(document);
  const rotate = () => app.get(RewrapDocuments, { strict: false }).run();
  const check = () => app.get(CheckDrive, { strict: false }).run();
  const keyIds = async () => (await db.reads.query<{ k: string }>('SELECT DISTINCT key_id AS k FROM document')).map(({ k }) => k);

  beforeAll(async () => {
    db = await freshDatabase(schema);
    folder = mkdtempSync(join(tmpdir(), 'pohonnama-storage-'));
    await open(OLD);
    for (const subject of ['app_one', 'app_two', 'app_three'])
      papers.push(
        await app.get(StoreDocument).run({ nodeId: 7, subject, kind: 'KTP', file: PDF, handedInBy: null }, () => Promise.resolve()),
      );
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('cannot be read from there', async () => {
    expect(drive.bytes(folder).length).toBe(3);
    for (const bytes of drive.bytes(folder)) expect(bytes).not.toMatch(/NIK|3273|PDF/);
    expect(await content(papers[0]!)).toEqual(PDF);
  });

  it('stand under a new key after a rotation that was killed and begun again, and need the old one no more', async () => {
    await open(`${NEW}\n${OLD}`);
    // The file was put under the new key, and the process died before the row said so.
    await app.get(Vault, { strict: false }).rewrap(papers[1]!);
    expect(await content(papers[1]!)).toEqual(PDF);
    expect(await rotate()).toEqual({ done: 3, unreadable: [] });
    expect(await rotate()).toEqual({ done: 0, unreadable: [] });
    await open(NEW);
    expect(await keyIds()).toEqual([app.get(Vault, { strict: false }).keyId]);
    for (const paper of papers) expect(await content(paper)).toEqual(PDF);
  });

  it('whose key is gone are told, and stop nothing', async () => {
    await open(OLD);
    await expect(content(papers[0]!)).rejects.toThrow(DocumentUnreadable);
    const { done, unreadable } = await rotate();
    expect([done, unreadable.length]).toEqual([0, 3]);
    await open(NEW);
  });

  it('and their rows are compared: what nobody names is removed after a day, what is gone is told', async () => {
    const now = db.clock.now();
    const [old, young] = [`7/${newId('doc', now)}`, `7/${newId('doc', now)}`];
    drive.leave(folder, old, new Date(now.getTime() - 2 * DAY));
    drive.leave(folder, young, now);
    expect(await check()).toEqual({ rows: 3, files: 5, missing: [], young: 1, removed: [old] });
    await app.get(DocumentDrive, { strict: false }).remove(`7/${papers[2]!.id}`);
    expect(await check()).toMatchObject({ files: 3, missing: [papers[2]!.id], removed: [] });
  });

  it('do not come back when they are destroyed while they are put under a new key', async () => {
    await open(OLD);
    const wish = { nodeId: 7, subject: 'app_four', kind: 'KTP', file: PDF, handedInBy: null } as const;
    const paper = await app.get(StoreDocument).run(wish, () => Promise.resolve());
    await open(`${NEW}\n${OLD}`);
    const vault = app.get(Vault, { strict: false });
    const rewrap = vault.rewrap.bind(vault);
    vault.rewrap = async (document) => {
      await db.work.run((tx) => tx.query("UPDATE document SET state = 'destroyed' WHERE id = ?", [paper.id]));
      await rewrap(document);
    };
    await rotate();
    await expect(content(paper)).rejects.toThrow(DocumentUnreadable);
  });

  it('are written once under a name', async () => {
    await expect(app.get(DocumentDrive, { strict: false }).write(`7/${papers[0]!.id}`, PDF)).rejects.toThrow(/EEXIST|Precondition/);
    expect(await content(papers[0]!)).toEqual(PDF);
  });
});

it('a store that does not know our key is told of, and shows nothing', async () => {
  const drive = new S3Drive(Settings.load({ ...DRIVES['a store that speaks S3'].settings(endpoint), S3_ACCESS_KEY_ID: 'somebody' }));
  await expect(drive.read('7/doc_x')).rejects.toThrow('SignatureDoesNotMatch');
});
