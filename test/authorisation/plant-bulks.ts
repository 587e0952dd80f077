import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
import type { Tenant } from './tenant-tree';

/** Everybody has taken back a bulk action: each try to start it hears of that and leaves it as it is. */
export async function plantBulks(tx: Tx, tenants: readonly Tenant[]): Promise<void> {
  const bulks = tenants.map(({ id }) => ({
    id: newId('blk', tx.now),
    node_id: id,
    action: 'lock',
    wish: '{"years":null,"nameServers":null}',
    state: 'cancelled',
    shown_by: 'matrix',
    created_at: tx.now,
  }));
  await insertRows(tx, 'bulk_action', bulks);
  const row = {
    position: 1,
    name: 'tiada.com',
    state: 'refused',
    seen: '{}',
    reason_code: 'domain-not-found',
    reason_en: 'No',
    reason_id: 'Tidak',
  };
  await insertRows(
    tx,
    'bulk_row',
    bulks.map(({ id }) => ({ bulk_id: id, ...row })),
  );
}
