import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCertificate } from '../test/test-certificate';
import { configuredRegistries } from './configured-registries';
import { RegistriesRefused } from './registries-refused';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registries-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function sandboxFile(tlds: readonly string[]): Promise<string> {
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, (await testCertificate('127.0.0.1')).cert);
  const file = join(folder, 'info.json');
  writeFileSync(
    file,
    JSON.stringify({ host: '127.0.0.1', port: 4700, caFile, tlds, accounts: [{ user: 'pohonnama', password: 'rahasia-1' }] }),
  );
  return file;
}

it('buys from the sandbox when nothing else is configured: the .id family from one registry, the rest from another', async () => {
  const found = configuredRegistries(undefined, await sandboxFile(['id', 'co.id', 'com', 'xyz']));
  expect(found.map(({ name, tlds, port }) => ({ name, tlds, port }))).toEqual([
    { name: 'sandbox-id', tlds: ['id', 'co.id'], port: 4700 },
    { name: 'sandbox-gtld', tlds: ['com', 'xyz'], port: 4700 },
  ]);
});

it('makes one registry of a sandbox that serves one kind of names', async () => {
  expect(configuredRegistries(undefined, await sandboxFile(['com'])).map(({ name }) => name)).toEqual(['sandbox-gtld']);
});

it('says what to do when there is neither', () => {
  expect(() => configuredRegistries(undefined, join(folder, 'info.json'))).toThrow(RegistriesRefused);
  expect(() => configuredRegistries(undefined, join(folder, 'info.json'))).toThrow('npm start');
});

it('takes what REGISTRIES says before the sandbox', async () => {
  const file = await sandboxFile(['com']);
  const own = JSON.stringify([{ name: 'lain', host: 'epp.example.test', user: 'kami', password: 'rahasia-2', tlds: ['net'] }]);
  expect(configuredRegistries(own, file).map(({ name }) => name)).toEqual(['lain']);
});
