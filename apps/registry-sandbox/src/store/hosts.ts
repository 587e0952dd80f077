import type Sqlite from 'better-sqlite3';
import type { Host, HostAddress } from '../objects/host';
import { PAGE_MAX } from './page-max';
import { type Change, type RegisteredRow, registered } from './registered-row';

interface Row extends RegisteredRow {
  readonly name: string;
  readonly superordinate: string | null;
  readonly addresses: string;
}

export class Hosts {
  constructor(private readonly db: Sqlite.Database) {}

  find(name: string): Host | undefined {
    const row = this.db.prepare<[string], Row>('SELECT * FROM hosts WHERE name = ?').get(name);
    return (
      row && {
        ...registered(row, 'H'),
        name: row.name,
        superordinate: row.superordinate ?? undefined,
        addresses: JSON.parse(row.addresses) as HostAddress[],
      }
    );
  }

  add(host: Pick<Host, 'name' | 'superordinate' | 'addresses'>, { by, at }: Change): void {
    this.db
      .prepare(`INSERT INTO hosts (name, superordinate, sponsor, creator, created_at, statuses, addresses) VALUES (?, ?, ?, ?, ?, '[]', ?)`)
      .run(host.name, host.superordinate ?? null, by, by, at.toISOString(), JSON.stringify(host.addresses));
  }

  save(host: Host, { by, at }: Change): void {
    this.db
      .prepare('UPDATE hosts SET statuses = ?, addresses = ?, updated_by = ?, updated_at = ? WHERE name = ?')
      .run(JSON.stringify(host.statuses), JSON.stringify(host.addresses), by, at.toISOString(), host.name);
  }

  /** Gives a host another name, here and at the domains that are delegated to it. */
  rename(name: string, { name: renamed, superordinate }: Pick<Host, 'name' | 'superordinate'>): void {
    this.db.pragma('defer_foreign_keys = ON');
    this.db.prepare('UPDATE hosts SET name = ?, superordinate = ? WHERE name = ?').run(renamed, superordinate ?? null, name);
    this.db.prepare('UPDATE domain_hosts SET host = ? WHERE host = ?').run(renamed, name);
  }

  /** The hosts in a domain go where the domain goes. */
  moveInside(domain: string, sponsor: string): void {
    this.db.prepare('UPDATE hosts SET sponsor = ? WHERE superordinate = ?').run(sponsor, domain);
  }

  remove(name: string): void {
    this.db.prepare('DELETE FROM hosts WHERE name = ?').run(name);
  }

  /** Takes a host out, and every delegation to it. */
  removeWithLinks(name: string): void {
    this.db.prepare('DELETE FROM domain_hosts WHERE host = ?').run(name);
    this.remove(name);
  }

  /** True when a domain is delegated to it. */
  isLinked(name: string): boolean {
    return this.db.prepare('SELECT 1 FROM domain_hosts WHERE host = ? LIMIT 1').get(name) !== undefined;
  }

  /** The hosts that lie in a domain. */
  inside(domain: string): string[] {
    return this.db.prepare<[string], string>('SELECT name FROM hosts WHERE superordinate = ? ORDER BY name').pluck().all(domain);
  }

  /** A page of names in their order. */
  names(after = ''): string[] {
    return this.db
      .prepare<[string, number], string>('SELECT name FROM hosts WHERE name > ? ORDER BY name LIMIT ?')
      .pluck()
      .all(after, PAGE_MAX);
  }
}
