import { Money } from '#libs/kernel';
import type { NewOrder } from './order-rows';

/** What the whole order costs the node that places it: its price where the node buys for itself, else what it pays for what it sells. */
export const costToPlacer = ({ by, buyerId, items, total }: NewOrder): Money =>
  by.nodeId === buyerId
    ? total
    : Money.sum(
        items.map(({ charges }) => charges.at(-1)!.cost),
        total.currency,
      );
