import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closeDataSources, migrate, openDataSources } from '#libs/platform';
import mysql from 'mysql2/promise';
import { schema } from '../../ormconfig';

/** A database that is there for one suite. */
export interface BenchDatabase {
  readonly engine: 'mariadb' | 'sqlite';
  /** As DATABASE_URL would say it. */
  readonly url: string;
  drop(): Promise<void>;
}

const TIMEOUT_MS = 600_000;

/** An empty one at the newest schema, beside the one the address names; that one is not touched. */
export async function benchDatabase(address: string): Promise<BenchDatabase> {
  const database = address.startsWith('sqlite:') ? inFile(address) : await onServer(address);
  const sources = await openDataSources({ database: database.url, databasePool: 2, databaseTimeoutMs: TIMEOUT_MS }, schema);
  await migrate(sources.write);
  await closeDataSources(sources);
  return database;
}

function inFile(address: string): BenchDatabase {
  const near = dirname(decodeURIComponent(new URL(address).pathname));
  mkdirSync(near, { recursive: true });
  const folder = mkdtempSync(join(near, 'bench-'));
  return {
    engine: 'sqlite',
    url: `sqlite://${encodeURI(folder)}/bench.sqlite`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function onServer(address: string): Promise<BenchDatabase> {
  const url = new URL(address);
  const server = new URL(address);
  server.pathname = '/';
  const connection = await mysql.createConnection(server.toString());
  const name = `${url.pathname.slice(1)}_bench_${randomUUID().slice(0, 8)}`;
  await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin`);
  url.pathname = `/${name}`;
  return {
    engine: 'mariadb',
    url: url.toString(),
    drop: async () => {
      await connection.query(`DROP DATABASE \`${name}\``);
      await connection.end();
    },
  };
}
