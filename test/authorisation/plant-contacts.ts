import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';

/** Each contact was told to a registry that did not take it, and each domain once was to have another owner. */
export async function plantContacts(tx: Tx): Promise<void> {
  const contacts = await tx.query<{ id: string }>('SELECT id FROM contact');
  const over = { failure_code: 'registry-refused', failure_message: 'No', created_at: tx.now, ended_at: tx.now };
  await insertRows(
    tx,
    'contact_update',
    contacts.map(({ id }) => ({
      ...over,
      id: newId('cup', tx.now),
      contact_id: id,
      registry: 'epp',
      version: 1,
      state: 'refused',
      absences: 0,
    })),
  );
  const domains = await tx.query<{ id: string; owner_id: unknown; registrant_id: string }>(
    'SELECT id, owner_id, registrant_id FROM domain',
  );
  await insertRows(
    tx,
    'owner_change',
    domains.map(({ id, owner_id, registrant_id }) => ({
      ...over,
      id: newId('own', tx.now),
      domain_id: id,
      from_contact: registrant_id,
      to_contact: registrant_id,
      asked_by: 'matrix',
      asked_by_node: Number(owner_id),
      state: 'refused',
      expires_at: tx.now,
    })),
  );
}
