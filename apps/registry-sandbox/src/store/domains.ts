import type Sqlite from 'better-sqlite3';
import type { Domain, DomainContact } from '../objects/domain';
import { NO_SEC_DNS } from '../objects/sec-dns';
import { type DomainRow, domainOf, domainValues } from './domain-row';
import { PAGE_MAX } from './page-max';
import type { Change } from './registered-row';

/** When time will next change a domain by itself; undefined for never. */
export type DueOf = (domain: Domain) => Date | undefined;

export type NewDomain = Pick<
  Domain,
  'authInfo' | 'contacts' | 'expiresAt' | 'hostAttributes' | 'hosts' | 'name' | 'registrant' | 'secDns' | 'statuses'
>;

/** What a command may leave out of a new domain. */
export const PLAIN_DOMAIN = { contacts: [], hosts: [], hostAttributes: [], secDns: NO_SEC_DNS, statuses: [] } as const;

export class Domains {
  constructor(
    private readonly db: Sqlite.Database,
    private readonly dueOf: DueOf,
  ) {}

  has(name: string): boolean {
    return this.db.prepare('SELECT 1 FROM domains WHERE name = ?').get(name) !== undefined;
  }

  find(name: string): Domain | undefined {
    const row = this.db.prepare<[string], DomainRow>('SELECT * FROM domains WHERE name = ?').get(name);
    return row && this.whole(row);
  }

  add(domain: NewDomain, { by, at }: Change): Domain {
    // What is left empty here comes with the save.
    this.db
      .prepare(
        `INSERT INTO domains (name, sponsor, creator, created_at, statuses, auth_info, expires_at, registrant)
         VALUES (?, ?, ?, ?, '[]', '', '', ?)`,
      )
      .run(domain.name, by, by, at.toISOString(), domain.registrant);
    const added = { ...this.find(domain.name)!, ...domain };
    this.save(added);
    return added;
  }

  /** Without a change the domain is as its registrar left it: the registry did something, and upID stays. */
  save(domain: Domain, change?: Change): void {
    const saved = change ? { ...domain, updatedBy: change.by, updatedAt: change.at } : domain;
    const values = domainValues(saved, this.dueOf(saved));
    const columns = Object.keys(values).map((column) => `${column} = ?`);
    this.db.prepare(`UPDATE domains SET ${columns.join(', ')} WHERE name = ?`).run(...Object.values(values), domain.name);
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
      .prepare<[string, number], DomainRow>('SELECT * FROM domains WHERE name > ? ORDER BY name LIMIT ?')
      .all(after, PAGE_MAX)
      .map((row) => this.whole(row));
  }

  /** Every name that an account holds. */
  namesOf(sponsor: string): string[] {
    return this.db
      .prepare<[string], { name: string }>('SELECT name FROM domains WHERE sponsor = ? ORDER BY name')
      .all(sponsor)
      .map(({ name }) => name);
  }

  /** The domain that time changed, or will have changed, first, if that is before now. */
  nextDue(now: Date): { readonly domain: Domain; readonly at: Date } | undefined {
    const row = this.db
      .prepare<[string], DomainRow>('SELECT * FROM domains WHERE due_at <= ? ORDER BY due_at, name LIMIT 1')
      .get(now.toISOString());
    return row && { domain: this.whole(row), at: new Date(row.due_at!) };
  }

  /** Works out anew when each domain is due: after the rules changed. */
  reschedule(): void {
    const set = this.db.prepare('UPDATE domains SET due_at = ? WHERE name = ?');
    for (const row of this.db.prepare<[], DomainRow>('SELECT * FROM domains').all()) {
      set.run(this.dueOf(this.whole(row))?.toISOString() ?? null, row.name);
    }
  }

  private link({ name, contacts, hosts }: Pick<Domain, 'contacts' | 'hosts' | 'name'>): void {
    const addContact = this.db.prepare('INSERT INTO domain_contacts (domain, role, contact) VALUES (?, ?, ?)');
    for (const { role, id } of contacts) addContact.run(name, role, id);
    const addHost = this.db.prepare('INSERT INTO domain_hosts (domain, host) VALUES (?, ?)');
    for (const host of hosts) addHost.run(name, host);
  }

  private whole(row: DomainRow): Domain {
    const contacts = this.db
      .prepare<[string], DomainContact>('SELECT role, contact AS id FROM domain_contacts WHERE domain = ? ORDER BY role, contact')
      .all(row.name);
    const hosts = this.db.prepare<[string], string>('SELECT host FROM domain_hosts WHERE domain = ? ORDER BY host').pluck().all(row.name);
    return domainOf(row, contacts, hosts);
  }
}
