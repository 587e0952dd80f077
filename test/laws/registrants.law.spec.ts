import { MINUTE } from '#libs/kernel';
import { type Job, JobQueue, UnitOfWork } from '#libs/platform';
import { ChangeOwner, PushContact } from '#libs/provisioning';
import { Registries } from '#libs/registry';
import request from 'supertest';
import { type Death, Died, DyingUnitOfWork } from '../support/dying-unit-of-work';
import { linkInMail } from '../support/link-in-mail';
import { orderNames } from '../support/order-names';
import { over } from '../support/over';
import { PausingUnitOfWork } from '../support/pausing-unit-of-work';
import { World } from '../support/world';

/** The transactions of a worker that tells a registry about a contact: the last but one writes down what is sent. */
const PUSH_STEPS = 4;
const numbers = Array.from({ length: PUSH_STEPS }, (_, i) => i + 1);
const DEATHS: readonly Death[] = numbers.flatMap((at) => (['before', 'after'] as const).map((when) => ({ at, when })));
/** Registered for Budi, who logs in with his address: it does not have to be proved. */
const NAME = 'milik.com';
const BUDI = 'budi@example.test';
const CARD = {
  name: 'Budi Santoso',
  street: ['Jalan Braga 7'],
  city: 'Bandung',
  postalCode: '40111',
  phone: '0812-3456-7000',
  email: BUDI,
};

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id'] });
  await orderNames(world, 'customer', NAME);
  await world.workFor(5_000);
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const part = <T extends object>(type: new (...parts: never[]) => T): T => world.worker.get<T>(type, { strict: false });
const send = async (method: 'put' | 'post', path: string, body: object) => {
  const { body: answer, ok } = await (await world.as('customer'))[method](path, body);
  expect({ path, ok }).toEqual({ path, ok: true });
  return answer as { readonly id: string };
};
const domainOf = async (name: string) =>
  (
    await world.reads.query<{ id: string; registry: string; registrant_id: string }>(
      'SELECT id, registry, registrant_id FROM domain WHERE name = ?',
      [name],
    )
  )[0]!;
/** The registrant as the registry shows it. */
const there = async (name: string) => {
  const registry = part(Registries).get((await domainOf(name)).registry);
  const domain = await registry.infoDomain(name);
  if (domain.kind !== 'done') throw new Error(domain.kind);
  const contact = await registry.infoContact(domain.value.registrant!);
  if (contact.kind !== 'done') throw new Error(contact.kind);
  const { name: holder, street } = contact.value.postal[0]!;
  return { holder, street: street[0] };
};
/** The next job of a kind, taken by a worker of the test; what is taken with it waits until its lease has ended. */
const take = async (kind: string): Promise<Job> => {
  const jobs = await part(UnitOfWork).run((tx) => part(JobQueue).lease(tx, 20));
  return jobs.find((job) => job.kind === kind)!;
};
const another = async () => {
  world.clock.advance(3 * MINUTE);
  await world.workFor(10_000, 2_000);
};
const diesIn = async (run: Promise<unknown>) => {
  await run.catch((error: unknown) => {
    if (!(error instanceof Died)) throw error;
  });
  expect(await world.broken()).toEqual({});
};

describe('a registry that is told what a contact says', () => {
  const pushOver = (work: UnitOfWork) => {
    const whole = part(PushContact);
    return over(whole, { work, sending: over(whole['sending'], { work }), registrants: over(whole['registrants'], { work }) });
  };
  const save = async (street: string) => send('put', `/v1/contacts/${(await domainOf(NAME)).registrant_id}`, { ...CARD, street: [street] });
  const last = async () =>
    (await world.reads.query<{ state: string }>('SELECT state FROM contact_update ORDER BY id DESC LIMIT 1'))[0]?.state;

  async function dieOnTheWay(street: string, death: Death | null): Promise<number> {
    await save(street);
    const job = await take('contact.push');
    const dying = new DyingUnitOfWork(part(UnitOfWork), death);
    await diesIn(pushOver(dying).run(job.payload, job));
    await another();
    expect({ state: await last(), street: (await there(NAME)).street }).toEqual({ state: 'done', street });
    expect(await world.broken()).toEqual({});
    return dying.steps;
  }

  it('has it, whenever its worker is killed', async () => {
    expect(await dieOnTheWay('Jalan Utuh 1', null)).toBe(PUSH_STEPS);
    for (const death of DEATHS) await dieOnTheWay(`Jalan Mati ${death.at} ${death.when}`, death);
  });

  it.each(numbers)('has the newest, when a worker stands still before its transaction %d and it is saved again meanwhile', async (step) => {
    await save(`Jalan Lama ${step}`);
    const job = await take('contact.push');
    const slow = new PausingUnitOfWork(part(UnitOfWork), step, async () => {
      await save(`Jalan Baru ${step}`);
      await another();
    });
    await pushOver(slow).run(job.payload, job);
    expect(await world.broken()).toEqual({});
    await another();
    expect({ state: await last(), street: (await there(NAME)).street }).toEqual({ state: 'done', street: `Jalan Baru ${step}` });
    expect(await world.broken()).toEqual({});
  });

  it.each(numbers)(
    'has it or has refused it as it is known here, when a worker stands still before its transaction %d and it refuses once',
    async (step) => {
      world.sandbox.control.arm({ fault: 'refuse', code: 2005, verb: 'update', object: 'contact', times: 1 });
      await save(`Jalan Tolak ${step}`);
      const job = await take('contact.push');
      await pushOver(new PausingUnitOfWork(part(UnitOfWork), step, another)).run(job.payload, job);
      await another();
      expect(await last()).toBe((await there(NAME)).street === `Jalan Tolak ${step}` ? 'done' : 'refused');
      expect(await world.broken()).toEqual({});
    },
  );
});

describe('a change of owner', () => {
  let rounds = 0;
  const told = async () => {
    const sql = `SELECT (SELECT COUNT(*) FROM owner_change WHERE state = 'done') AS done, (SELECT COUNT(*) FROM domain_change WHERE kind = 'registrant') AS sent,
      (SELECT COUNT(*) FROM letter WHERE template = 'owner-changed') AS mails`;
    const [row] = await world.reads.query<Record<string, unknown>>(sql);
    return Object.fromEntries(Object.entries(row!).map(([what, count]) => [what, Number(count)]));
  };
  /** Both holders have one address, and agree by one link. */
  async function agreed(owner: string): Promise<void> {
    const { id: contact } = await send('post', '/v1/contacts', { ...CARD, name: owner });
    await send('post', `/v1/domains/${(await domainOf(NAME)).id}/owner-changes`, { contact });
    await world.work();
    const server = world.customers.getHttpServer() as Parameters<typeof request>[0];
    const body = { secret: await linkInMail(world.settings.mailFolder, BUDI), agrees: true };
    await request(server).post('/v1/owner-changes/answer').set('Host', 'senja.localhost').send(body).expect(204);
  }

  const FATES = [
    ['is killed before', (run: (work: UnitOfWork) => Promise<unknown>) => diesIn(run(dying('before')))],
    ['is killed after', (run: (work: UnitOfWork) => Promise<unknown>) => diesIn(run(dying('after')))],
    ['stands still before', (run: (work: UnitOfWork) => Promise<unknown>) => run(new PausingUnitOfWork(part(UnitOfWork), 1, another))],
  ] as const;
  const dying = (when: Death['when']) => new DyingUnitOfWork(part(UnitOfWork), { at: 1, when });

  describe.each(FATES)('whose worker %s', (_, fate) => {
    it.each(['sending it', 'looking whether the registry has it'])('%s is carried out once', async (stage) => {
      const owner = `Pemilik Baru ${(rounds += 1)}`;
      await agreed(owner);
      if (stage !== 'sending it') {
        await world.work();
        world.clock.advance(MINUTE);
      }
      const job = await take('domain.owner');
      await fate((work) => over(part(ChangeOwner), { work }).run(job.payload));
      expect(await world.broken()).toEqual({});
      await another();
      expect((await there(NAME)).holder).toBe(owner);
      expect(await told()).toEqual({ done: rounds, sent: rounds, mails: rounds });
      expect(await world.broken()).toEqual({});
    });
  });
});

const run = (sql: string) => part(UnitOfWork).run((tx) => tx.query(sql));
/** The last one of a table of MariaDB cannot be named inside an update of it, so it is read before. */
const lastOf = async (table: string) => (await world.reads.query<{ id: string }>(`SELECT MAX(id) AS id FROM ${table}`))[0]!.id;

it.each([
  ['contact-updates-have-a-job', 'contact_update', "state = 'under_way'", "state = 'done'"],
  ['contact-updates-have-a-job', 'contact_update', 'open_contact = contact_id', 'open_contact = NULL'],
  ['contacts-are-as-last-saved', 'contact', 'version = version + 1', 'version = version - 1'],
  ['registries-hear-of-contacts', 'contact', 'version = version + 1', 'version = version - 1'],
  ['owner-changes-have-a-job', 'owner_change', "state = 'at_registry'", "state = 'done'"],
  ['owner-changes-have-a-job', 'owner_change', "old_hash = 'x'", 'old_hash = NULL'],
  ['owners-agree-to-their-change', 'owner_change', 'new_agreed_at = NULL', 'new_agreed_at = old_agreed_at'],
])('%s is seen to be broken by a %s whose %s', async (law, table, fault, undo) => {
  const where = `WHERE id = '${await lastOf(table)}'`;
  await run(`UPDATE ${table} SET ${fault} ${where}`);
  expect(Object.keys(await world.broken())).toContain(law);
  await run(`UPDATE ${table} SET ${undo} ${where}`);
  expect(await world.broken()).toEqual({});
});
