import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { Accounts } from './accounts';
import { BillingLog } from './billing-log';
import { Contacts } from './contacts';
import { Domains } from './domains';
import { Hosts } from './hosts';
import { Messages } from './messages';
import { SCHEMA } from './schema';

/**
 * Everything the registry remembers, in one SQLite file. A command is one transaction that is on the disk before its answer
 * leaves (synchronous=FULL): whatever a client was told, a kill -9 or a power cut does not take back.
 */
export class RegistryStore {
  readonly accounts: Accounts;
  readonly billing: BillingLog;
  readonly contacts: Contacts;
  readonly domains: Domains;
  readonly hosts: Hosts;
  readonly messages: Messages;

  private constructor(private readonly db: Sqlite.Database) {
    this.accounts = new Accounts(db);
    this.billing = new BillingLog(db);
    this.contacts = new Contacts(db);
    this.domains = new Domains(db);
    this.hosts = new Hosts(db);
    this.messages = new Messages(db);
  }

  /** Opens `registry.sqlite` in the folder, made when it is not there. The native library is loaded only now. */
  static async open(dir: string): Promise<RegistryStore> {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const { default: Database } = await import('better-sqlite3');
    const file = join(dir, 'registry.sqlite');
    const db = new Database(file, { timeout: 10_000 });
    chmodSync(file, 0o600);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.exec(SCHEMA);
    return new RegistryStore(db);
  }

  /** Does all of the work or, when it throws, nothing. Takes the write lock at the start: what is read stays true. */
  atomically<T>(work: () => T): T {
    return this.db.transaction(work).immediate();
  }

  /** A value kept across restarts. */
  recall(key: string): string | undefined {
    return this.db.prepare<[string], string>('SELECT value FROM state WHERE key = ?').pluck().get(key);
  }

  remember(key: string, value: string): void {
    this.db.prepare('INSERT INTO state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, value);
  }

  close(): void {
    this.db.close();
  }
}
