import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { Checkout } from './checkout';

/** First orders, by the keys of their requests. */
export const checkoutTable = new EntitySchema<Checkout>({
  name: 'checkout',
  columns: {
    sellerId: columns.integer({ primary: true }),
    idempotencyKey: { ...columns.text(255), primary: true },
    bodyHash: columns.text(64),
    nodeId: columns.integer(),
    orderId: columns.text(40),
    createdAt: columns.instant(),
  },
});
