import { SmallPowerDns } from '../../test/small-power-dns';
import { readRecords } from '../records/read-records';
import type { TypedRecord } from '../records/record';
import { PowerDnsDriver } from './power-dns-driver';

const NAME = 'kopisenja.id';
const server = new SmallPowerDns();
let at: { url: string; key: string };
let driver: PowerDnsDriver;

beforeAll(async () => {
  at = await server.start();
  driver = new PowerDnsDriver({ ...at, nameServers: ['ns1.example.net', 'ns2.example.net'] });
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
  server.zones.clear();
});

const www = (value: string): TypedRecord => ({ host: 'www', type: 'A', ttl: 300, value });
const mail: TypedRecord = { host: '@', type: 'MX', ttl: 300, value: '10 mail.example.net' };
const wanted = (records: TypedRecord[], isSigned = false) => ({ name: NAME, records: readRecords(records, NAME), isSigned });

it('a zone is made with our name servers and its records, and told again it changes nothing', async () => {
  const zone = wanted([www('192.0.2.1'), www('192.0.2.2'), mail]);
  expect(await driver.serve(zone)).toEqual({ kind: 'done', ds: [] });
  expect(server.served(`${NAME}.`).toSorted()).toEqual([
    'kopisenja.id. MX 10 mail.example.net.',
    'www.kopisenja.id. A 192.0.2.1',
    'www.kopisenja.id. A 192.0.2.2',
  ]);
  expect(server.zones.get(`${NAME}.`)!.sets.get(`${NAME}. NS`)?.records).toEqual([
    { content: 'ns1.example.net.' },
    { content: 'ns2.example.net.' },
  ]);
  server.asked.length = 0;
  await driver.serve(zone);
  expect(server.asked).toEqual([`GET ${NAME}.`]);
});

it('only what is different is sent, and what is not wanted goes', async () => {
  await driver.serve(wanted([www('192.0.2.1'), mail]));
  await driver.serve(wanted([www('192.0.2.9')]));
  expect(server.served(`${NAME}.`)).toEqual(['www.kopisenja.id. A 192.0.2.9']);
});

it('a record that the server does not take refuses the whole, and nothing has changed', async () => {
  await driver.serve(wanted([www('192.0.2.1')]));
  const refused = await driver.serve({ ...wanted([mail]), records: [{ host: 'x', type: 'A', ttl: 300, value: 'nonsense' }] });
  expect(refused).toEqual({ kind: 'refused', message: 'Record x.kopisenja.id./A: Parsing record content' });
  expect(server.served(`${NAME}.`)).toEqual(['www.kopisenja.id. A 192.0.2.1']);
});

it.each([1, 2, 3, 4])('when the answer to request %d of the way gets lost, the next call finds what was done', async (lost) => {
  server.dropAt = lost;
  await driver.serve(wanted([www('192.0.2.1')])).catch(() => undefined);
  expect(await driver.serve(wanted([www('192.0.2.1')]))).toEqual({ kind: 'done', ds: [] });
  expect(server.served(`${NAME}.`)).toEqual(['www.kopisenja.id. A 192.0.2.1']);
});

it('a server that is busy, and a wrong key, are no answer', async () => {
  server.isBusy = true;
  await expect(driver.serve(wanted([mail]))).rejects.toThrow('503');
  server.isBusy = false;
  const stranger = new PowerDnsDriver({ ...at, key: 'salah', nameServers: [] });
  await expect(stranger.serve(wanted([mail]))).rejects.toThrow('401');
});

it('a signed zone tells the SHA-256 digest of its active keys, for the registry', async () => {
  expect(await driver.serve(wanted([mail], true))).toEqual({ kind: 'done', ds: [`29642 13 2 ${'303d7d0a'.repeat(8)}`] });
  expect(await driver.serve(wanted([mail], false))).toEqual({ kind: 'done', ds: [] });
  expect(server.zones.get(`${NAME}.`)?.dnssec).toBe(false);
});

it('a zone is removed, and one that is gone already is gone', async () => {
  await driver.serve(wanted([mail]));
  await driver.remove(NAME);
  await driver.remove(NAME);
  expect(server.zones.size).toBe(0);
});
