import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
import type { Tenant } from './tenant-tree';

/** What every parent has given to every child by hand. */
export const plantAdjustments = (tx: Tx, tenants: readonly Tenant[]): Promise<void> =>
  insertRows(
    tx,
    'adjustment',
    tenants.flatMap(({ id, parent }) =>
      parent === null
        ? []
        : [
            {
              id: newId('adj', tx.now),
              child_id: id,
              parent_id: parent,
              direction: 'credit',
              units: 1_000n,
              currency: 'IDR',
              kind: 'goodwill',
              reason: 'Goodwill',
              state: 'posted',
              requested_by: 'matrix',
              requested_at: tx.now,
              decided_by: 'matrix',
              decided_at: tx.now,
              idempotency_key: `matrix-${id}`,
              request_hash: 'hash',
            },
          ],
    ),
  );
