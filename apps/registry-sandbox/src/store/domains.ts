import type Sqlite from 'better-sqlite3';
import type { Domain, DomainContact } from '../objects/domain';
import { PAGE_MAX } from './page-max';
import { type Change, type RegisteredRow, registered } from './registered-row';

interface Row extends RegisteredRow {
  readonly name: string;
  readonly auth_info: string;
  readonly expires_at: string;
  readonly registrant: string;
}

export type NewDomain = Pick<Domain, 'name' | 'expiresAt' | 'authInfo' | 'registrant' | 'contacts' | 'hosts' | 'statuses'>;

export class Domains {
  constructor(private readonly db: Sqlite.Database) {}

  has(name: string): boolean {
    return this.db.prepare('SELECT 1 FROM domains WHERE name = ?').get(name) !== undefined;
  }

  find(name: string): Domain | undefined {
    const row = this.db.prepare<[string], Row>('SELECT * FROM domains WHERE name = ?').get(name);
    return row && this.whole(row);
  }

  add(domain: NewDomain, { by, at }: Change): void {
    this.db
      .prepare(
        `INSERT INTO domains (name, sponsor, creator, created_at, statuses, auth_info, expires_at, registrant)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        domain.name,
        by,
        by,
        at.toISOString(),
        JSON.stringify(domain.statuses),
        domain.authInfo,
        domain.expiresAt.toISOString(),
        domain.registrant,
      );
    this.link(domain);
  }

  save(domain: Domain, { by, at }: Change): void {
    this.db
      .prepare(
        `UPDATE domains SET statuses = ?, auth_info = ?, expires_at = ?, registrant = ?, updated_by = ?, updated_at = ?
         WHERE name = ?`,
      )
      .run(
        JSON.stringify(domain.statuses),
        domain.authInfo,
        domain.expiresAt.toISOString(),
        domain.registrant,
        by,
        at.toISOString(),
        domain.name,
      );
    this.db.prepare('DELETE FROM domain_contacts WHERE domain = ?').run(domain.name);
    this.db.prepare('DELETE FROM domain_hosts WHERE domain = ?').run(domain.name);
    this.link(domain);
  }

  remove(name: string): void {
    this.db.prepare('DELETE FROM domains WHERE name = ?').run(name);
  }

  /** A page of domains in the order of their names. */
  page(after = ''): Domain[] {
    return this.db
      .prepare<[string, number], Row>('SELECT * FROM domains WHERE name > ? ORDER BY name LIMIT ?')
      .all(after, PAGE_MAX)
      .map((row) => this.whole(row));
  }

  private link({ name, contacts, hosts }: Pick<Domain, 'name' | 'contacts' | 'hosts'>): void {
    const addContact = this.db.prepare('INSERT INTO domain_contacts (domain, role, contact) VALUES (?, ?, ?)');
    for (const { role, id } of contacts) addContact.run(name, role, id);
    const addHost = this.db.prepare('INSERT INTO domain_hosts (domain, host) VALUES (?, ?)');
    for (const host of hosts) addHost.run(name, host);
  }

  private whole(row: Row): Domain {
    return {
      ...registered(row, 'D'),
      name: row.name,
      expiresAt: new Date(row.expires_at),
      authInfo: row.auth_info,
      registrant: row.registrant,
      contacts: this.db
        .prepare<[string], DomainContact>('SELECT role, contact AS id FROM domain_contacts WHERE domain = ? ORDER BY role, contact')
        .all(row.name),
      hosts: this.db.prepare<[string], string>('SELECT host FROM domain_hosts WHERE domain = ? ORDER BY host').pluck().all(row.name),
    };
  }
}
