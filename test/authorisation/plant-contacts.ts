import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';

/** Each contact was told to a registry that did not take it, its address was proved, and each domain once was to have another owner. */
export async function plantContacts(tx: Tx): Promise<void> {
  const contacts = await tx.query<{ id: string; owner_id: unknown }>('SELECT id, owner_id FROM contact');
  const over = { failure_code: 'registry-refused', failure_message: 'No', created_at: tx.now, ended_at: tx.now };
  await insertRows(
    tx,
    'contact_update',
    contacts.map(({ id }) => ({
      ...over,
      id: newId('cup', tx.now),
      contact_id: id,
      registry: 'sandbox-gtld',
      version: 1,
      state: 'refused',
      absences: 0,
    })),
  );
  await insertRows(
    tx,
    'email_verification',
    contacts.map(({ id, owner_id }) => ({
      id: newId('evf', tx.now),
      owner_id: Number(owner_id),
      email: `${id}@canary.test`,
      contact_id: id,
      stage: 0,
      started_at: tx.now,
      mailed_at: tx.now,
      verified_at: tx.now,
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
