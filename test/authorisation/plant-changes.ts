import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';

/** Every name is being changed, so that each try to change it hears of that and leaves it as it is. */
export async function plantChanges(tx: Tx): Promise<void> {
  const domains = await tx.query<{ id: string; owner_id: unknown }>('SELECT id, owner_id FROM domain');
  await insertRows(
    tx,
    'domain_change',
    domains.map(({ id, owner_id }) => ({
      id: newId('chg', tx.now),
      domain_id: id,
      open_domain: id,
      kind: 'auth_code',
      previous: '{}',
      wanted: '{}',
      auth_info: 'a-secret',
      asked_by: 'matrix',
      asked_by_node: Number(owner_id),
      state: 'under_way',
      failure_message: 'No',
      absences: 0,
      created_at: tx.now,
    })),
  );
}
