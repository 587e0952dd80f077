import type { DataSource } from 'typeorm';
import { SettingsRefused } from '../settings-refused';

const LOCK = 'pohonnama-migrate';
const LOCK_WAIT_SECONDS = 60;

/** Brings the database to the newest schema, one runner at a time. Returns the names of the migrations that ran. */
export async function migrate(db: DataSource): Promise<string[]> {
  const names = async () => (await db.runMigrations({ transaction: 'each' })).map(({ name }) => name);
  if (db.options.type === 'better-sqlite3') return names();
  // GET_LOCK belongs to a connection, so one connection holds it while the others migrate.
  const holder = db.createQueryRunner();
  try {
    const [row] = (await holder.query('SELECT GET_LOCK(?, ?) AS got', [LOCK, LOCK_WAIT_SECONDS])) as [{ got: unknown }];
    if (Number(row.got) !== 1) throw new SettingsRefused('Another process has been migrating this database for a minute.');
    return await names();
  } finally {
    await holder.query('SELECT RELEASE_LOCK(?)', [LOCK]);
    await holder.release();
  }
}

/** Programs do not migrate by themselves: they refuse to work on a schema that is not theirs. */
export async function refuseOldSchema(db: DataSource): Promise<void> {
  if (await db.showMigrations())
    throw new SettingsRefused('The database is not at the newest schema: run `npx --no-install pohon migrate` first.');
}
