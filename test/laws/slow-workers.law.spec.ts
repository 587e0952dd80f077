import { MINUTE } from '#libs/kernel';
import { JobQueue, type Tx, UnitOfWork } from '#libs/platform';
import { OrderReads, ProvisionItem } from '#libs/provisioning';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

/** A unit of work in a process that stands still before the transaction with that number, until `meanwhile` is over. */
class PausingUnitOfWork extends UnitOfWork {
  private step = 0;

  constructor(
    private readonly real: UnitOfWork,
    private readonly pausesAt: number,
    private readonly meanwhile: () => Promise<void>,
  ) {
    super({ options: {} } as never, null as never);
  }

  get steps(): number {
    return this.step;
  }

  override async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.step += 1;
    if (this.step === this.pausesAt) await this.meanwhile();
    return this.real.run(work);
  }
}

let world: World;
beforeAll(async () => {
  world = await World.start();
  await world.work();
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

/** The handler as a process has it whose units of work go through the given one. */
function handlerOver(work: UnitOfWork): ProvisionItem {
  const whole = world.worker.get(ProvisionItem, { strict: false });
  const registrant = Object.assign(Object.create(Object.getPrototypeOf(whole['registrant'])), whole['registrant'], { work });
  return Object.assign(Object.create(ProvisionItem.prototype), whole, { work, registrant }) as ProvisionItem;
}

/** Times enough for a registry that has not seen the contact yet: no worker has more transactions than these. */
const STEPS = 6;
const isRegistered = (name: string) => world.sandbox.control.domains().some((domain) => domain.name === name);

/** A worker stands still so long that its lease ends and another one carries the job through; then it goes on. */
async function oversleep(name: string, pausesAt: number): Promise<string> {
  await world.worker.get(UnitOfWork).run((tx) => tx.query('DELETE FROM contact_handle'));
  const orderId = await orderNames(world, 'customer', name);
  const work = world.worker.get(UnitOfWork);
  const [job] = await work.run((tx) => world.worker.get(JobQueue).lease(tx, 1));
  const slow = new PausingUnitOfWork(work, pausesAt, async () => {
    world.clock.advance(3 * MINUTE);
    await world.workFor(10_000);
  });
  await handlerOver(slow).run(job!.payload, job!);
  await world.workFor(10_000);
  expect(slow.steps).toBeLessThanOrEqual(STEPS);
  expect(await world.broken()).toEqual({});
  return (await world.worker.get(OrderReads, { strict: false }).get(orderId, world.cast.customer.nodeId)).state;
}

describe.each(Array.from({ length: STEPS }, (_, i) => i + 1))(
  'a worker that stands still before its transaction %d while another takes its job',
  (step) => {
    it('leaves the name registered once and charged once', async () => {
      const name = `lelap-${step}.my.id`;
      expect(await oversleep(name, step)).toBe('done');
      expect(world.sandbox.control.billing({ object: name }).filter(({ command }) => command === 'create')).toHaveLength(1);
    });

    it('whose command the registry refuses: it is registered exactly when it is paid', async () => {
      const name = `batal-${step}.my.id`;
      world.sandbox.control.arm({ fault: 'refuse', code: 2306, verb: 'create', object: 'domain', name, times: 1 });
      const state = await oversleep(name, step);
      expect({ state, isRegistered: isRegistered(name) }).toEqual({ state, isRegistered: state === 'done' });
    });
  },
);
