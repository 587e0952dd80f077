import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CaseMoves, DocumentHolds, EndDocuments, Sightings, VerificationCases } from '#libs/documents';
import { DAY, HOUR, SECOND } from '#libs/kernel';
import sharp from 'sharp';
import { drawKtp } from '../support/drawn-papers';
import { openCase } from '../support/open-case';
import { World } from '../support/world';

/** Stands in the picture's comment as well as on it: whoever finds it on the disk can read papers. */
const SECRET = 'SITI CONTOH 3299994609970001';
const ACCOUNTANT = { name: 'Ani', email: 'ani@example.test', locale: 'id', departments: ['billing'] };
let world: World;
let budi: Awaited<ReturnType<World['as']>>;
let sari: Awaited<ReturnType<World['as']>>;
let ratna: Awaited<ReturnType<World['as']>>;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'co.id', 'com'] });
  [budi, sari, ratna] = [await world.as('customer'), await world.as('subReseller'), await world.as('operator')];
});
afterAll(() => world.end());

/** An identity card with the same number, and a place, in its data. */
async function ktp(): Promise<Buffer> {
  const drawn = await drawKtp({ nik: '3299994609970001', name: 'Siti Contoh', place: 'Contoh', bornOn: '1997-09-06', sex: 'female' });
  const data = { IFD0: { ImageDescription: SECRET }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 12/1 0/1' } };
  return sharp(drawn).withExif(data).jpeg().toBuffer();
}

/** Budi hands in his identity card for a name that he has ordered. */
async function handIn(): Promise<{ caseId: string; paperId: string; documentId: string }> {
  world.clock.advance(SECOND);
  const { id: caseId } = await openCase(world, 'customer', 'subReseller');
  const sent = budi
    .upload(`/v1/cases/${caseId}/papers`, await ktp())
    .field('requirement', 'identity')
    .field('kind', 'KTP');
  expect((await sent).status).toBe(201);
  const [row] = await world.reads.query<{ id: string; d: string }>('SELECT id, document_id AS d FROM case_paper WHERE case_id = ?', [
    caseId,
  ]);
  return { caseId, paperId: row!.id, documentId: row!.d };
}

const close = (caseId: string) =>
  world.database.work.run(async (tx) => {
    const locked = await world.worker.get(VerificationCases, { strict: false }).lock(tx, caseId);
    await world.worker.get(CaseMoves, { strict: false }).closed(tx, locked, 'cancelled');
  });
const night = async (days: number) => {
  world.clock.advance(days * DAY);
  await world.worker.get(EndDocuments, { strict: false }).run();
};
const stateOf = async (id: string) =>
  (await world.reads.query<{ state: string }>('SELECT state FROM document WHERE id = ?', [id]))[0]!.state;
const files = () => {
  const folder = world.settings.inDataDir('.');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
};
const fileOf = (id: string) => files().filter((file) => file.endsWith(id));

describe('a paper that Budi handed in', () => {
  let handedIn: Awaited<ReturnType<typeof handIn>>;
  beforeAll(async () => {
    handedIn = await handIn();
  });

  it('stands nowhere on the disk so that somebody could read it, and has lost its place', async () => {
    expect(fileOf(handedIn.documentId)).toHaveLength(1);
    for (const file of files()) {
      const text = readFileSync(file).toString('latin1');
      expect([file, text.includes(SECRET), text.includes('Exif')]).toEqual([file, false, false]);
    }
  });

  it('is shown to reviewers with their name across it, and Budi sees who looked, from where and what for', async () => {
    const path = `/v1/reviews/${handedIn.caseId}/papers/${handedIn.paperId}/file`;
    const shown = await ratna.get(`${path}?purpose=dispute`).buffer().responseType('blob').expect(200);
    expect(shown.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const plain = await sharp(await ktp())
      .raw()
      .toBuffer({ resolveWithObject: true });
    const marked = await sharp(shown.body as Buffer)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([marked.info.width, marked.info.height]).toEqual([plain.info.width, plain.info.height]);
    const changed = plain.data.reduce((sum, byte, at) => sum + (Math.abs(byte - marked.data[at]!) > 40 ? 1 : 0), 0);
    expect(changed / plain.data.length).toBeGreaterThan(0.01);
    expect((await ratna.get(`${path}?purpose=curiosity`)).body).toMatchObject({ code: 'invalid-request' });
    const { body } = await budi.get('/v1/privacy/sightings').expect(200);
    expect(body).toMatchObject({
      data: [{ document: handedIn.documentId, level: 'registrar', account: null, role: 'owner', purpose: 'dispute' }],
    });
    expect((await sari.get('/v1/privacy/sightings')).body).toMatchObject({ data: [] });
  });

  it('is in the copy of his data that he may ask for, and that he took it is written down as well', async () => {
    world.clock.advance(SECOND);
    await budi.post('/v1/mail-contacts', ACCOUNTANT);
    const { body, headers } = await budi.get('/v1/privacy/copy').expect(200);
    expect(headers['content-disposition']).toContain('attachment');
    const { account, people, mailContacts, contacts, papers } = body as Record<string, { id: string; content: string }[]>;
    expect(account).toMatchObject({ id: `nod_${world.cast.customer.nodeId}`, kind: 'customer' });
    expect([people!.length, contacts!.length > 0, mailContacts![0]]).toMatchObject([1, true, ACCOUNTANT]);
    expect(papers).toMatchObject([{ id: handedIn.documentId, state: 'clean' }]);
    const picture = await sharp(Buffer.from(papers![0]!.content, 'base64')).metadata();
    expect([picture.format, picture.exif]).toEqual(['jpeg', undefined]);
    const own = await world.worker.get(Sightings, { strict: false }).of(world.cast.customer.nodeId, { limit: 1 });
    expect(own).toMatchObject([{ purpose: 'export', personId: world.cast.customer.personId }]);
  });

  it('is kept while a name needs it, whoever asks to have it erased, and the reason is told', async () => {
    const { body: asked } = (await budi.post('/v1/privacy/erasures').expect(201)) as {
      body: { id: string; askedAt: string; dueAt: string };
    };
    expect(Date.parse(asked.dueAt) - Date.parse(asked.askedAt)).toBe(72 * HOUR);
    expect((await budi.post('/v1/privacy/erasures')).body).toMatchObject({ status: 409, code: 'erasure-running' });
    expect((await sari.get('/v1/erasures?state=open')).body).toMatchObject({ data: [] });
    expect((await sari.post(`/v1/erasures/${asked.id}/execution`)).body).toMatchObject({ status: 404 });
    expect((await ratna.get('/v1/erasures?state=open')).body).toMatchObject({ data: [{ id: asked.id, state: 'open' }] });
    const counts = { erased: 0, books: 0, needed: 1, registry: 0, hold: 0 };
    expect((await ratna.post(`/v1/erasures/${asked.id}/execution`)).body).toMatchObject({ state: 'refused', outcomes: counts });
    expect((await budi.get('/v1/privacy/erasures')).body).toMatchObject({ data: [{ state: 'refused', outcomes: counts }] });
    expect(await stateOf(handedIn.documentId)).toBe('clean');
  });

  it('is erased when he asks again after its order came to nothing; a second click changes nothing', async () => {
    await close(handedIn.caseId);
    world.clock.advance(SECOND);
    const { body: asked } = (await budi.post('/v1/privacy/erasures').expect(201)) as { body: { id: string } };
    const [one, other] = [await ratna.post(`/v1/erasures/${asked.id}/execution`), await ratna.post(`/v1/erasures/${asked.id}/execution`)];
    expect(one.body).toMatchObject({ state: 'done', outcomes: { erased: 1 } });
    expect(other.body).toEqual(one.body);
    expect([await stateOf(handedIn.documentId), fileOf(handedIn.documentId)]).toEqual(['destroyed', []]);
    const { body } = await budi.get('/v1/privacy/copy').expect(200);
    expect((body as { papers: object[] }).papers).toMatchObject([{ state: 'destroyed', destroyedFor: 'erasure', content: null }]);
    const path = `/v1/reviews/${handedIn.caseId}/papers/${handedIn.paperId}/file`;
    expect((await ratna.get(path)).body).toMatchObject({ code: 'document-gone' });
    const actions = await world.reads.query(
      'SELECT DISTINCT action FROM audit_entry WHERE node_id = ? AND object IN (?, ?) ORDER BY action',
      [world.cast.customer.nodeId, asked.id, handedIn.documentId],
    );
    expect(actions).toEqual([
      { action: 'document.destroyed' },
      { action: 'document.viewed' },
      { action: 'erasure.asked' },
      { action: 'erasure.done' },
    ]);
  });
});

describe('papers of orders that came to nothing', () => {
  it('whose destruction was cut short by a crash are destroyed the next night, and nothing is left', async () => {
    const { documentId } = await handIn();
    await world.database.work.run((tx) =>
      tx.query(
        "UPDATE document SET state = 'destroying', destroyed_for = 'retention', destroyed_at = created_at, keep_until = created_at WHERE id = ?",
        [documentId],
      ),
    );
    expect(fileOf(documentId)).toHaveLength(1);
    await night(0);
    expect([await stateOf(documentId), fileOf(documentId)]).toEqual(['destroyed', []]);
  });

  it('are destroyed after thirty days, those that are held when the hold is lifted', async () => {
    const [free, held, needed] = [await handIn(), await handIn(), await handIn()];
    await close(free.caseId);
    await close(held.caseId);
    const hold = { object: held.caseId, reason: 'Sengketa nama domain 12/2026' };
    expect((await sari.post('/v1/document-holds', hold)).body).toMatchObject({ code: 'nothing-to-hold' });
    const { body } = (await ratna.post('/v1/document-holds', hold).expect(201)) as { body: { id: string } };
    world.clock.advance(SECOND);
    const { body: other } = (await ratna.post('/v1/document-holds', hold).expect(201)) as { body: { id: string } };
    await ratna.delete(`/v1/document-holds/${other.id}`).expect(200);
    expect((await ratna.delete(`/v1/document-holds/${other.id}`)).body).toMatchObject({ code: 'document-hold-not-found' });
    expect((await ratna.get('/v1/document-holds')).body).toMatchObject({ data: [{ id: other.id }, { id: body.id, liftedAt: null }] });
    const states = async () => [await stateOf(free.documentId), await stateOf(held.documentId), await stateOf(needed.documentId)];
    await night(0);
    await night(29);
    expect(await states()).toEqual(['clean', 'clean', 'clean']);
    // It had come to nothing, and is needed again.
    await world.database.work.run((tx) => tx.query('UPDATE document SET keep_until = created_at WHERE id = ?', [needed.documentId]));
    await night(2);
    expect(await states()).toEqual(['destroyed', 'clean', 'clean']);
    expect([fileOf(free.documentId).length, fileOf(held.documentId).length]).toEqual([0, 1]);
    // So much later nobody's login is good any more.
    const by = { ...world.cast.operator, role: 'owner' as const };
    await world.worker.get(DocumentHolds, { strict: false }).lift(by, body.id);
    await night(1);
    expect(await states()).toEqual(['destroyed', 'destroyed', 'clean']);
  });
});
