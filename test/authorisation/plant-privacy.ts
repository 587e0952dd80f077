import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
import type { Tenant } from './tenant-tree';

/** Every tenant holds something, and has once asked to have its papers erased. */
export async function plantPrivacy(tx: Tx, tenants: readonly Tenant[]): Promise<void> {
  const now = tx.now;
  await insertRows(
    tx,
    'document_hold',
    tenants.map(({ id }) => ({ id: newId('hld', now), node_id: id, object: 'app_1', reason: 'Held', placed_by: 'matrix', placed_at: now })),
  );
  const outcomes = JSON.stringify({ erased: 1, books: 0, needed: 0, registry: 0, hold: 0 });
  const times = { asked_at: now, due_at: now, decided_at: now };
  await insertRows(
    tx,
    'erasure',
    tenants.map(({ id }) => ({
      id: newId('era', now),
      node_id: id,
      state: 'done',
      asked_by: 'matrix',
      decided_by: 'matrix',
      outcomes,
      ...times,
    })),
  );
}
