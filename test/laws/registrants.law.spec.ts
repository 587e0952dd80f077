import { MINUTE } from '#libs/kernel';
import { type Job, JobQueue, UnitOfWork } from '#libs/platform';
import { ChangeOwner, PushContact } from '#libs/provisioning';
import { Registries, type UpdateContact } from '#libs/registry';
import request from 'supertest';
import { type Death, Died, DyingUnitOfWork } from '../support/dying-unit-of-work';
import { linkInMail } from '../support/link-in-mail';
import { orderNames } from '../support/order-names';
import { over } from '../support/over';
import { PausingUnitOfWork } from '../support/pausing-unit-of-work';
import { World } from '../support/world';

/** The transactions of a worker that tells a registry about a contact. That one killed at any of them does no harm is tried elsewhere. */
const PUSH_STEPS = 4;
const numbers = Array.from({ length: PUSH_STEPS }, (_, i) => i + 1);
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
const domainOf = async () => {
  const sql = 'SELECT id, registry, registrant_id FROM domain WHERE name = ?';
  return (await world.reads.query<{ id: string; registry: string; registrant_id: string }>(sql, [NAME]))[0]!;
};
/** The registrant as the registry shows it. */
const there = async () => {
  const registry = part(Registries).get((await domainOf()).registry);
  const domain = await registry.infoDomain(NAME);
  const contact = domain.kind === 'done' ? await registry.infoContact(domain.value.registrant!) : domain;
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
  const save = async (street: string) => send('put', `/v1/contacts/${(await domainOf()).registrant_id}`, { ...CARD, street: [street] });
  const saved = async (street: string) => {
    await save(street);
    return take('contact.push');
  };
  const outcome = async () => {
    const [last] = await world.reads.query<{ state: string }>('SELECT state FROM contact_update ORDER BY id DESC LIMIT 1');
    return { state: last?.state, street: (await there()).street, broken: await world.broken() };
  };
  const told = (street: string) => ({ state: 'done', street, broken: {} });

  it.each(numbers)('has the newest, when a worker stands still before its transaction %d and it is saved again meanwhile', async (step) => {
    const job = await saved(`Jalan Lama ${step}`);
    const slow = new PausingUnitOfWork(part(UnitOfWork), step, async () => {
      await save(`Jalan Baru ${step}`);
      await another();
    });
    await pushOver(slow).run(job.payload, job);
    expect(slow.steps).toBeGreaterThanOrEqual(step);
    expect(await world.broken()).toEqual({});
    await another();
    expect(await outcome()).toEqual(told(`Jalan Baru ${step}`));
  });

  it('has the newest, when a worker stands still between writing down what it sends and sending it', async () => {
    const job = await saved('Jalan Tidur 1');
    const registry = part(Registries).get((await domainOf()).registry);
    const updateContact = async (order: UpdateContact) => {
      await save('Jalan Bangun 1');
      await another();
      return registry.updateContact(order);
    };
    const registries = over(part(Registries), { get: () => over(registry, { updateContact }) });
    await over(part(PushContact), { registries }).run(job.payload, job);
    expect((await there()).street).toBe('Jalan Tidur 1');
    await another();
    expect(await outcome()).toEqual(told('Jalan Bangun 1'));
  });

  it.each(numbers)('has it exactly when that is known here, when a worker stands still before its transaction %d', async (step) => {
    const street = `Jalan Tolak ${step}`;
    world.sandbox.control.arm({ fault: 'refuse', code: 2005, verb: 'update', object: 'contact', times: 1 });
    const job = await saved(street);
    await pushOver(new PausingUnitOfWork(part(UnitOfWork), step, another)).run(job.payload, job);
    await another();
    const { state, street: seen, broken } = await outcome();
    expect({ state, broken }).toEqual({ state: seen === street ? 'done' : 'refused', broken: {} });
  });
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
    await send('post', `/v1/domains/${(await domainOf()).id}/owner-changes`, { contact });
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
      expect((await there()).holder).toBe(owner);
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
