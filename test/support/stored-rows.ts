import type { DataSource } from 'typeorm';
import type { FreshDatabase } from './fresh-database';

/** What people who only ask and fail leave behind: sessions they logged in with, the log that they did, and quotes that reserve nothing. */
const TRACES: ReadonlySet<string> = new Set(['login_session', 'audit_entry', 'audit_head', 'quote']);
const NOTES = 'written_table';
const ofDatabases = new WeakMap<FreshDatabase, Promise<StoredRows>>();

/**
 * All rows of all tables but a few, looked at again and again. A trigger on each table notes that it was written to, by whatever
 * program and however, so that only such tables are read once more.
 */
export class StoredRows {
  private readonly texts = new Map<string, string>();
  private lastNote = 0;

  private constructor(private readonly read: DataSource) {}

  /** As they are now, but for what people who only ask and fail leave behind. */
  static async now(database: FreshDatabase): Promise<StoredRows> {
    const known = ofDatabases.get(database);
    if (!known) ofDatabases.set(database, StoredRows.watch(database, TRACES));
    const stored = await ofDatabases.get(database)!;
    if (known) await stored.changed();
    return stored;
  }

  /** Once for a database. */
  static async watch({ sources: { read, write } }: FreshDatabase, except: ReadonlySet<string>): Promise<StoredRows> {
    const tables = read.entityMetadatas.map(({ tableName }) => tableName).filter((table) => !except.has(table));
    const isSqlite = read.options.type === 'better-sqlite3';
    const key = isSqlite ? 'id INTEGER PRIMARY KEY AUTOINCREMENT' : 'id BIGINT PRIMARY KEY AUTO_INCREMENT';
    await write.query(`CREATE TABLE ${NOTES} (${key}, name VARCHAR(64) NOT NULL)`);
    for (const table of tables)
      for (const act of ['INSERT', 'UPDATE', 'DELETE']) {
        const note = `INSERT INTO ${NOTES} (name) VALUES ('${table}')`;
        const then = isSqlite ? `BEGIN ${note}; END` : note;
        await write.query(`CREATE TRIGGER noted_${act}_${table} AFTER ${act} ON ${table} FOR EACH ROW ${then}`);
      }
    const stored = new StoredRows(read);
    for (const table of tables) stored.texts.set(table, await stored.rowsOf(table));
    return stored;
  }

  /** The tables that hold other rows than when this was last asked; to be asked while nobody writes. */
  async changed(): Promise<string[]> {
    const changed: string[] = [];
    for (const table of await this.written()) {
      const text = await this.rowsOf(table);
      if (text !== this.texts.get(table)) changed.push(table);
      this.texts.set(table, text);
    }
    return changed;
  }

  /** Everything, as it was when last looked at. */
  get text(): string {
    return [...this.texts.values()].join('\n');
  }

  private async written(): Promise<string[]> {
    const notes = await this.read.query<{ name: string; last: unknown }[]>(
      `SELECT name, MAX(id) AS last FROM ${NOTES} WHERE id > ? GROUP BY name`,
      [this.lastNote],
    );
    this.lastNote = Math.max(this.lastNote, ...notes.map(({ last }) => Number(last)));
    return notes.map(({ name }) => name).sort();
  }

  /** In an order of their own. */
  private async rowsOf(table: string): Promise<string> {
    const rows = await this.read.query<object[]>(`SELECT * FROM ${table}`);
    return rows
      .map((row) => JSON.stringify(row))
      .sort()
      .join('\n');
  }
}
