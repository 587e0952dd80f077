import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckHosts, CheckMailSenders } from '#libs/branding';
import { DAY, SECOND } from '#libs/kernel';
import request from 'supertest';
import { dkimVerdict } from '../support/dkim-verdict';
import { DnsServer } from '../support/dns-server';
import { World } from '../support/world';

let world: World;
let dns: DnsServer;

beforeAll(async () => {
  dns = await DnsServer.start();
  world = await World.start({
    tlds: ['id', 'com'],
    dnsResolver: dns.address,
    shopTargets: 'shops.pohonnama.id 203.0.113.10',
    mailSpf: 'include:spf.pohonnama.id',
  });
});
afterAll(async () => {
  await world.end();
  dns.close();
});

const look = (host: string) => request(world.customers.getHttpServer()).get('/v1/brand').set('Host', host);
const add = async (part: 'subReseller' | 'shortReseller', body: object) =>
  (await (await world.as(part)).post('/v1/brand/hosts', body)).body;
const check = async (part: 'subReseller' | 'shortReseller', id: string) =>
  (await (await world.as(part)).post(`/v1/brand/hosts/${id}/check`)).body;
/** Nights pass: each looks at the hosts. */
async function nights(count: number): Promise<void> {
  for (let night = 0; night < count; night += 1) {
    world.clock.advance(DAY);
    await world.worker.get(CheckHosts, { strict: false }).run();
  }
}
const mailsTo = async (email: string, about = 'host'): Promise<string[]> =>
  (
    await world.reads.query<{ template: string }>('SELECT template FROM letter WHERE to_email = ? AND template LIKE ? ORDER BY id', [
      email,
      `${about}-%`,
    ])
  ).map(({ template }) => template);

describe('a host below the platform’s own name', () => {
  it('is served at once, and under it the brand is shown (D-45)', async () => {
    expect(await add('subReseller', { word: 'toko-senja' })).toMatchObject({ name: 'toko-senja.localhost', state: 'active', proof: null });
    expect((await look('toko-senja.localhost')).body.name).toBe('Senja Domain');
    expect(await add('shortReseller', { word: 'toko-senja' })).toMatchObject({ status: 409, code: 'host-taken' });
    expect(await add('shortReseller', { word: 'toko-senj4' })).toMatchObject({ state: 'active' });
    expect(await add('shortReseller', { word: 'tok0-senja' })).toMatchObject({ code: 'host-refused-by-rule', reason: 'look-alike' });
  });
});

describe('a host of an own domain', () => {
  const name = 'domain.senja.id';
  let id: string;

  it('is served when its DNS has proved it and leads here, and not a moment before (D-45)', async () => {
    const host = await add('subReseller', { name });
    id = host.id;
    expect(host).toMatchObject({
      state: 'pending',
      finding: null,
      proof: { name: `_pohonnama.${name}`, leadsTo: ['shops.pohonnama.id', '203.0.113.10'] },
    });
    expect((await look(name)).body).toMatchObject({ status: 421, code: 'host-unknown' });
    dns.say(name, 'A', '203.0.113.10');
    expect(await check('subReseller', id)).toMatchObject({ state: 'pending', finding: 'unproven' });
    dns.say(host.proof.name, 'TXT', 'something else', host.proof.value);
    dns.say(name, 'A', '203.0.113.10', '198.51.100.1');
    expect(await check('subReseller', id)).toMatchObject({ state: 'pending', finding: 'elsewhere' });
    expect((await look(name)).status).toBe(421);
    dns.say(name, 'A', '203.0.113.10');
    expect(await check('subReseller', id)).toMatchObject({ state: 'active', finding: 'good' });
    expect((await look(name)).body.name).toBe('Senja Domain');
  });

  it('that somebody else only wishes for stays whose it is', async () => {
    expect(await add('shortReseller', { name })).toMatchObject({ status: 409, code: 'host-taken' });
    expect(await add('shortReseller', { name: 'domain.sеnja.id' })).toMatchObject({ reason: 'look-alike' });
    expect(await (await world.as('shortReseller')).post(`/v1/brand/hosts/${id}/check`)).toMatchObject({ status: 404 });
  });

  it('is where links in mails lead when its brand says so, whatever the Host header says (S-02)', async () => {
    const sari = await world.as('subReseller');
    await sari.put(`/v1/brand/hosts/${id}/primary`, {}).expect(204);
    await request(world.customers.getHttpServer())
      .post('/v1/auth/password/forgotten')
      .set('Host', 'senja.localhost')
      .set('X-Forwarded-Host', 'evil.example')
      .send({ email: 'budi@example.test' })
      .expect(202);
    await world.work();
    const [letter] = await world.reads.query<{ brand: string }>(
      "SELECT brand FROM letter WHERE to_email = 'budi@example.test' ORDER BY id DESC",
    );
    expect(JSON.parse(letter!.brand).url).toBe(`http://${name}:4001`);
  });

  it('that leads elsewhere is switched off after three days; its owner hears at the beginning and at the end', async () => {
    dns.keepSilentAbout(name);
    await nights(1);
    expect((await look(name)).status).toBe(200);
    dns.speakAbout(name);
    dns.say(name, 'A', '198.51.100.1');
    await nights(1);
    expect([(await look(name)).status, await mailsTo('sari@senja.test')]).toEqual([200, ['host-failing']]);
    await nights(3);
    expect([(await look(name)).status, await mailsTo('sari@senja.test')]).toEqual([421, ['host-failing', 'host-disabled']]);
    dns.say(name, 'CNAME', 'shops.pohonnama.id');
    expect(await check('subReseller', id)).toMatchObject({ state: 'active' });
  });

  it('that was given up is not served, and nobody else’s for a month', async () => {
    const sari = await world.as('subReseller');
    await sari.delete(`/v1/brand/hosts/${id}`).expect(204);
    expect((await look(name)).status).toBe(421);
    expect(await add('shortReseller', { name })).toMatchObject({ status: 409, code: 'host-quarantined' });
    world.clock.advance(30 * DAY);
    const host = await add('shortReseller', { name });
    // The token of its former brand proves nothing.
    expect(await check('shortReseller', host.id)).toMatchObject({ finding: 'unproven' });
    dns.say(host.proof.name, 'TXT', host.proof.value);
    expect(await check('shortReseller', host.id)).toMatchObject({ state: 'active' });
    expect((await look(name)).body.name).toBe('Awan Biru');
  });

  it('of two who wait for a name, the first to prove it has it', async () => {
    const [one, other] = [await add('subReseller', { name: 'rebut.id' }), await add('shortReseller', { name: 'rebut.id' })];
    dns.say('rebut.id', 'A', '203.0.113.10');
    dns.say('_pohonnama.rebut.id', 'TXT', one.proof.value, other.proof.value);
    const answers = await Promise.all([check('subReseller', one.id), check('shortReseller', other.id)]);
    expect(new Set(answers.map(({ state, code }) => state ?? code))).toEqual(new Set(['active', 'host-taken']));
  });
});

it('a certificate is made for hosts that are served and for no others, and only for the proxy that knows the key', async () => {
  const ask = async (domain: string, key = world.settings.tlsAskSecret() ?? '') =>
    (await request(world.customers.getHttpServer()).get('/v1/internal/tls-ask').query({ domain, key })).status;
  expect([await ask('senja.localhost'), await ask('tiada.localhost'), await ask('domain.senja.id.evil.example')]).toEqual([200, 421, 421]);
  expect([await ask('senja.localhost', 'guess'), await ask('tiada.localhost', 'guess')]).toEqual([404, 404]);
});

describe('mails of a brand', () => {
  /** The newest mail to Budi, as it left. */
  const sent = async (): Promise<string> => {
    world.clock.advance(SECOND);
    await request(world.customers.getHttpServer())
      .post('/v1/auth/password/forgotten')
      .set('Host', 'senja.localhost')
      .send({ email: 'budi@example.test' })
      .expect(202);
    await world.work();
    const [letter] = await world.reads.query<{ id: string }>("SELECT id FROM letter WHERE to_email = 'budi@example.test' ORDER BY id DESC");
    return readFileSync(join(world.settings.mailFolder, `${letter!.id}.eml`), 'utf8');
  };

  it('come from its own address, signed, when the DNS lets them, and from the platform’s with its name otherwise', async () => {
    const sari = await world.as('subReseller');
    const { sender } = (await sari.put('/v1/brand/mail-sender', { address: 'halo@senja.id' })).body;
    expect(sender).toMatchObject({ state: 'pending', dkim: { finding: null } });
    expect(await sent()).toMatch(/^From: Senja Domain <no-reply@surat\.test>\r$/m);
    for (const { name, value } of [sender.dkim, sender.spf, sender.dmarc]) dns.say(name, 'TXT', value);
    expect((await sari.post('/v1/brand/mail-sender/check')).body.sender).toMatchObject({ state: 'good', spf: { finding: 'good' } });
    const mail = await sent();
    const key = sender.dkim.value.split('p=')[1];
    expect(mail).toMatch(/^From: Senja Domain <halo@senja\.id>\r$/m);
    expect(dkimVerdict(mail, key)).toEqual({ isRight: true, domain: 'senja.id', selector: sender.dkim.name.split('.')[0] });
    expect(dkimVerdict(mail.replace('Senja', 'Palsu'), key).isRight).toBe(false);
    dns.say(sender.dmarc.name, 'TXT');
    const look = () => world.worker.get(CheckMailSenders, { strict: false }).run();
    await look();
    await look();
    expect((await sari.get('/v1/brand/mail-sender')).body.sender).toMatchObject({ state: 'failing', dmarc: { finding: 'missing' } });
    await world.work();
    expect(await mailsTo('sari@senja.test', 'mail-sender')).toEqual(['mail-sender-failing']);
    // So many links are sent to nobody in an hour.
    world.clock.advance(DAY);
    expect(await sent()).toMatch(/^From: Senja Domain <no-reply@surat\.test>\r$/m);
  });

  it('come from no address of the platform, nor of a name that belongs to nobody', async () => {
    const sari = await world.as('subReseller');
    for (const address of ['halo@surat.test', 'halo@pos.surat.test', 'halo@co.id'])
      expect((await sari.put('/v1/brand/mail-sender', { address })).body).toMatchObject({ status: 422, code: 'mail-sender-refused' });
  });
});
