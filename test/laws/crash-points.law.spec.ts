import { MINUTE, newId } from '#libs/kernel';
import { JobQueue, type Tx, UnitOfWork, fingerprint } from '#libs/platform';
import { OrderReads, PlaceOrder, ProvisionItem } from '#libs/provisioning';
import { World } from '../support/world';

/** A process dies: from the step on nothing it does has any effect, and nobody catches what it throws. */
class Died extends Error {}

/** A unit of work in a process that is killed, by kill -9, just before or just after the transaction with that number. */
class DyingUnitOfWork extends UnitOfWork {
  private step = 0;
  private isDead = false;

  constructor(
    private readonly alive: UnitOfWork,
    private readonly dies: { readonly at: number; readonly when: 'before' | 'after' } | null,
  ) {
    super({ options: {} } as never, null as never);
  }

  get steps(): number {
    return this.step;
  }

  override async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.isDead) throw new Died();
    this.step += 1;
    const isHere = this.step === this.dies?.at;
    if (isHere && this.dies?.when === 'before') return this.die();
    const done = await this.alive.run(work);
    return isHere ? this.die() : done;
  }

  private die(): never {
    this.isDead = true;
    throw new Died();
  }
}

let world: World;
beforeAll(async () => {
  world = await World.start();
  await world.work();
});
afterAll(() => world.end());

async function order(name: string): Promise<string> {
  const { customer } = world.cast;
  const items = [{ name, years: 1 }];
  const idempotencyKey = newId('key', world.clock.now());
  const wish = {
    buyerId: customer.nodeId,
    by: customer,
    idempotencyKey,
    bodyHash: fingerprint(items),
    items,
    quoteId: null,
    contactId: null,
  };
  return (await world.worker.get(PlaceOrder, { strict: false }).run(wish)).orderId;
}

/** The handler as a process has it whose units of work go through the given one. */
function handlerOver(work: UnitOfWork): ProvisionItem {
  const whole = world.worker.get(ProvisionItem, { strict: false });
  const registrant = Object.assign(Object.create(Object.getPrototypeOf(whole['registrant'])), whole['registrant'], { work });
  return Object.assign(Object.create(ProvisionItem.prototype), whole, { work, registrant }) as ProvisionItem;
}

/** One worker takes the job and dies on the way; when its lease has ended another one takes it up. */
async function dieOnTheWay(name: string, dies: { at: number; when: 'before' | 'after' } | null): Promise<number> {
  const orderId = await order(name);
  const work = world.worker.get(UnitOfWork);
  const [job] = await work.run((tx) => world.worker.get(JobQueue).lease(tx, 1));
  const dying = new DyingUnitOfWork(work, dies);
  await handlerOver(dying)
    .run(job!.payload, job!)
    .catch((error: unknown) => {
      if (!(error instanceof Died)) throw error;
    });
  expect(await world.broken()).toEqual({});
  world.clock.advance(3 * MINUTE);
  await world.workFor(10_000);
  expect((await world.worker.get(OrderReads, { strict: false }).get(orderId, world.cast.customer.nodeId)).state).toBe('done');
  expect(world.sandbox.control.billing({ object: name }).filter(({ command }) => command === 'create')).toHaveLength(1);
  expect(await world.broken()).toEqual({});
  return dying.steps;
}

it('a worker killed before or after any of its transactions leaves a name that is registered once and charged once', async () => {
  // A registry that has not seen the contact yet needs the most steps.
  const steps = await dieOnTheWay('utuh.my.id', null);
  expect(steps).toBeGreaterThanOrEqual(5);
  for (let at = 1; at <= steps; at += 1) {
    for (const when of ['before', 'after'] as const) {
      await world.worker.get(UnitOfWork).run((tx) => tx.query('DELETE FROM contact_handle'));
      await dieOnTheWay(`mati-${at}-${when}.my.id`, { at, when });
    }
  }
});
