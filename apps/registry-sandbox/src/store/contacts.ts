import type Sqlite from 'better-sqlite3';
import type { Contact, ContactCard } from '../objects/contact';
import { PAGE_MAX } from './page-max';
import { type Change, type RegisteredRow, registered } from './registered-row';

interface Row extends RegisteredRow {
  readonly id: string;
  readonly auth_info: string;
  readonly card: string;
}

export class Contacts {
  constructor(private readonly db: Sqlite.Database) {}

  find(id: string): Contact | undefined {
    const row = this.db.prepare<[string], Row>('SELECT * FROM contacts WHERE id = ?').get(id);
    return row && { ...registered(row, 'C'), id: row.id, authInfo: row.auth_info, card: JSON.parse(row.card) as ContactCard };
  }

  add(contact: Pick<Contact, 'id' | 'authInfo' | 'card'>, { by, at }: Change): void {
    this.db
      .prepare(`INSERT INTO contacts (id, sponsor, creator, created_at, statuses, auth_info, card) VALUES (?, ?, ?, ?, '[]', ?, ?)`)
      .run(contact.id, by, by, at.toISOString(), contact.authInfo, JSON.stringify(contact.card));
  }

  save(contact: Contact, { by, at }: Change): void {
    this.db
      .prepare('UPDATE contacts SET statuses = ?, auth_info = ?, card = ?, updated_by = ?, updated_at = ? WHERE id = ?')
      .run(JSON.stringify(contact.statuses), contact.authInfo, JSON.stringify(contact.card), by, at.toISOString(), contact.id);
  }

  remove(id: string): void {
    this.db.prepare('DELETE FROM contacts WHERE id = ?').run(id);
  }

  /** True when a domain names it, as registrant or in another role. */
  isLinked(id: string): boolean {
    const sql = 'SELECT 1 FROM domains WHERE registrant = ? UNION ALL SELECT 1 FROM domain_contacts WHERE contact = ? LIMIT 1';
    return this.db.prepare(sql).get(id, id) !== undefined;
  }

  /** A page of ids in their order. */
  ids(after = ''): string[] {
    return this.db
      .prepare<[string, number], string>('SELECT id FROM contacts WHERE id > ? ORDER BY id LIMIT ?')
      .pluck()
      .all(after, PAGE_MAX);
  }
}
