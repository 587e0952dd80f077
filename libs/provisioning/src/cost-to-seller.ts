import { Money } from '#libs/kernel';
import type { NewOrder } from './order-rows';

/** What the whole order costs the node that sells it. */
export const costToSeller = ({ items, total }: NewOrder): Money =>
  Money.sum(
    items.map(({ charges }) => charges.at(-1)!.cost),
    total.currency,
  );
