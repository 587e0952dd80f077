import { UnitOfWork, isDatabaseGone, isDuplicate } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { TooManyOrders } from './order-item';
import type { OrderRequest, Placed } from './order-request';
import { PlaceOrders } from './place-orders';

/** The most orders that share a transaction. */
const BATCH_MAX = 128;
/** The most transactions under way at once: while the database works on one, the program prepares the other. */
const UNDER_WAY_MAX = 2;
/** The most orders that wait for their batch: a few seconds' worth. Whoever comes then is told to come back. */
export const WAITING_MAX = 4_000;
/** How often a batch is placed anew because another program was quicker with a name or a key. */
const RUNS_MAX = 3;

interface Waiting {
  readonly request: OrderRequest;
  readonly resolve: (placed: Placed) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets orders that arrive at once share one transaction: whatever arrives while a batch commits is the next batch. No
 * timer: under light load a batch is one order. A second transaction is opened beside the first only when it would be
 * full, because two small ones are more work than one. They stay right side by side, in one process as in many, because
 * the rows are locked.
 */
@Injectable()
export class OrderSequencer {
  private waiting: Waiting[] = [];
  private underWay = 0;
  private isCalled = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly placeOrders: PlaceOrders,
  ) {}

  /** @throws whatever refused this order; the others of its batch are not touched by that. */
  submit(request: OrderRequest): Promise<Placed> {
    if (this.waiting.length >= WAITING_MAX) return Promise.reject(new TooManyOrders('Too many orders are coming in at once: try again.'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      this.call();
    });
  }

  /** Batches are made one turn of the event loop later, so that requests that come in together are one batch. */
  private call(): void {
    if (this.isCalled) return;
    this.isCalled = true;
    setImmediate(() => {
      this.isCalled = false;
      while (this.underWay < UNDER_WAY_MAX && this.waiting.length >= (this.underWay === 0 ? 1 : BATCH_MAX)) {
        void this.lead(this.waiting.splice(0, BATCH_MAX));
      }
    });
  }

  private async lead(batch: readonly Waiting[]): Promise<void> {
    this.underWay += 1;
    await this.place(batch);
    this.underWay -= 1;
    this.call();
  }

  private async place(batch: readonly Waiting[], run = 1): Promise<void> {
    try {
      const answers = await this.work.run((tx) =>
        this.placeOrders.apply(
          tx,
          batch.map(({ request }) => request),
        ),
      );
      batch.forEach(({ resolve, reject }, i) => {
        const answer = answers[i]!;
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      });
    } catch (error) {
      // A name or a key was taken after it had been looked up: looked up again it is found, and answered as such.
      if (isDuplicate(error) && run < RUNS_MAX) return this.place(batch, run + 1);
      // Without a database each of them would only wait for the same error.
      if (batch.length === 1 || isDatabaseGone(error)) for (const { reject } of batch) reject(error);
      // One of them made the whole transaction fail: each gets one of its own, and only that one fails.
      else for (const each of batch) await this.place([each]);
    }
  }
}
