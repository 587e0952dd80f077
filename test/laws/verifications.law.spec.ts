import { UnitOfWork } from '#libs/platform';
import { ChaseVerifications } from '#libs/provisioning';
import { Registries } from '#libs/registry';
import request from 'supertest';
import { daysPass } from '../support/days-pass';
import { type Death, DyingUnitOfWork } from '../support/dying-unit-of-work';
import { linkInMail } from '../support/link-in-mail';
import { over } from '../support/over';
import { PausingUnitOfWork } from '../support/pausing-unit-of-work';
import { World } from '../support/world';

/** Each is registered for an address of its own that nobody logs in with, a day after the other. */
const [FIRST, SECOND, LATER] = ['pertama.com', 'kedua.com', 'kemudian.com'] as const;
const addressOf = (name: string) => `siti@${name}.test`;
const CARD = { name: 'Siti Rahma', street: ['Jalan Braga 7'], city: 'Bandung', postalCode: '40111', phone: '0812-3456-7000' };

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id'] });
  await order(FIRST);
  await daysPass(world, 1);
  await order(SECOND);
  await daysPass(world, 1);
  await order(LATER);
});
afterAll(() => world.end());

async function order(name: string): Promise<void> {
  const customer = await world.as('customer');
  const { id: contact } = (await customer.post('/v1/contacts', { ...CARD, email: addressOf(name) }).expect(201)).body as { id: string };
  await customer.post('/v1/orders', { items: [{ name, years: 1 }], contact }).expect(201);
  await world.workFor(3_000);
}
const work = () => world.worker.get(UnitOfWork);
const chase = (through: UnitOfWork = work()) => over(world.worker.get(ChaseVerifications, { strict: false }), { work: through }).run();
const dying = (when: Death['when']) => new DyingUnitOfWork(work(), { at: 1, when });
/** Who was told that their names rest from now on, each as often as they were. */
const told = async () =>
  (await world.reads.query<{ to_email: string }>("SELECT to_email FROM letter WHERE template = 'registrant-email-missed' ORDER BY id")).map(
    ({ to_email }) => to_email,
  );
/** Which names rest at their registry. */
const resting = async () => {
  await world.workFor(3_000);
  const names = [FIRST, SECOND, LATER];
  const rows = await world.reads.query<{ registry: string }>('SELECT registry FROM domain');
  const registry = world.worker.get(Registries, { strict: false }).get(rows[0]!.registry);
  const shown = await Promise.all(names.map((name) => registry.infoDomain(name)));
  return names.filter((_, at) => {
    const info = shown[at]!;
    return info.kind === 'done' && info.value.statuses.includes('clientHold');
  });
};
const prove = async (name: string) => {
  const secret = await linkInMail(world.settings.mailFolder, addressOf(name));
  const server = world.customers.getHttpServer() as Parameters<typeof request>[0];
  await request(server).post('/v1/registrant-emails/verification').set('Host', 'senja.localhost').send({ secret }).expect(204);
};

it('whoever looks for addresses that are not proved is killed, or stands still: each has its names rest once, and is told once', async () => {
  for (const days of [5, 1, 1, 5]) {
    await daysPass(world, days);
    await chase();
  }
  await daysPass(world, 1);
  expect(await told()).toEqual([]);
  await chase(dying('before'));
  expect([await told(), await resting()]).toEqual([[], []]);
  await chase(dying('after'));
  expect([await told(), await resting()]).toEqual([[addressOf(FIRST)], [FIRST]]);
  expect(await world.broken()).toEqual({});
  await daysPass(world, 1);
  await chase(new PausingUnitOfWork(work(), 1, () => chase()));
  expect([await told(), await resting()]).toEqual([
    [addressOf(FIRST), addressOf(SECOND)],
    [FIRST, SECOND],
  ]);
  expect(await world.broken()).toEqual({});
});

it('an address that is proved while somebody is about to have its names rest has none that rests', async () => {
  await daysPass(world, 1);
  const slow = new PausingUnitOfWork(work(), 1, () => prove(LATER));
  await chase(slow);
  expect({ steps: slow.steps, told: await told(), resting: await resting() }).toEqual({
    steps: 1,
    told: [addressOf(FIRST), addressOf(SECOND)],
    resting: [FIRST, SECOND],
  });
  expect(await world.broken()).toEqual({});
});

it.each([
  [
    `UPDATE domain SET unverified_since = registered_at WHERE name = '${LATER}'`,
    `UPDATE domain SET unverified_since = NULL WHERE name = '${LATER}'`,
  ],
  [
    `UPDATE email_verification SET next_at = started_at WHERE email = '${addressOf(LATER)}'`,
    `UPDATE email_verification SET next_at = NULL WHERE email = '${addressOf(LATER)}'`,
  ],
])('a name that rests for a proved address, and a proved address that is chased, are seen: %s', async (fault, undo) => {
  await work().run((tx) => tx.query(fault));
  expect(Object.keys(await world.broken())).toContain('names-rest-for-addresses-that-are-not-proved');
  await work().run((tx) => tx.query(undo));
  expect(await world.broken()).toEqual({});
});
