import { existsSync } from 'node:fs';
import { SECOND } from '#libs/kernel';
import { type Letter, Letters, UnitOfWork } from '#libs/platform';
import { MailFolder } from '../../apps/mail-catcher/src/mail-folder';
import { ApiDescription } from '../contract/api-description';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Listed {
  readonly data: readonly { readonly id: string; readonly state: string }[];
}

const SECRET = 'rahasia-8f3a';
let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  // What the demo's payments tell people has been sent by then.
  await world.work();
  world.clock.advance(SECOND);
});
afterAll(() => world.end());

const post = (part: Part, more: Partial<Letter> = {}) =>
  world.worker.get(UnitOfWork).run((tx) =>
    world.worker.get(Letters).post(tx, [
      {
        to: { email: 'budi@example.test', name: 'Budi' },
        personId: world.cast[part].personId,
        nodeId: world.cast[part].nodeId,
        template: 'forgot-password',
        locale: 'id',
        brand: { name: 'Senja', supportEmail: 'halo@senja.test', url: 'http://senja.localhost:4001', colour: '#7a1f4e' },
        data: { link: `http://senja.localhost:4001/reset?token=${SECRET}` },
        ...more,
      },
    ]),
  );
const mails = () => new MailFolder(world.settings.mailFolder);

describe('a mail to Budi, a customer of Senja', () => {
  it('leaves with the next job, and where there is no mail server it is a file to be looked at', async () => {
    await post('customer');
    const budi = await world.as('customer');
    expect(((await budi.get('/v1/letters')).body as Listed).data[0]).toMatchObject({ state: 'waiting' });
    await world.work();
    const { data } = (await budi.get('/v1/letters')).body as Listed;
    expect(data[0]).toMatchObject({ state: 'sent', from: 'Senja', to: 'budi@example.test', subject: 'Kata sandi baru untuk Senja' });
    expect(existsSync(world.settings.mailFolder)).toBe(true);
    const [mail] = await mails().newest();
    expect(mail).toMatchObject({ id: data[0]!.id, from: 'Senja <no-reply@surat.test>', to: 'Budi <budi@example.test>' });
    expect(mail!.text).toContain(`http://senja.localhost:4001/reset?token=${SECRET}`);
    expect(mail!.html).toContain(`href="http://senja.localhost:4001/reset?token=${SECRET}"`);
    expect(mail!.html).toContain('#7a1f4e');
  });

  it('can be read again by him, but for the secret in it (J-10)', async () => {
    const budi = await world.as('customer');
    const { id } = ((await budi.get('/v1/letters')).body as Listed).data[0]!;
    const { body, text } = await budi.get(`/v1/letters/${id}`);
    expect(body).toMatchObject({ id, text: expect.stringContaining('http://senja.localhost:4001/…') as string });
    expect(text).not.toContain(SECRET);
  });

  it('shows no secret either while it still waits to be sent', async () => {
    await post('customer', { template: 'verify-email' });
    const budi = await world.as('customer');
    const { id } = ((await budi.get('/v1/letters?limit=1')).body as Listed).data[0]!;
    expect((await budi.get(`/v1/letters/${id}`)).text).not.toContain(SECRET);
    await world.work();
  });

  it('does not exist for anybody else, not even for those who sell to him', async () => {
    const { id } = ((await (await world.as('customer')).get('/v1/letters')).body as Listed).data[0]!;
    for (const part of ['subReseller', 'reseller', 'operator', 'shortCustomer'] as const) {
      const other = await world.as(part);
      expect((await other.get(`/v1/letters/${id}`)).body).toMatchObject({ status: 404, code: 'letter-not-found' });
      expect(((await other.get('/v1/letters')).body as Listed).data.map((mail) => mail.id)).not.toContain(id);
    }
  });
});

it.each<['portal' | 'customers', Part]>([
  ['portal', 'subReseller'],
  ['customers', 'customer'],
])('the API for %s answers as it says', async (name, part) => {
  await post(part, { template: 'notice', data: { subject: 'Halo', text: 'Satu\nDua' } });
  const described = await ApiDescription.of(world[name]);
  const asker = await world.as(part);
  const list = await asker.get('/v1/letters?limit=1');
  expect(described.differences('GET', '/v1/letters', list.status, list.body)).toEqual([]);
  const one = `/v1/letters/${(list.body as Listed).data[0]!.id}`;
  const whole = await asker.get(one);
  expect(described.differences('GET', one, whole.status, whole.body)).toEqual([]);
});
