import { newId } from '#libs/kernel';
import { type Tx, insertRows, marks, readInstant, readInstantOrNull, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Contact, type ContactFields, ContactMissing, ContactNotFound } from './contact';

/** What a contact is called at a registry; confirmed when the registry has said that it exists. */
export interface ContactHandle {
  readonly contactId: string;
  readonly registry: string;
  readonly handle: string;
  readonly authInfo: string;
  readonly confirmedAt: Date | null;
}

interface ContactRow {
  id: string;
  owner_id: unknown;
  name: string;
  organization: string | null;
  street: string;
  city: string;
  province: string | null;
  postal_code: string;
  country: string;
  phone: string;
  email: string;
  is_default: unknown;
  created_at: unknown;
}

interface HandleRow {
  contact_id: string;
  registry: string;
  handle: string;
  auth_info: string;
  confirmed_at: unknown;
}

/** The contacts of customers. */
@Injectable()
export class Contacts {
  /** A new contact. The first one of a customer becomes its default. */
  async add(tx: Tx, ownerId: number, fields: ContactFields): Promise<Contact> {
    const others = await tx.query('SELECT id FROM contact WHERE owner_id = ? LIMIT 1', [ownerId]);
    const contact: Contact = { ...fields, id: newId('con', tx.now), ownerId, isDefault: others.length === 0, createdAt: tx.now };
    await insertRows(tx, 'contact', [
      {
        id: contact.id,
        owner_id: ownerId,
        name: contact.name,
        organization: contact.organization,
        street: JSON.stringify(contact.street),
        city: contact.city,
        province: contact.province,
        postal_code: contact.postalCode,
        country: contact.country,
        phone: contact.phone,
        email: contact.email,
        is_default: contact.isDefault,
        created_at: tx.now,
      },
    ]);
    return contact;
  }

  /** @throws ContactNotFound */
  async get(tx: Tx, id: string): Promise<Contact> {
    const [row] = await tx.query<ContactRow>('SELECT * FROM contact WHERE id = ?', [id]);
    if (!row) throw new ContactNotFound('There is no such contact.', { id });
    return readContact(row);
  }

  /**
   * The contact each order registers for: the one it names, which must be its customer's own, or the customer's default.
   * Two queries for any number of orders; an error instead of an id where there is none.
   */
  async chosen(
    tx: Tx,
    wishes: readonly { ownerId: number; contactId: string | null }[],
  ): Promise<(string | ContactNotFound | ContactMissing)[]> {
    if (wishes.length === 0) return [];
    const owners = [...new Set(wishes.map(({ ownerId }) => ownerId))];
    const defaults = await tx.query<{ id: string; owner_id: unknown }>(
      `SELECT id, owner_id FROM contact WHERE is_default = 1 AND owner_id IN (${marks(owners)})`,
      owners,
    );
    const named = [...new Set(wishes.flatMap(({ contactId }) => contactId ?? []))];
    const rows =
      named.length === 0
        ? []
        : await tx.query<{ id: string; owner_id: unknown }>(`SELECT id, owner_id FROM contact WHERE id IN (${marks(named)})`, named);
    const defaultOf = new Map(defaults.map(({ id, owner_id }) => [readInteger(owner_id), id]));
    const ownerOf = new Map(rows.map(({ id, owner_id }) => [id, readInteger(owner_id)]));
    return wishes.map(({ ownerId, contactId }) => {
      if (contactId === null)
        return defaultOf.get(ownerId) ?? new ContactMissing('The order names no registrant contact, and the customer has none yet.');
      return ownerOf.get(contactId) === ownerId ? contactId : foreign(contactId);
    });
  }

  async handle(tx: Tx, contactId: string, registry: string): Promise<ContactHandle | null> {
    const [row] = await tx.query<HandleRow>('SELECT * FROM contact_handle WHERE contact_id = ? AND registry = ?', [contactId, registry]);
    if (!row) return null;
    return { contactId, registry, handle: row.handle, authInfo: row.auth_info, confirmedAt: readInstantOrNull(row.confirmed_at) };
  }

  /** Kept before it is sent; of two who come at once the first one's stays. */
  async keepHandle(tx: Tx, { contactId, registry, handle, authInfo, confirmedAt }: ContactHandle): Promise<void> {
    const row = { contact_id: contactId, registry, handle, auth_info: authInfo, confirmed_at: confirmedAt };
    await insertRows(tx, 'contact_handle', [row], tx.dialect.onDuplicate(['contact_id', 'registry'], ['contact_id']));
  }

  async confirmHandle(tx: Tx, { contactId, registry }: Pick<ContactHandle, 'contactId' | 'registry'>): Promise<void> {
    await tx.query('UPDATE contact_handle SET confirmed_at = ? WHERE contact_id = ? AND registry = ?', [
      tx.dialect.instant(tx.now),
      contactId,
      registry,
    ]);
  }
}

/** The same error for a contact of somebody else and for one that nobody has; it points at the order's field. */
function foreign(id: string): ContactNotFound {
  const message = 'There is no such contact.';
  return new ContactNotFound(message, { id, errors: [{ pointer: '/contact', code: 'contact-not-found', message }] });
}

/** A stored contact as the business sees it. */
export const readContact = (row: ContactRow): Contact => ({
  id: row.id,
  ownerId: readInteger(row.owner_id),
  name: row.name,
  organization: row.organization,
  street: JSON.parse(row.street) as string[],
  city: row.city,
  province: row.province,
  postalCode: row.postal_code,
  country: row.country,
  phone: row.phone,
  email: row.email,
  isDefault: Boolean(Number(row.is_default)),
  createdAt: readInstant(row.created_at),
});
