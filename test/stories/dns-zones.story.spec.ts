import { orderNames } from '../support/order-names';
import { World } from '../support/world';

let world: World;
/** A customer's domain, and its zone's address. */
let domain: string;
let zone: string;

beforeAll(async () => {
  world = await World.start();
  const customer = await world.as('customer');
  await orderNames(world, 'customer', 'kopisenja.id');
  await world.work();
  const { body } = await customer.get('/v1/domains');
  domain = body.data[0].id;
  zone = `/v1/domains/${domain}/dns`;
});
afterAll(() => world.end());

const record = (host: string, type: string, value: string, ttl = 300) => ({ host, type, ttl, value });
const seen = async () => (await (await world.as('customer')).get(zone)).body;

it('a seller offers a template, and its customer begins with it', async () => {
  const seller = await world.as('subReseller');
  const records = [record('@', 'A', '192.0.2.10'), record('www', 'CNAME', '{domain}.'), record('@', 'TXT', 'v=spf1 a:{domain} ~all')];
  expect((await seller.post('/v1/dns-templates', { name: 'Situs', records })).status).toBe(201);
  expect((await seller.post('/v1/dns-templates', { name: 'Situs', records })).body).toMatchObject({ code: 'dns-template-name-taken' });
  const long = Array.from({ length: 16 }, (_, i) => record(`t${i}`, 'TXT', 'x'.repeat(4_000)));
  expect((await seller.post('/v1/dns-templates', { name: 'Panjang', records: long })).body).toMatchObject({ code: 'dns-too-many-records' });
  const customer = await world.as('customer');
  expect((await customer.get(zone)).body).toMatchObject({ status: 404, code: 'dns-zone-not-found' });
  const [template] = (await customer.get(`${zone}/templates`)).body.data;
  const foreign = await (await world.as('shortReseller')).post('/v1/dns-templates', { name: 'Asing', records });
  expect((await customer.post(zone, { template: foreign.body.id })).body).toMatchObject({ status: 404, code: 'dns-template-not-found' });
  const { status, body } = await customer.post(zone, { template: template.id });
  expect([status, body.version, body.state]).toEqual([201, 1, 'serving']);
  expect(body.records).toContainEqual(record('www', 'CNAME', 'kopisenja.id.'));
  expect(body.records).toContainEqual(record('@', 'TXT', 'v=spf1 a:kopisenja.id ~all'));
  expect((await customer.post(zone, {})).body).toMatchObject({ status: 409, code: 'dns-zone-exists' });
});

it('a worker has it served, and the domain is told which name servers it needs', async () => {
  await world.work();
  expect(await seen()).toMatchObject({ state: 'served', isDelegated: false, nameServers: ['ns1.zona.test', 'ns2.zona.test'] });
});

it('an edit is shown before it is made, counts whole or not at all, and refuses who has not seen the last one', async () => {
  const customer = await world.as('customer');
  const records = [...(await seen()).records, record('mail', 'A', '192.0.2.20'), record('@', 'MX', '10 mail')];
  const preview = await customer.put(`${zone}/records`, { version: 1, preview: true, records });
  expect(preview.body).toMatchObject({ removed: [], zone: { version: 1 } });
  expect(preview.body.added).toHaveLength(2);
  expect((await seen()).version).toBe(1);
  const wrong = await customer.put(`${zone}/records`, { version: 1, records: [...records, record('www', 'A', '192.0.2.1')] });
  expect(wrong.body).toMatchObject({ status: 422, code: 'dns-records-invalid' });
  expect(wrong.body.errors.map(({ code }: { code: string }) => code)).toContain('record-beside-alias');
  const twice = await Promise.all([1, 2].map(() => customer.put(`${zone}/records`, { version: 1, records })));
  expect(twice.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(await seen()).toMatchObject({ version: 2 });
});

it('another provider’s zone file is taken over beside it, and what is not kept is told', async () => {
  const customer = await world.as('customer');
  const file = '$TTL 600\n@ IN SOA ns1.lain. root.lain. 1 2 3 4 5\n@ NS ns1.lain.\nblog A 192.0.2.30\n';
  const { body } = await customer.put(`${zone}/import`, { version: 2, file, mode: 'add' });
  expect(body.added).toEqual([record('blog', 'A', '192.0.2.30', 600)]);
  expect(body.leftOut.map(({ line, reason }: { line: number; reason: string }) => [line, reason])).toEqual([
    [2, 'soa'],
    [3, 'own-name-servers'],
  ]);
  const broken = await customer.put(`${zone}/import`, { version: 3, file: '$INCLUDE /etc/passwd', mode: 'add' });
  expect(broken.body).toMatchObject({ status: 422, code: 'zone-file-unreadable' });
  const faulty = { version: 3, file: 'blog A 192.0.2.30\ntoko A di-sana\n', mode: 'add' };
  const refused = async (language: string) => (await customer.put(`${zone}/import`, faulty).set('Accept-Language', language)).body;
  expect((await refused('en')).errors).toEqual([
    { pointer: '/file', code: 'record-value-invalid', message: 'Line 2: An A record holds an IPv4 address, like 192.0.2.10.' },
  ]);
  expect(await refused('id')).toMatchObject({
    detail: 'Periksa baris 2 dari berkas zona.',
    errors: [{ message: expect.stringContaining('Isi tidak sesuai jenis catatannya') }],
  });
  const exported = (await customer.get(`${zone}/file`)).text;
  expect(exported).toContain('blog\t600\tIN\tA\t192.0.2.30');
});

it('a change is taken back, by the seller for its customer as well', async () => {
  const seller = await world.as('subReseller');
  const { body } = await seller.get(`${zone}/changes?limit=1`);
  expect(body.data[0]).toMatchObject({ version: 3, kind: 'imported', by: 'other' });
  expect(
    (await seller.get(`${zone}/changes?cursor=${body.nextCursor}`)).body.data.map(({ version }: { version: number }) => version),
  ).toEqual([2, 1]);
  const undone = await seller.post(`${zone}/changes/${body.data[0].id}/undo`, { version: 3 });
  expect(undone.body).toMatchObject({ added: [], removed: [record('blog', 'A', '192.0.2.30', 600)], zone: { version: 4 } });
  await world.work();
  expect(await seen()).toMatchObject({ state: 'served', version: 4 });
});

it('what the name servers here cannot do is refused', async () => {
  const { body } = await (await world.as('customer')).put(`${zone}/dnssec`, { version: 4, enabled: true });
  expect(body).toMatchObject({ status: 409, code: 'dns-signing-not-possible' });
});

it('nobody else finds it', async () => {
  for (const part of ['reseller', 'operator', 'directCustomer'] as const)
    expect((await (await world.as(part)).get(zone)).body).toMatchObject({ status: 404, code: 'domain-not-found' });
});

it('is taken away, and may be made anew', async () => {
  const customer = await world.as('customer');
  expect((await customer.delete(zone)).status).toBe(204);
  expect(await seen()).toMatchObject({ state: 'leaving' });
  await world.work();
  expect(await seen()).toMatchObject({ status: 404 });
  expect((await customer.post(zone, {})).body).toMatchObject({ version: 1, records: [] });
});
