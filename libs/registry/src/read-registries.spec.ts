import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { testCertificate } from '../test/test-certificate';
import { readRegistries, registriesFrom } from './read-registries';
import { RegistriesRefused } from './registries-refused';

const pandi = { name: 'pandi', host: 'epp.example.id', user: 'pohonnama', password: 'rahasia-sekali', tlds: ['id', 'co.id'] };

function mistakesOf(value: unknown, folder?: string): readonly unknown[] {
  try {
    registriesFrom(value, folder);
  } catch (error) {
    if (error instanceof RegistriesRefused) return error.facts['mistakes'] as readonly unknown[];
    throw error;
  }
  return [];
}

describe('the list of registries', () => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'registries-'));
    const [ours, another] = await Promise.all([testCertificate('localhost'), testCertificate('localhost')]);
    writeFileSync(join(folder, 'ca.pem'), ours.cert);
    writeFileSync(join(folder, 'key.pem'), ours.key);
    writeFileSync(join(folder, 'another-key.pem'), another.key);
    writeFileSync(join(folder, 'password'), 'from-a-file\n');
    writeFileSync(join(folder, 'words.txt'), 'no certificate');
    const tls = { caFile: 'ca.pem', certFile: 'ca.pem', keyFile: 'key.pem' };
    writeFileSync(join(folder, 'registries.json'), JSON.stringify([{ ...pandi, password: undefined, passwordFile: 'password', tls }]));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('is empty when nothing is said', () => {
    expect([readRegistries(undefined), readRegistries(' ')]).toEqual([[], []]);
  });

  it('may be JSON itself, one registry or several, and the rest has defaults', () => {
    const [one] = readRegistries(JSON.stringify(pandi));
    expect(readRegistries(JSON.stringify([pandi]))).toHaveLength(1);
    expect(one).toMatchObject({
      port: 700,
      tls: { rejectUnauthorized: true },
      namesPerCheck: 10,
      sessions: 2,
      idleSeconds: 50,
      maxAgeHours: 20,
      contactPrefix: '',
      contactRoles: ['admin', 'tech', 'billing'],
      contactPostal: 'int',
      hidesContacts: false,
      hostsAsAttributes: false,
      authInfoLength: 16,
      authInfoSigns: '-.:+=@',
      extensions: ['secDNS', 'rgp', 'fee', 'loginSec', 'changePoll'],
      feeVersions: ['1.0', '0.11'],
      commandsPerMinute: undefined,
      statusesNotSent: [],
      locksNew: true,
      pollMinutes: 5,
      restoreReport: true,
      absenceDelaysSeconds: [5, 30, 120],
      clockSkewSeconds: 120,
      timeouts: { connectSeconds: 10, querySeconds: 30, transformSeconds: 90, waitSeconds: 60 },
    });
    expect(one!.password.reveal()).toBe('rahasia-sekali');
  });

  it('may be a file, and the files it names lie beside it', () => {
    const [one] = readRegistries('registries.json', folder);
    expect(one!.password.reveal()).toBe('from-a-file');
    expect(one!.tls.ca).toContain('BEGIN CERTIFICATE');
    expect(one!.tls.key!.reveal()).toContain('BEGIN PRIVATE KEY');
  });

  it('never shows a secret', () => {
    const [one] = readRegistries('registries.json', folder);
    for (const shown of [JSON.stringify(one), inspect(one, { depth: 9 }), `${one!.password.toString()}`]) {
      expect(shown).not.toMatch(/from-a-file|PRIVATE KEY/);
    }
  });

  it.each([
    ['a missing host', { host: undefined }, 'registries[0].host: is missing'],
    ['a host that is an address of the web', { host: 'https://epp.id' }, 'registries[0].host: must be a host name or address'],
    ['a port as text', { port: '700' }, 'registries[0].port: must be a whole number from 1 to 65535'],
    ['no extension', { tlds: [] }, 'registries[0].tlds: must name at least one extension'],
    [
      'an extension with a dot in front',
      { tlds: ['id', '.co.id'] },
      'registries[0].tlds[1]: must be an extension in small letters without a dot in front, like co.id',
    ],
    ['an extension twice', { tlds: ['id', 'id'] }, 'registries[0].tlds[1]: .id is already taken by registries[0]'],
    ['a misspelt setting', { sesions: 3 }, 'registries[0].sesions: is not a setting'],
    ['a misspelt setting inside', { timeouts: { query: 3 } }, 'registries[0].timeouts.query: is not a setting'],
    ['two passwords', { passwordFile: 'password' }, 'registries[0].password: give either password or passwordFile, not both'],
    ['no password', { password: undefined }, 'registries[0].password: is missing (or passwordFile)'],
    ['a short password', { password: 'short' }, 'registries[0].password: must hold at least 6 characters'],
    ['a certificate that is not there', { tls: { caFile: 'nowhere.pem' } }, 'registries[0].tls.caFile: no such file'],
    ['a certificate that is none', { tls: { caFile: 'words.txt' } }, expect.stringContaining('registries[0].tls.caFile: cannot be used')],
    ['a certificate without its key', { tls: { certFile: 'ca.pem' } }, 'registries[0].tls.keyFile: is missing'],
    [
      'the key of another certificate',
      { tls: { certFile: 'ca.pem', keyFile: 'another-key.pem' } },
      expect.stringContaining('registries[0].tls.keyFile: cannot be used'),
    ],
    [
      'blind trust in a far host',
      { tls: { rejectUnauthorized: false } },
      'registries[0].tls.rejectUnauthorized: must be true unless the host is this machine',
    ],
    ['an unknown role', { contactRoles: ['owner'] }, 'registries[0].contactRoles[0]: must be admin, tech, billing'],
    ['a wrong word', { contactPostal: 'utf8' }, 'registries[0].contactPostal: must be int or loc'],
    ['a list that is none', { absenceDelaysSeconds: 5 }, 'registries[0].absenceDelaysSeconds: must be a list'],
    ['a sign that people cannot type', { authInfoSigns: '-"' }, 'registries[0].authInfoSigns: must be signs out of - . : + = @ _ # * !'],
    ['an extension of EPP that we do not speak', { extensions: ['launch'] }, expect.stringContaining('registries[0].extensions[0]')],
    ['a pace of no commands', { commandsPerMinute: 0 }, 'registries[0].commandsPerMinute: must be a whole number from 1 to 100000'],
    ['a status of the registry', { statusesNotSent: ['ok'] }, 'registries[0].statusesNotSent[0]: must be an EPP status like clientHold'],
    ['a flag that is none', { hostsAsAttributes: 'yes' }, 'registries[0].hostsAsAttributes: must be true or false'],
    ['tls that is no object', { tls: true }, 'registries[0].tls: must be an object'],
  ])('names %s and its place', (_what, changes, mistake) => {
    expect(mistakesOf([{ ...pandi, ...changes }], folder)).toEqual([mistake]);
  });

  it('lets a host on this machine go unproven', () => {
    expect(mistakesOf([{ ...pandi, host: '127.0.0.1', tls: { rejectUnauthorized: false } }])).toEqual([]);
  });

  it('tells every mistake at once, and none of the values', () => {
    const mistakes = mistakesOf([{ ...pandi, port: 0, password: 'abc' }, { ...pandi, tlds: ['co.id'] }, 'a word']);
    expect(mistakes).toEqual(
      expect.arrayContaining([
        expect.stringContaining('registries[0].port'),
        expect.stringContaining('registries[0].password'),
        'registries[1].name: the name pandi is already taken by registries[0]',
        'registries[1].tlds[0]: .co.id is already taken by registries[0]',
        'registries[2]: must be an object',
      ]),
    );
    expect(mistakes.join()).not.toContain('abc');
  });

  it('that is no JSON is refused without being quoted', () => {
    for (const source of ['[{"password": "rahasia-sekali" "x"}]', '{"password": "rahasia-sekali"', '{rahasia-sekali}']) {
      expect(() => readRegistries(source)).toThrow(RegistriesRefused);
      expect(() => readRegistries(source)).toThrow(/^(?!.*rahasia)[^]*REGISTRIES: is not JSON/);
    }
    expect(() => readRegistries('nowhere.json', folder)).toThrow('no file');
  });
});
