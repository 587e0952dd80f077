import { MINUTE } from '#libs/kernel';
import { type JobHandler, JobQueue, UnitOfWork } from '#libs/platform';
import { AskForPolling, PushContact, WatchDeparture } from '#libs/provisioning';
import { Registries } from '#libs/registry';
import { daysPass } from '../support/days-pass';
import { type Death, Died, DyingUnitOfWork } from '../support/dying-unit-of-work';
import { orderNames } from '../support/order-names';
import { over } from '../support/over';
import { World } from '../support/world';

/** Transactions of a first look at a contact that has changed, and at a name whose owner keeps it. A test of its own holds this to be so. */
const STEPS = { contact: 3, departure: 4 };
const deaths = (of: keyof typeof STEPS): (Death | null)[] => [
  null,
  ...Array.from({ length: STEPS[of] }, (_, i) => i + 1).flatMap((at) => [{ at, when: 'before' } as const, { at, when: 'after' } as const]),
];
const NAME = 'kopi.com';

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id'] });
  await orderNames(world, 'customer', NAME);
  await world.workFor(5_000);
  // What is new goes nowhere for sixty days.
  await daysPass(world, 61);
  await world.worker.get(AskForPolling, { strict: false }).run();
});
afterAll(() => world.end());

const one = async <T>(sql: string) => (await world.reads.query<T & object>(sql))[0]!;
const asBudi = () => world.as('customer');

/** A worker takes the job of that kind and dies on the way; when its lease has ended another one goes on. @returns how many transactions it had */
async function dieOnTheWay(handlerOver: (work: UnitOfWork) => JobHandler, death: Death | null): Promise<number> {
  const work = world.worker.get(UnitOfWork);
  const dying = new DyingUnitOfWork(work, death);
  const handler = handlerOver(dying);
  const job = (await work.run((tx) => world.worker.get(JobQueue).lease(tx, 20))).find(({ kind }) => kind === handler.kind)!;
  await Promise.resolve(handler.run(job.payload, job)).catch((error: unknown) => {
    if (!(error instanceof Died)) throw error;
  });
  expect(await world.broken()).toEqual({});
  world.clock.advance(3 * MINUTE);
  await world.workFor(2 * MINUTE, 10_000);
  expect(await world.broken()).toEqual({});
  return dying.steps;
}

it.each(deaths('contact'))('a worker killed on the way (%j) leaves a contact that its registry knows as it is here', async (death) => {
  const { id } = await one<{ id: string }>('SELECT registrant_id AS id FROM domain');
  const { body } = await (await asBudi()).get(`/v1/contacts/${id}`);
  const { name, organization, email, phone, city, province, postalCode, country } = body as Record<string, string>;
  const street = [`Jalan ${death ? `${death.when} ${death.at}` : 'Utuh'}`];
  const typed = { name, organization, email, phone, city, province, postalCode, country, street };
  await (await asBudi()).put(`/v1/contacts/${id}`, typed).expect(200);
  const whole = world.worker.get(PushContact, { strict: false });
  const steps = await dieOnTheWay((work) => over(whole, { work, sending: over(whole['sending'], { work }) }), death);
  expect(death ? STEPS.contact : steps).toBe(STEPS.contact);
  expect((await (await asBudi()).get(`/v1/contacts/${id}/registries`)).body).toMatchObject([{ state: 'done' }]);
  const { handle } = await one<{ handle: string }>('SELECT handle FROM contact_handle');
  const there = await world.worker.get(Registries).forTld('com')!.infoContact(handle);
  expect(there).toMatchObject({ kind: 'done', value: { postal: [{ street }] } });
});

it.each(deaths('departure'))('a worker killed on the way (%j) leaves a name with its owner who keeps it', async (death) => {
  const { id } = await one<{ id: string }>('SELECT id FROM domain');
  world.sandbox.control.transfer(NAME, 'request', 'sainganku');
  await world.workFor(6 * MINUTE, MINUTE);
  await (await asBudi()).post(`/v1/domains/${id}/transfer-out/rejection`).expect(202);
  const steps = await dieOnTheWay((work) => over(world.worker.get(WatchDeparture, { strict: false }), { work }), death);
  expect(death ? STEPS.departure : steps).toBe(STEPS.departure);
  expect((await (await asBudi()).get(`/v1/domains/${id}/transfer-out`)).body).toMatchObject({ state: 'stayed', answer: 'reject' });
  expect(world.sandbox.control.domains()).toMatchObject([{ name: NAME, sponsor: 'pohonnama' }]);
});
