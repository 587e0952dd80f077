import { DnsServer } from '../../../../test/support/dns-server';
import { NodeDnsResolver } from './node-dns-resolver';
import { SilentDnsResolver } from './silent-dns-resolver';

let server: DnsServer;

beforeAll(async () => {
  server = await DnsServer.start();
  server.say('_pohonnama.toko.senja.id', 'TXT', 'pohonnama=satu', `lama ${'x'.repeat(300)}`);
  server.say('toko.senja.id', 'CNAME', 'shops.pohonnama.id');
  server.say('shops.pohonnama.id', 'A', '203.0.113.10');
  server.say('shops.pohonnama.id', 'AAAA', '2001:db8::10');
  server.say('senja.id', 'SOA', 'ns1.senja.id');
  server.keepSilentAbout('sunyi.senja.id');
});
afterAll(() => server.close());

const resolver = () => new NodeDnsResolver([server.address], 250);

it('what the DNS says is told, long texts as one', async () => {
  expect(await resolver().ask('_pohonnama.toko.senja.id', 'TXT')).toEqual({
    kind: 'found',
    values: ['pohonnama=satu', `lama ${'x'.repeat(300)}`],
  });
  expect(await resolver().ask('toko.senja.id', 'CNAME')).toEqual({ kind: 'found', values: ['shops.pohonnama.id'] });
  expect(await resolver().addresses('shops.pohonnama.id')).toEqual({ kind: 'found', values: ['203.0.113.10', '2001:db8::10'] });
});

it('what is not there is told from what nobody answers', async () => {
  expect(await resolver().ask('tiada.senja.id', 'TXT')).toEqual({ kind: 'none' });
  expect(await resolver().ask('toko.senja.id', 'TXT')).toEqual({ kind: 'none' });
  expect(await resolver().ask('sunyi.senja.id', 'TXT')).toEqual({ kind: 'silent' });
  expect(await new SilentDnsResolver().addresses('toko.senja.id')).toEqual({ kind: 'silent' });
});

it('a server is asked whether it serves a zone', async () => {
  expect(await resolver().authority('senja.id', server.address)).toBe('answers');
  expect(await resolver().authority('lain.id', server.address)).toBe('lame');
  expect(await resolver().authority('sunyi.senja.id', server.address)).toBe('silent');
  expect(await new SilentDnsResolver().authority()).toBe('silent');
});
