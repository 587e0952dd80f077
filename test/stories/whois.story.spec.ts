import { createServer } from 'node:http';
import { type AddressInfo, createServer as createWhois } from 'node:net';
import { MINUTE } from '#libs/kernel';
import { Rival } from '../support/rival';
import { World } from '../support/world';

/** What an RDAP server and a WHOIS server of somebody else's registry say, and how often they were asked. */
const asked: string[] = [];
const RECORD = {
  objectClassName: 'domain',
  ldhName: 'milikorang.com',
  status: ['client transfer prohibited'],
  events: [{ eventAction: 'expiration', eventDate: '2027-03-01T23:59:59Z' }],
  nameservers: [{ ldhName: 'ns1.example.net' }],
  secureDNS: { delegationSigned: false },
  entities: [{ roles: ['registrar'], handle: 'Registrar Lain' }],
};
let isBusy = false;
const rdap = createServer((request, response) => {
  asked.push(request.url!);
  if (request.url === '/dns.json') {
    const { port } = rdap.address() as AddressInfo;
    const services = [[['com', 'asia'], [`http://127.0.0.1:${port}/rdap`]]];
    return response.end(JSON.stringify({ version: '1.0', publication: '2026-11-20T00:00:00Z', services }));
  }
  if (isBusy) return response.writeHead(429).end();
  if (request.url!.endsWith('/pindah.com')) return response.writeHead(302, { location: '/rdap/domain/milikorang.com' }).end();
  if (request.url!.endsWith('/besar.com')) return response.end('x'.repeat(600 * 1024));
  if (request.url!.endsWith('/milikorang.com')) return response.end(JSON.stringify(RECORD));
  return response.writeHead(404, { 'content-type': 'application/rdap+json' }).end('{"errorCode":404}');
});
const whois = createWhois((socket) => {
  socket.on('error', () => undefined);
  socket.once('data', (question) => {
    asked.push(`whois ${question.toString().trim()}`);
    socket.end(`Domain Name: ${question.toString().trim()}\nSponsoring Registrar Organization: PT Tetangga\nStatus: ok\n`);
  });
});
let world: World;

beforeAll(async () => {
  await Promise.all([rdap, whois].map((server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))));
  const port = (server: typeof rdap | typeof whois) => (server.address() as AddressInfo).port;
  world = await World.start({ rdapBootstrap: `http://127.0.0.1:${port(rdap)}/dns.json`, whoisServers: `id=127.0.0.1:${port(whois)}` });
  const rival = new Rival(world.sandbox);
  for (const name of ['milikorang.com', 'tetangga.id', 'pindah.com', 'besar.com']) await rival.register(name);
  await rival.end();
});
afterAll(async () => {
  await world.end();
  rdap.close();
  whois.close();
});

const lookUp = async (part: 'customer' | 'subReseller', name: string) =>
  (await (await world.as(part)).get(`/v1/whois?name=${encodeURIComponent(name)}`)).body as Record<string, unknown>;

it('a name that is free is offered, at the price of whoever asks, and nobody else is asked', async () => {
  asked.length = 0;
  const [customer, reseller] = [await lookUp('customer', 'KopiSenja.com'), await lookUp('subReseller', 'kopisenja.com')];
  expect(customer).toMatchObject({ name: 'kopisenja.com', status: 'available', record: null });
  expect(customer['price']).not.toEqual(reseller['price']);
  expect(asked).toEqual([]);
});

it('a name that is taken is shown with what its registry publishes, by RDAP', async () => {
  expect(await lookUp('customer', 'milikorang.com')).toMatchObject({
    status: 'taken',
    price: null,
    record: {
      source: 'rdap',
      registrar: 'Registrar Lain',
      statuses: ['clientTransferProhibited'],
      expiresAt: '2027-03-01T23:59:59.000Z',
      nameServers: ['ns1.example.net'],
      dnssec: false,
    },
  });
});

it('whoever asks again soon is answered from memory, and many who ask at once ask once; later the registry is asked anew', async () => {
  const times = () => asked.filter((url) => url === '/rdap/domain/milikorang.com').length;
  const askAtOnce = () => Promise.all([1, 2, 3].map(() => lookUp('customer', 'milikorang.com')));
  const before = times();
  await askAtOnce();
  expect(times()).toBe(before);
  world.clock.advance(6 * MINUTE);
  await askAtOnce();
  expect(times()).toBe(before + 1);
  expect(asked.filter((url) => url === '/dns.json')).toHaveLength(1);
});

it('where there is no RDAP server, port 43 is asked', async () => {
  expect(await lookUp('customer', 'tetangga.id')).toMatchObject({ status: 'taken', record: { source: 'whois', registrar: 'PT Tetangga' } });
});

it('an extension that is not sold is looked up all the same', async () => {
  expect(await lookUp('customer', 'pasti-bebas.asia')).toMatchObject({ status: 'available', price: null, record: null });
});

it.each(['pindah.com', 'besar.com'])('what cannot be believed is not shown: %s is taken, and no more is said', async (name) => {
  expect(await lookUp('customer', name)).toMatchObject({ status: 'taken', record: null });
});

it('a server that is busy has said nothing: no name is free because of it, and the next question is asked again', async () => {
  isBusy = true;
  expect(await lookUp('customer', 'entah.asia')).toMatchObject({ status: 'unknown', record: null });
  isBusy = false;
  expect(await lookUp('customer', 'entah.asia')).toMatchObject({ status: 'available' });
});

it('what is no name is refused, and the field is named', async () => {
  const answer = await (await world.as('customer')).get('/v1/whois?name=kopi%20senja');
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ code: 'domain-name-invalid', errors: [{ pointer: '/name' }] });
});
