import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { Accounts } from './accounts';
import { BillingLog } from './billing-log';
import { Contacts } from './contacts';
import { type DueOf, Domains } from './domains';
import { Hosts } from './hosts';
import { Messages } from './messages';
import { SCHEMA_STEPS } from './schema';
import { Transfers } from './transfers';

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
  readonly transfers: Transfers;

  private constructor(
    private readonly db: Sqlite.Database,
    dueOf: DueOf,
  ) {
    this.accounts = new Accounts(db);
    this.billing = new BillingLog(db);
    this.contacts = new Contacts(db);
    this.domains = new Domains(db, dueOf);
    this.hosts = new Hosts(db);
    this.messages = new Messages(db);
    this.transfers = new Transfers(db);
  }

  /**
   * Opens `registry.sqlite` in the folder, made when it is not there. The native library is loaded only now. `dueOf` says when time
   * will next change a domain.
   */
  static async open(dir: string, dueOf: DueOf): Promise<RegistryStore> {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const { default: Database } = await import('better-sqlite3');
    const file = join(dir, 'registry.sqlite');
    const db = new Database(file, { timeout: 10_000 });
    chmodSync(file, 0o600);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    const store = new RegistryStore(db, dueOf);
    store.atomically(() => store.upgrade());
    return store;
  }

  /** Brings the tables of an older version, or none, to the newest. */
  private upgrade(): void {
    const done = this.db.pragma('user_version', { simple: true }) as number;
    if (done === SCHEMA_STEPS.length) return;
    for (const step of SCHEMA_STEPS.slice(done)) this.db.exec(step);
    this.db.pragma(`user_version = ${SCHEMA_STEPS.length}`);
    this.domains.reschedule();
  }

  /** Does all of the work or, when it throws, nothing. Takes the write lock at the start: what is read stays true. */
  atomically<T>(work: () => T): T {
    return this.db.transaction(work).immediate();
  }

  /** A part of a transaction that is open: when it throws, only this part is undone. */
  within<T>(work: () => T): T {
    return this.db.transaction(work)();
  }

  /** Does the work to see whether it can be done, and undoes it. What it throws is thrown. */
  rehearse(work: () => unknown): void {
    const undo = new Error('a rehearsal');
    try {
      this.within(() => {
        work();
        throw undo;
      });
    } catch (error) {
      if (error !== undo) throw error;
    }
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
