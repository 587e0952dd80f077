import type { DataSource } from 'typeorm';
import type { FreshDatabase } from './fresh-database';
import { rowsAsText } from './snapshot';

const NOTES = 'written_table';

/**
 * All rows of all tables but a few, looked at again and again. A trigger on each table notes that it was written to, by whatever
 * program and however, so that only such tables are read once more.
 */
export class StoredRows {
  private readonly texts = new Map<string, string>();
  private lastNote = 0;

  private constructor(private readonly read: DataSource) {}

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
    for (const table of tables) stored.texts.set(table, await rowsAsText(read, table));
    return stored;
  }

  /** The tables that hold other rows than when this was last asked; to be asked while nobody writes. */
  async changed(): Promise<string[]> {
    const changed: string[] = [];
    for (const table of await this.written()) {
      const text = await rowsAsText(this.read, table);
      if (text !== this.texts.get(table)) changed.push(table);
      this.texts.set(table, text);
    }
    return changed;
  }

  private async written(): Promise<string[]> {
    const notes = await this.read.query<{ name: string; last: unknown }[]>(
      `SELECT name, MAX(id) AS last FROM ${NOTES} WHERE id > ? GROUP BY name`,
      [this.lastNote],
    );
    this.lastNote = Math.max(this.lastNote, ...notes.map(({ last }) => Number(last)));
    return notes.map(({ name }) => name).sort();
  }
}
