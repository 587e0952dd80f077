import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';

/** Every name was to be given back once, and its registry refused. */
export async function plantDeletions(tx: Tx): Promise<void> {
  const domains = await tx.query<{ id: string; item_id: string; seller_id: unknown }>('SELECT id, item_id, seller_id FROM domain');
  await insertRows(
    tx,
    'domain_deletion',
    domains.map(({ id, item_id, seller_id }) => ({
      id: newId('del', tx.now),
      domain_id: id,
      item_id,
      seller_id: Number(seller_id),
      asked_by: 'matrix',
      reason: 'Misspelt',
      state: 'refused',
      failure_code: 'registry-refused',
      failure_message: 'No',
      absences: 0,
      created_at: tx.now,
      ended_at: tx.now,
    })),
  );
}
