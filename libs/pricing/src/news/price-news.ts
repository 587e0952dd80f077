import { JobQueue, type Tx, insertRows } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type PriceList, listKey } from '../price-list';
import { REGISTRIES } from '../price-refused';
import { type PriceChange, changesOf, nextMorning } from './price-changes';

/** The job that tells those who buy by a list what has changed in it. */
export const ANNOUNCE_PRICES = 'prices.announce';
/** The job that tells a seller which of its prices are below its cost, and looks at the sellers below it. */
export const WATCH_LOSSES = 'prices.watch-losses';

/** Writes down, in the transaction of a write, what is told about it the next morning. */
@Injectable()
export class PriceNews {
  constructor(private readonly queue: JobQueue) {}

  /** @param sellerId whose list it is; REGISTRIES for the costs, which nobody is told but who loses by them */
  async note(tx: Tx, sellerId: number, list: PriceList, changes: readonly PriceChange[]): Promise<void> {
    const made = changesOf(changes);
    if (!made) return;
    const due = nextMorning(tx.now);
    await this.watch(tx, sellerId === REGISTRIES ? OPERATOR_ID : sellerId, due);
    if (sellerId === REGISTRIES) return;
    const { begins, tlds, ...counts } = made;
    const of = { seller_id: sellerId, list_kind: list.kind, list_id: list.id };
    await insertRows(tx, 'price_news', [{ ...of, due_at: due, begins_at: begins, ...counts, tlds: tlds.join(' '), told_up_to: 0 }]);
    const payload = { sellerId, kind: list.kind, id: list.id, due: due.toISOString() };
    const uniqueKey = `${ANNOUNCE_PRICES}:${sellerId}:${listKey(list)}:${due.toISOString()}`;
    await this.queue.add(tx, [{ kind: ANNOUNCE_PRICES, payload, uniqueKey, runAt: due }]);
  }

  /** Some seller is looked at then, once, and those below it after it. */
  watch(tx: Tx, nodeId: number, due: Date): Promise<void> {
    return this.queue.add(tx, [watching(nodeId, due)]);
  }

  watchAll(tx: Tx, nodeIds: readonly number[], due: Date): Promise<void> {
    return this.queue.add(
      tx,
      nodeIds.map((id) => watching(id, due)),
    );
  }
}

const watching = (nodeId: number, due: Date) => ({
  kind: WATCH_LOSSES,
  payload: { nodeId, due: due.toISOString() },
  uniqueKey: `${WATCH_LOSSES}:${nodeId}:${due.toISOString()}`,
  runAt: due,
});
