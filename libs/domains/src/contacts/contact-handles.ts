import { type Tx, insertRows, readInstantOrNull, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** What a contact is called at a registry; confirmed when the registry has said that it exists. */
export interface ContactHandle {
  readonly contactId: string;
  readonly registry: string;
  readonly handle: string;
  readonly authInfo: string;
  readonly confirmedAt: Date | null;
  /** The version of the contact that the registry is known to have. */
  readonly version: number;
}

interface HandleRow {
  contact_id: string;
  registry: string;
  handle: string;
  auth_info: string;
  confirmed_at: unknown;
  version: unknown;
}

/** What contacts are called at registries. */
@Injectable()
export class ContactHandles {
  async get(tx: Tx, contactId: string, registry: string): Promise<ContactHandle | null> {
    const [row] = await tx.query<HandleRow>('SELECT * FROM contact_handle WHERE contact_id = ? AND registry = ?', [contactId, registry]);
    return row ? readHandle(row) : null;
  }

  /** Kept before it is sent; of two who come at once the first one's stays. */
  async keep(tx: Tx, { contactId, registry, handle, authInfo, confirmedAt, version }: ContactHandle): Promise<void> {
    const row = { contact_id: contactId, registry, handle, auth_info: authInfo, confirmed_at: confirmedAt, version };
    await insertRows(tx, 'contact_handle', [row], tx.dialect.onDuplicate(['contact_id', 'registry'], ['contact_id']));
  }

  /** All of a contact, locked in the order of their registries. */
  async lock(tx: Tx, contactId: string): Promise<ContactHandle[]> {
    const rows = await tx.query<HandleRow>(`SELECT * FROM contact_handle WHERE contact_id = ? ORDER BY registry${tx.dialect.forUpdate}`, [
      contactId,
    ]);
    return rows.map(readHandle);
  }

  /** The registry has this version. */
  async told(tx: Tx, { contactId, registry }: Pick<ContactHandle, 'contactId' | 'registry'>, version: number): Promise<void> {
    await tx.query('UPDATE contact_handle SET version = ? WHERE contact_id = ? AND registry = ?', [version, contactId, registry]);
  }

  async confirm(tx: Tx, { contactId, registry }: Pick<ContactHandle, 'contactId' | 'registry'>): Promise<void> {
    await tx.query('UPDATE contact_handle SET confirmed_at = ? WHERE contact_id = ? AND registry = ?', [
      tx.dialect.instant(tx.now),
      contactId,
      registry,
    ]);
  }
}

const readHandle = (row: HandleRow): ContactHandle => ({
  contactId: row.contact_id,
  registry: row.registry,
  handle: row.handle,
  authInfo: row.auth_info,
  confirmedAt: readInstantOrNull(row.confirmed_at),
  version: readInteger(row.version),
});
