import { type Actor, newId } from '#libs/kernel';
import { type Row, type Tx, insertRows, marks, readInteger, updateRow } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Domain } from '../domain';
import { type Contact, type ContactFields, ContactMissing, ContactNotFound } from './contact';
import { contentHash } from './contact-content';
import { type ContactRow, readContact } from './contact-row';
import { ContactVersions } from './contact-versions';

type SavedBy = Pick<Actor, 'personId' | 'nodeId'>;

/** The contacts of customers. */
@Injectable()
export class Contacts {
  constructor(private readonly versions: ContactVersions) {}

  /** A contact that says this: the one that the customer has already, or a new one. The first one that it makes becomes its default. */
  async add(tx: Tx, ownerId: number, fields: ContactFields, by: SavedBy): Promise<Contact> {
    const defaults = await tx.query('SELECT id FROM contact WHERE owner_id = ? AND is_default = 1 LIMIT 1', [ownerId]);
    return this.put(tx, ownerId, fields, by, defaults.length === 0);
  }

  /** The same data as a contact of somebody else, and never a new default: names come to be registered for it, nothing is ordered for it unasked. */
  copy(tx: Tx, contact: Contact, ownerId: number, by: SavedBy): Promise<Contact> {
    return this.put(tx, ownerId, contact, by, false);
  }

  private async put(tx: Tx, ownerId: number, fields: ContactFields, by: SavedBy, isDefault: boolean): Promise<Contact> {
    const id = newId('con', tx.now);
    const own = { id, owner_id: ownerId, is_default: isDefault, version: 1, created_at: tx.now };
    const isThere = tx.dialect.onDuplicate(['owner_id', 'content_hash'], ['owner_id']);
    await insertRows(tx, 'contact', [{ ...own, ...rowOf(fields) }], isThere);
    const contact = (await this.saying(tx, ownerId, fields))!;
    if (contact.id === id) await this.versions.add(tx, contact, null, by);
    return contact;
  }

  /** The customer's contact that says this, locked; undefined when none does. */
  async saying(tx: Tx, ownerId: number, fields: ContactFields): Promise<Contact | undefined> {
    const [row] = await tx.query<ContactRow>(`SELECT * FROM contact WHERE owner_id = ? AND content_hash = ?${tx.dialect.forUpdate}`, [
      ownerId,
      contentHash(fields),
    ]);
    return row && readContact(row);
  }

  /** It says this from now on. The caller has locked it, and seen that no other one of its customer says the same. */
  async change(tx: Tx, contact: Contact, fields: ContactFields, by: SavedBy): Promise<Contact> {
    const changed = { ...contact, ...fields, version: contact.version + 1 };
    await updateRow(tx, 'contact', contact.id, { ...rowOf(fields), version: changed.version });
    await this.versions.add(tx, changed, contact, by);
    return changed;
  }

  /** @throws ContactNotFound */
  get(tx: Tx, id: string): Promise<Contact> {
    return this.find(tx, id, '');
  }

  /** Those that these domains are registered for, each once. */
  async ofDomains(tx: Tx, domains: readonly Pick<Domain, 'registrantId'>[]): Promise<Contact[]> {
    const ids = [...new Set(domains.map(({ registrantId }) => registrantId))];
    if (ids.length === 0) return [];
    return (await tx.query<ContactRow>(`SELECT * FROM contact WHERE id IN (${marks(ids)})`, ids)).map(readContact);
  }

  /** Nobody changes it until the transaction ends. @throws ContactNotFound */
  lock(tx: Tx, id: string): Promise<Contact> {
    return this.find(tx, id, tx.dialect.forUpdate);
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

  private async find(tx: Tx, id: string, ending: string): Promise<Contact> {
    const [row] = await tx.query<ContactRow>(`SELECT * FROM contact WHERE id = ?${ending}`, [id]);
    if (!row) throw new ContactNotFound('There is no such contact.', { id });
    return readContact(row);
  }
}

const rowOf = (fields: ContactFields): Row => ({
  name: fields.name,
  organization: fields.organization,
  street: JSON.stringify(fields.street),
  city: fields.city,
  province: fields.province,
  postal_code: fields.postalCode,
  country: fields.country,
  phone: fields.phone,
  email: fields.email,
  content_hash: contentHash(fields),
});

/** The same error for a contact of somebody else and for one that nobody has; it points at the order's field. */
function foreign(id: string): ContactNotFound {
  const message = 'There is no such contact.';
  return new ContactNotFound(message, { id, errors: [{ pointer: '/contact', code: 'contact-not-found', message }] });
}
