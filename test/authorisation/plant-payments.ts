import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
import type { Tenant } from './tenant-tree';

/** Every seller takes payments through a gateway, and every child has begun one. */
export async function plantPayments(tx: Tx, tenants: readonly Tenant[]): Promise<void> {
  const now = tx.now;
  const sellers = tenants.filter(({ kind }) => kind !== 'customer').map(({ id }) => ({ id: newId('pme', now), nodeId: id }));
  await insertRows(
    tx,
    'payment_method',
    sellers.map(({ id, nodeId }) => ({
      id,
      node_id: nodeId,
      provider: 'doku',
      name: 'DOKU',
      is_open: true,
      fee_flat: 0n,
      fee_basis_points: 0,
      sealed_credentials: 'sealed',
      credentials_set_at: now,
      forged: 0,
      created_at: now,
    })),
  );
  await insertRows(
    tx,
    'payment',
    tenants.flatMap(({ id, parent }) =>
      parent === null
        ? []
        : [
            {
              id: newId('pay', now),
              child_id: id,
              parent_id: parent,
              method_id: sellers.find(({ nodeId }) => nodeId === parent)!.id,
              provider: 'doku',
              amount_units: 50_000n,
              fee_units: 0n,
              currency: 'IDR',
              state: 'pending',
              attempt: 1,
              pay_url: 'https://pay.test/',
              requested_by: 'matrix',
              requested_at: now,
              expires_at: '2099-01-01 00:00:00.000',
              idempotency_key: `matrix-${id}`,
              request_hash: 'hash',
            },
          ],
    ),
  );
}
