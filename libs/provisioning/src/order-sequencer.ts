import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type OrderRequest, PlaceOrders, type Placed } from './place-orders';

/** The most orders that share a transaction. */
const BATCH_MAX = 128;

interface Waiting {
  readonly request: OrderRequest;
  readonly resolve: (placed: Placed) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets orders that arrive at once share one transaction: whatever arrives while a batch commits is the next batch. No
 * timer: under light load a batch is one order. Several processes stay right, because the rows are locked.
 */
@Injectable()
export class OrderSequencer {
  private waiting: Waiting[] = [];
  private isBusy = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly placeOrders: PlaceOrders,
  ) {}

  /** @throws whatever refused this order; the others of its batch are not touched by that. */
  submit(request: OrderRequest): Promise<Placed> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      if (!this.isBusy) void this.lead();
    });
  }

  private async lead(): Promise<void> {
    this.isBusy = true;
    // One turn of the event loop, so that requests that came in together are one batch.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, BATCH_MAX);
      await this.place(batch);
    }
    this.isBusy = false;
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
