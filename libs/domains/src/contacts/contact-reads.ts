import { Reads, marks, readInteger } from '#libs/platform';
import { Nodes, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type Contact, ContactNotFound } from './contact';
import { type ContactRow, readContact } from './contact-row';
import { type ContactVersion, ContactVersions } from './contact-versions';

/** A name that is registered for a contact. */
export interface HeldName {
  readonly id: string;
  /** A-label. */
  readonly name: string;
}

/** Queries over contacts, for screens. */
@Injectable()
export class ContactReads {
  constructor(
    private readonly reads: Reads,
    private readonly nodes: Nodes,
    private readonly kept: ContactVersions,
  ) {}

  /** A customer's contacts, the oldest first, after the given one. A keyset page. */
  async list(ownerId: number, limit: number, after = ''): Promise<Contact[]> {
    const rows = await this.reads.query<ContactRow>(`SELECT * FROM contact WHERE owner_id = ? AND id > ? ORDER BY id LIMIT ${limit}`, [
      ownerId,
      after,
    ]);
    return rows.map(readContact);
  }

  /** What an order takes that names none; undefined when the customer has no contact. */
  async default(ownerId: number): Promise<Contact | undefined> {
    const [row] = await this.reads.query<ContactRow>('SELECT * FROM contact WHERE owner_id = ? AND is_default = 1 LIMIT 1', [ownerId]);
    return row && readContact(row);
  }

  /** @throws ContactNotFound unless it is this customer's. */
  async get(id: string, ownerId: number): Promise<Contact> {
    const [row] = await this.reads.query<ContactRow>('SELECT * FROM contact WHERE id = ? AND owner_id = ?', [id, ownerId]);
    if (!row) throw new ContactNotFound('There is no such contact.', { id });
    return readContact(row);
  }

  /** For its customer, and for whoever sells to that one. @throws ContactNotFound unless the node is either */
  async shown(id: string, nodeId: number): Promise<Contact> {
    const [row] = await this.reads.query<ContactRow>('SELECT * FROM contact WHERE id = ?', [id]);
    const contact = row && readContact(row);
    if (!contact || !(await this.concerns(contact, nodeId))) throw new ContactNotFound('There is no such contact.', { id });
    return contact;
  }

  /** The newest first, those before the given one. A keyset page. */
  versions({ id }: Contact, limit: number, before?: number): Promise<ContactVersion[]> {
    return this.kept.list(this.reads, id, limit, before);
  }

  /** What is registered for it, by name, after the given one. A keyset page. */
  async names({ id }: Contact, limit: number, after = ''): Promise<HeldName[]> {
    return this.reads.query<{ id: string; name: string }>(
      `SELECT id, live_name AS name FROM domain${this.reads.dialect.byIndex('domain_registrant')} WHERE registrant_id = ? AND live_name > ? ORDER BY live_name LIMIT ${limit}`,
      [id, after],
    );
  }

  /** How many names are registered for each of these; those without any are not in it. */
  async uses(ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reads.query<{ id: string; names: unknown }>(
      `SELECT registrant_id AS id, COUNT(*) AS names FROM domain WHERE registrant_id IN (${marks(ids)}) AND live_name IS NOT NULL GROUP BY registrant_id`,
      ids,
    );
    return new Map(rows.map(({ id, names }) => [id, readInteger(names)]));
  }

  private async concerns({ ownerId }: Contact, nodeId: number): Promise<boolean> {
    return ownerId === nodeId || parentId(await this.nodes.get(this.reads, ownerId)) === nodeId;
  }
}
