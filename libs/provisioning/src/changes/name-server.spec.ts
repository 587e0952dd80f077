import { NameServersInvalid, readNameServers } from './name-server';

const host = (name: string, ...addresses: string[]) => ({ name, addresses });
const codes = (...typed: ReturnType<typeof host>[]) => {
  try {
    readNameServers(typed, 'kopi.id');
    return [];
  } catch (error) {
    if (!(error instanceof NameServersInvalid)) throw error;
    return (error.facts.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

it('name servers are read as registries know them', () => {
  expect(readNameServers([host(' NS1.Contoh.NET. '), host('ns2.contoh.net')], 'kopi.id')).toEqual([
    host('ns1.contoh.net'),
    host('ns2.contoh.net'),
  ]);
});

it('the same host twice is one too many', () => {
  expect(codes(host('ns1.contoh.net'), host('NS1.contoh.net'))).toEqual(['/nameServers/1/name name-server-twice']);
});

it('a host inside the domain needs its addresses, any other must not bring some', () => {
  expect(codes(host('ns1.kopi.id', '192.0.2.1', '2001:db8::1'), host('ns.contohkopi.id'))).toEqual([]);
  expect(codes(host('ns1.kopi.id'), host('ns.contohkopi.id', '192.0.2.1'))).toEqual([
    '/nameServers/0/addresses glue-missing',
    '/nameServers/1/addresses glue-not-taken',
  ]);
});

it('what is no address is none', () => {
  expect(codes(host('ns1.kopi.id', '192.0.2.1', '192.0.2.300'), host('ns2.contoh.net'))).toEqual([
    '/nameServers/0/addresses/1 address-invalid',
  ]);
});
