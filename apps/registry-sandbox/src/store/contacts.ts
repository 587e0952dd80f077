import type Sqlite from 'better-sqlite3';
import type { Contact, ContactCard } from '../objects/contact';
import { PAGE_MAX } from './page-max';
import { type Change, type RegisteredRow, registered } from './registered-row';

interface Row extends RegisteredRow {
  readonly id: string;
  readonly auth_info: string;
  readonly card: string;
  readonly transferred_at: string | null;
}

export class Contacts {
  constructor(private readonly db: Sqlite.Database) {}

  find(id: string): Contact | undefined {
    const row = this.db.prepare<[string], Row>('SELECT * FROM contacts WHERE id = ?').get(id);
    return (
      row && {
        ...registered(row, 'C'),
        id: row.id,
        authInfo: row.auth_info,
        card: JSON.parse(row.card) as ContactCard,
        transferredAt: row.transferred_at === null ? undefined : new Date(row.transferred_at),
      }
    );
  }

  add(contact: Pick<Contact, 'id' | 'authInfo' | 'card'>, { by, at }: Change): void {
    this.db
      .prepare(`INSERT INTO contacts (id, sponsor, creator, created_at, statuses, auth_info, card) VALUES (?, ?, ?, ?, '[]', ?, ?)`)
      .run(contact.id, by, by, at.toISOString(), contact.authInfo, JSON.stringify(contact.card));
  }

  /** Without a change the contact is as its registrar left it: the registry did something, and upID stays. */
  save(contact: Contact, change?: Change): void {
    this.db
      .prepare(
        `UPDATE contacts SET sponsor = ?, statuses = ?, auth_info = ?, card = ?, transferred_at = ?, updated_by = ?, updated_at = ?
         WHERE id = ?`,
      )
      .run(
        contact.sponsor,
        JSON.stringify(contact.statuses),
        contact.authInfo,
        JSON.stringify(contact.card),
        contact.transferredAt?.toISOString() ?? null,
        change?.by ?? contact.updatedBy ?? null,
        (change?.at ?? contact.updatedAt)?.toISOString() ?? null,
        contact.id,
      );
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
