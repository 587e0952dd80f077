import sharp from 'sharp';
import request from 'supertest';
import { World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

const at = (host: string) => {
  const visitor = request(world.customers.getHttpServer());
  return { get: (path: string) => visitor.get(path).set('Host', host) };
};

const senja = {
  name: 'Senja Domain',
  supportEmail: 'halo@senja.test',
  locale: 'id',
  languages: ['id', 'en'],
  colours: { primary: '#7A1F4E', onPrimary: '#ffffff', accent: '#ffd54f', onAccent: '#111111' },
  phone: '0812-3456-7890',
  whatsapp: '0812-3456-7890',
  liveChatUrl: 'https://chat.senja.example/masuk',
  isOpenToVisitors: false,
};

describe('a brand', () => {
  it('shows its customers its own name, colours and contacts, and those of no other (D-44)', async () => {
    const sari = await world.as('subReseller');
    const { status, body } = await sari.put('/v1/brand', senja);
    expect([status, body.isOpenToVisitors]).toEqual([200, false]);
    expect((await sari.get('/v1/brand')).body).toEqual(body);
    const shown = {
      name: 'Senja Domain',
      locale: 'id',
      languages: ['id', 'en'],
      supportEmail: 'halo@senja.test',
      colours: { ...senja.colours, primary: '#7a1f4e' },
      contacts: {
        phone: '+6281234567890',
        whatsapp: '+6281234567890',
        whatsappUrl: 'https://wa.me/6281234567890',
        liveChatUrl: 'https://chat.senja.example/masuk',
      },
      images: { logoLight: null, logoDark: null, favicon: null },
      legalTexts: [],
      isOpenToVisitors: false,
      asksCaptcha: true,
    };
    expect((await at('senja.localhost').get('/v1/brand')).body).toEqual(shown);
    const { body: other } = await at('awan.localhost').get('/v1/brand');
    expect([other.name, other.contacts.phone, other.colours.primary]).toEqual(['Awan Biru', null, '#1f4e79']);
  });

  it('shows its colour in the mails to its customers', async () => {
    await at('senja.localhost').get('/v1/brand').expect(200);
    await request(world.customers.getHttpServer())
      .post('/v1/auth/password/forgotten')
      .set('Host', 'senja.localhost')
      .send({ email: 'budi@example.test' })
      .expect(202);
    await world.work();
    const [letter] = await world.reads.query<{ brand: string }>(
      "SELECT brand FROM letter WHERE to_email = 'budi@example.test' ORDER BY id DESC",
    );
    expect(JSON.parse(letter!.brand)).toMatchObject({ name: 'Senja Domain', colour: '#7a1f4e' });
  });

  it('has a logo, which is found on its own host for ever and on no other (D-44)', async () => {
    const sari = await world.as('subReseller');
    const drawn = sharp({ create: { width: 880, height: 256, channels: 3, background: '#7a1f4e' } });
    const picture = await drawn.jpeg().toBuffer();
    const { status, body } = await sari.upload('/v1/brand/images', picture).field('kind', 'logo-light');
    expect([status, body.logoDark, body.logoLight.width, body.logoLight.height]).toEqual([200, null, 440, 128]);
    const { url } = (await at('senja.localhost').get('/v1/brand')).body.images.logoLight;
    const found = await at('senja.localhost').get(url);
    expect([found.status, found.type, found.headers['cache-control']]).toEqual([200, 'image/png', 'public, max-age=31536000, immutable']);
    expect(await sharp(found.body as Buffer).metadata()).toMatchObject({ format: 'png', width: 440, height: 128 });
    expect((await at('awan.localhost').get(url)).body).toMatchObject({ status: 404, code: 'brand-image-not-found' });
    expect((await at('senja.localhost').get(url.replace('.png', '.svg'))).status).toBe(404);
    await sari.delete('/v1/brand/images?kind=logo-light').expect(204);
    expect((await at('senja.localhost').get(url)).status).toBe(404);
  });

  it.each([
    ['a drawing that may hold programs', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'brand-image-refused'],
    ['a PDF', '%PDF-1.7\n', 'brand-image-refused'],
    ['the beginning of a picture', '\xff\xd8\xffand no more', 'document-refused'],
  ])('shows no %s', async (_, file, code) => {
    const sari = await world.as('subReseller');
    const answer = await sari.upload('/v1/brand/images', Buffer.from(file, 'latin1')).field('kind', 'favicon');
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('that nobody could read is refused, with the place named', async () => {
    const sari = await world.as('subReseller');
    const { status, body } = await sari.put('/v1/brand', { ...senja, colours: { ...senja.colours, onPrimary: '#803055' } });
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'contrast-too-low', '/colours/onPrimary']);
  });

  it('is looked after by owner and admin, not by support', async () => {
    const { personId, nodeId } = world.cast.reseller;
    const rina = await world.as('reseller');
    await world.database.work.run((tx) =>
      tx.query("UPDATE membership SET role = 'support' WHERE person_id = ? AND node_id = ?", [personId, nodeId]),
    );
    const { status, body } = await rina.put('/v1/brand', senja);
    expect([status, body.needs]).toEqual([403, 'brand:manage']);
    expect((await rina.get('/v1/brand')).status).toBe(200);
  });

  it('says what its customers agree to: a version holds from its time on, and never changes', async () => {
    const sari = await world.as('subReseller');
    const publish = (text: string, publishedFrom?: Date) =>
      sari.post('/v1/brand/legal-texts', { kind: 'terms', texts: { id: text }, ...(publishedFrom ? { publishedFrom } : {}) });
    const tomorrow = new Date(world.clock.now().getTime() + 86_400_000);
    expect((await publish('# Syarat satu')).body).toMatchObject({ version: 1, languages: ['id'] });
    expect((await publish('# Syarat dua', tomorrow)).body).toMatchObject({ version: 2, publishedFrom: tomorrow.toISOString() });
    expect((await publish('# Syarat tiga', world.clock.now())).body).toMatchObject({ status: 422, code: 'legal-text-too-early' });
    const now = async () => (await at('senja.localhost').get('/v1/brand/legal-text?kind=terms')).body.textId;
    const look = (version: number) => at('senja.localhost').get(`/v1/brand/legal-text?kind=terms&version=${version}`);
    expect([await now(), (await look(2)).body.code]).toEqual(['# Syarat satu', 'legal-text-not-found']);
    expect((await sari.get('/v1/brand/legal-text?kind=terms&version=2')).body.textId).toBe('# Syarat dua');
    expect((await at('awan.localhost').get('/v1/brand/legal-text?kind=terms')).status).toBe(404);
    world.clock.advance(86_400_000);
    expect([await now(), (await look(1)).body.textId]).toEqual(['# Syarat dua', '# Syarat satu']);
    expect((await at('senja.localhost').get('/v1/brand')).body.legalTexts).toMatchObject([
      { kind: 'terms', version: 2, languages: ['id'] },
    ]);
  });
});
