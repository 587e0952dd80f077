import { MINUTE, SECOND } from '#libs/kernel';
import { JobQueue, UnitOfWork } from '#libs/platform';
import { OrderReads } from '#libs/provisioning';
import { handlerOver } from '../support/handler-over';
import { orderNames } from '../support/order-names';
import { PausingUnitOfWork } from '../support/pausing-unit-of-work';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
  await world.work();
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

/** Times enough for a registry that has not seen the contact yet: no worker has more transactions than these. */
const STEPS = 5;
const HEARS_THE_ANSWER = STEPS;
/** With a contact that the registry refuses there are fewer. */
const GIVES_UP = 3;
/** Asking takes two. */
const CONCLUDES = 2;
const attemptsOf = (orderId: string) =>
  world.reads.query(
    'SELECT a.state FROM registry_attempt a JOIN order_item i ON i.id = a.item_id WHERE i.order_id = ? ORDER BY a.sent_at',
    [orderId],
  );
const isRegistered = (name: string) => world.sandbox.control.domains().some((domain) => domain.name === name);

/** A worker stands still so long that its lease ends and another one takes the job; then it goes on. @returns the order's id */
async function oversleep(name: string, pausesAt: number, other = () => world.workFor(10_000)): Promise<string> {
  await world.worker.get(UnitOfWork).run((tx) => tx.query('DELETE FROM contact_handle'));
  const orderId = await orderNames(world, 'customer', name);
  await takeSlowly(pausesAt, other);
  return orderId;
}

/** Takes the job that is due, and stands still before the transaction with that number while the lease ends. */
async function takeSlowly(pausesAt: number, other: () => Promise<void>): Promise<void> {
  const work = world.worker.get(UnitOfWork);
  const [job] = await work.run((tx) => world.worker.get(JobQueue).lease(tx, 1));
  const slow = new PausingUnitOfWork(work, pausesAt, async () => {
    world.clock.advance(3 * MINUTE);
    await other();
  });
  await handlerOver(world, slow).run(job!.payload, job!);
  expect(slow.steps).toBeLessThanOrEqual(STEPS);
  expect(await world.broken()).toEqual({});
}

/** Everything that is left to do is done. @returns the state of the order */
async function workOn(orderId: string): Promise<string> {
  await world.workFor(10_000);
  expect(await world.broken()).toEqual({});
  return (await world.worker.get(OrderReads, { strict: false }).get(orderId, world.cast.customer.nodeId)).state;
}

describe.each(Array.from({ length: STEPS }, (_, i) => i + 1))(
  'a worker that stands still before its transaction %d while another takes its job',
  (step) => {
    it('leaves the name registered once and charged once', async () => {
      const name = `lelap-${step}.my.id`;
      expect(await workOn(await oversleep(name, step))).toBe('done');
      expect(world.sandbox.control.billing({ object: name }).filter(({ command }) => command === 'create')).toHaveLength(1);
    });

    it('whose command the registry refuses: it is registered exactly when it is paid', async () => {
      const name = `batal-${step}.my.id`;
      world.sandbox.control.arm({ fault: 'refuse', code: 2306, verb: 'create', object: 'domain', name, times: 1 });
      const state = await workOn(await oversleep(name, step));
      expect({ state, isRegistered: isRegistered(name) }).toEqual({ state, isRegistered: state === 'done' });
    });

    it('sends nothing as long as nobody knows what became of what the other sent', async () => {
      const name = `ragu-${step}.my.id`;
      world.sandbox.control.arm({ fault: 'drop-before', verb: 'create', object: 'domain', name, times: 1 });
      const orderId = await oversleep(name, step, () => world.work());
      expect(await attemptsOf(orderId)).toHaveLength(1);
      expect(await workOn(orderId)).toBe('done');
    });
  },
);

it('a refusal that is heard late gives nothing back while the answer to another worker’s command is lost', async () => {
  const about = { verb: 'create', object: 'domain', name: 'telat.my.id', times: 1 } as const;
  world.sandbox.control.arm({ ...about, fault: 'refuse', code: 2306 });
  world.sandbox.control.arm({ ...about, fault: 'drop-after' });
  const orderId = await oversleep(about.name, HEARS_THE_ANSWER, () => world.workFor(2_000));
  expect(await attemptsOf(orderId)).toMatchObject([{ state: 'refused' }, { state: 'unknown' }]);
  expect(isRegistered(about.name)).toBe(true);
  expect(await workOn(orderId)).toBe('done');
});

it('what a worker found out before another one sent again counts no more', async () => {
  const about = { verb: 'create', object: 'domain', name: 'basi.my.id', times: 1 } as const;
  world.sandbox.control.arm({ ...about, fault: 'drop-before' });
  const orderId = await orderNames(world, 'customer', about.name);
  await world.workFor(2_000);
  world.clock.advance(SECOND);
  world.sandbox.control.arm({ ...about, fault: 'drop-after' });
  await takeSlowly(CONCLUDES, () => world.work());
  expect(await attemptsOf(orderId)).toMatchObject([{ state: 'absent' }, { state: 'unknown' }]);
  expect(await workOn(orderId)).toBe('done');
});

describe('a contact that one worker saw refused', () => {
  beforeEach(() => world.sandbox.control.arm({ fault: 'refuse', code: 2306, verb: 'create', object: 'contact', times: 1 }));

  it('gives nothing back while the answer to another worker’s command is lost', async () => {
    world.sandbox.control.arm({ fault: 'drop-after', verb: 'create', object: 'domain', name: 'kontak.my.id', times: 1 });
    const orderId = await oversleep('kontak.my.id', GIVES_UP, () => world.work());
    expect(isRegistered('kontak.my.id')).toBe(true);
    expect(await workOn(orderId)).toBe('done');
  });

  it('gives nothing back when another worker has registered the name', async () => {
    expect(await workOn(await oversleep('kontak-lain.my.id', GIVES_UP))).toBe('done');
  });
});
