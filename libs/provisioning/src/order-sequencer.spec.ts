import { UnitOfWork } from '#libs/platform';
import { OrderSequencer } from './order-sequencer';
import type { OrderRequest } from './order-request';
import type { PlaceOrders } from './place-orders';

/** A unit of work whose transactions all fail in one way. */
class FailingUnitOfWork extends UnitOfWork {
  runs = 0;

  constructor(private readonly error: Error) {
    super({ options: {} } as never, null as never);
  }

  override run(): Promise<never> {
    this.runs += 1;
    return Promise.reject(this.error);
  }
}

const requests = Array.from({ length: 5 }, () => ({}) as OrderRequest);

it.each([
  ['a database that is gone fails a batch as a whole: each alone would only wait for the same error', { fatal: true }, 1],
  [
    'a name that is always taken by somebody quicker is given up after three runs, of the batch and of each alone',
    { errno: 1062 },
    3 + 5 * 3,
  ],
  ['any other error fails the batch, and then each order by itself', {}, 1 + 5],
])('%s', async (_, facts, runs) => {
  const error = Object.assign(new Error('no'), facts);
  const work = new FailingUnitOfWork(error);
  const sequencer = new OrderSequencer(work, {} as PlaceOrders);
  const answers = await Promise.allSettled(requests.map((request) => sequencer.submit(request)));
  expect(answers).toEqual(requests.map(() => ({ status: 'rejected', reason: error })));
  expect(work.runs).toBe(runs);
});
