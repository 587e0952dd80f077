import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentsModule, StoreDocument } from '#libs/documents';
import { PlatformModule, Settings } from '#libs/platform';
import { NestFactory } from '@nestjs/core';
import { schema } from '../../ormconfig';
import { PAPER } from '../support/applicant';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database';
import { memoryFolder } from '../support/memory-folder';
import { documentsCheck, documentsRotate } from '../../apps/cli/src/documents.commands';

const [OLD, NEW] = ['old-key-'.repeat(5), 'new-key-'.repeat(5)];

let database: FreshDatabase;
let folder: string;
let said: string[];
let written: jest.SpyInstance;

const settings = (keys: string) => Settings.load({ NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: database.url, DOCUMENT_KEY: keys });

beforeAll(async () => {
  database = await freshDatabase(schema);
  folder = memoryFolder();
  const app = await NestFactory.createApplicationContext(
    { module: class Papers {}, imports: [PlatformModule.forRoot(settings(OLD), schema), DocumentsModule] },
    { logger: false },
  );
  const wish = { nodeId: 1, subject: 'app_1', kind: 'KTP', file: PAPER, handedInBy: null } as const;
  await app.get(StoreDocument).run(wish, () => Promise.resolve());
  await app.close();
});
beforeEach(() => {
  said = [];
  written = jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => written.mockRestore());
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

it('a rotation without the old key says what cannot be opened, and one with it what is done', async () => {
  expect(await documentsRotate.run(settings(NEW), [])).toBe(1);
  expect(said.join('')).toContain('0 papers are under the newest key, 1 cannot be opened: doc_');
  expect(await documentsRotate.run(settings(`${NEW}\n${OLD}`), [])).toBe(0);
  expect(said.join('')).toContain('1 papers are under the newest key, 0 cannot be opened.');
  expect(await documentsRotate.run(settings(NEW), [])).toBe(0);
});

it('a check is content while every paper has its file, and tells when one is gone', async () => {
  expect(await documentsCheck.run(settings(NEW), [])).toBe(0);
  for (const file of readdirSync(join(folder, 'documents', '1'))) rmSync(join(folder, 'documents', '1', file));
  expect(await documentsCheck.run(settings(NEW), [])).toBe(1);
  expect(said.join('')).toMatch(/1 papers, 1 files\.\n0 papers have no file\.[^]*1 papers, 0 files\.\n1 papers have no file: doc_/);
});
