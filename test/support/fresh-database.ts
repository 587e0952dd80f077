import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type DataSources, Reads, type Schema, UnitOfWork, closeDataSources, migrate, openDataSources } from '#libs/platform';
import mysql from 'mysql2/promise';
import { FakeClock } from './fake-clock';
import { memoryFolder } from './memory-folder';

interface Place {
  readonly url: string;
  remove(): Promise<void>;
}

export interface FreshDatabase {
  /** As DATABASE_URL would say it. */
  readonly url: string;
  readonly sources: DataSources;
  readonly work: UnitOfWork;
  readonly reads: Reads;
  /** The clock that `work` asks for the time. */
  readonly clock: FakeClock;
  /** Closes the connections and removes the database. */
  drop(): Promise<void>;
}

const POOL = 10;
const TIMEOUT_MS = 30_000;

/**
 * An empty database of its own, at the newest schema: a SQLite file in memory-backed storage, or on the MariaDB server
 * of TEST_DATABASE_URL a database named after the one in the address. Safe with test files running side by side.
 */
export async function freshDatabase(schema: Schema): Promise<FreshDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  const place = server ? await onServer(server) : inFile();
  const sources = await openDataSources({ database: place.url, databasePool: POOL, databaseTimeoutMs: TIMEOUT_MS }, schema);
  await migrate(sources.write);
  const clock = new FakeClock();
  return {
    url: place.url,
    sources,
    work: new UnitOfWork(sources.write, clock),
    reads: new Reads(sources.read),
    clock,
    drop: async () => {
      await closeDataSources(sources);
      await place.remove();
    },
  };
}

function inFile(): Place {
  const folder = memoryFolder();
  return { url: `sqlite://${folder}/test.sqlite`, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function onServer(address: string): Promise<Place> {
  const url = new URL(address);
  const connection = await mysql.createConnection({
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  });
  const name = `${url.pathname.slice(1)}_${randomUUID().slice(0, 8)}`;
  await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin`);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    remove: async () => {
      await connection.query(`DROP DATABASE \`${name}\``);
      await connection.end();
    },
  };
}
