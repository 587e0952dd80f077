import Sqlite from 'better-sqlite3';
import mysql from 'mysql2/promise';
import type { BenchDatabase } from './bench-database';

/**
 * The yardstick: `UPDATE account SET balance = balance - 1 WHERE id = ?`, committed at once, one round trip. Nothing that
 * takes money out of a database can be cheaper on the same server with the same number of connections.
 */
export interface BareAccount {
  /** One debit over the connection of that number. */
  debit(connection: number, account: number): Promise<unknown>;
  close(): Promise<void>;
}

export const BARE_ACCOUNTS = 10_000;
const UPDATE = 'UPDATE bench_account SET balance = balance - 1 WHERE id = ?';
const CREATE = 'CREATE TABLE bench_account (id INTEGER PRIMARY KEY, balance BIGINT NOT NULL)';
const FILL = `INSERT INTO bench_account (id, balance) VALUES ${Array.from({ length: BARE_ACCOUNTS }, (_, id) => `(${id}, 1000000000)`).join(', ')}`;

export const bareAccount = (database: BenchDatabase, connections: number): Promise<BareAccount> =>
  database.engine === 'sqlite' ? inOwnFile(database) : onSameServer(database, connections);

async function onSameServer({ url }: BenchDatabase, count: number): Promise<BareAccount> {
  const connections = await Promise.all(Array.from({ length: count }, () => mysql.createConnection(url)));
  await connections[0]!.query(CREATE);
  await connections[0]!.query(FILL);
  return {
    debit: (connection, account) => connections[connection]!.execute(UPDATE, [account]),
    close: async () => {
      await Promise.all(connections.map((each) => each.end()));
    },
  };
}

/** A file of its own with the settings of the platform's, so that it never waits for the platform's writer. */
async function inOwnFile({ url }: BenchDatabase): Promise<BareAccount> {
  const db = new Sqlite(`${decodeURIComponent(new URL(url).pathname)}.bare`);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(CREATE);
  db.exec(FILL);
  const update = db.prepare(UPDATE);
  return {
    debit: async (_, account) => update.run(account),
    close: async () => {
      db.close();
    },
  };
}
