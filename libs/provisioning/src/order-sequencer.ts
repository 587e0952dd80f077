import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type OrderRequest, PlaceOrders, type Placed } from './place-orders';

/** The most orders that share a transaction. */
const BATCH_MAX = 128;
/** The most transactions under way at once: while the database works on one, the program prepares the other. */
const UNDER_WAY_MAX = 2;

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

  private async place(batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.work.run((tx) => this.placeOrders.apply(tx, batch.map(({ request }) => request)));
      batch.forEach(({ resolve, reject }, i) => {
        const answer = answers[i]!;
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      });
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(error);
      // One of them made the whole transaction fail: each gets one of its own, and only that one fails.
      else for (const each of batch) await this.place([each]);
    }
  }
}
