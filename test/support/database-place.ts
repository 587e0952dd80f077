import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { memoryFolder } from './memory-folder';

/** A database with all that is in it, for others to begin with: the bytes of a SQLite file, or the statements that make it again. */
export type Contents = Buffer | string;

/** Where a database of a test is. */
export interface DatabasePlace {
  /** As DATABASE_URL would say it. */
  readonly url: string;
  /** What is in it. Nobody may be writing. */
  contents(): Promise<Contents>;
  remove(): Promise<void>;
}

/**
 * A place of its own, in memory-backed storage for SQLite, or on the MariaDB server of TEST_DATABASE_URL in a database
 * named after the one in the address. Safe with test files running side by side.
 */
export function databasePlace(contents?: Contents): Promise<DatabasePlace> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? onServer(new URL(server), contents) : inFile(contents);
}

async function inFile(contents?: Contents): Promise<DatabasePlace> {
  const folder = memoryFolder();
  const file = join(folder, 'test.sqlite');
  if (contents !== undefined) writeFileSync(file, contents, { mode: 0o600 });
  return {
    url: `sqlite://${file}`,
    contents: async () => readFileSync(file),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function onServer(url: URL, contents?: Contents): Promise<DatabasePlace> {
  const connection = await mysql.createConnection({
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    multipleStatements: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: true,
  });
  const name = `${url.pathname.slice(1)}_${randomUUID().slice(0, 8)}`;
  await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin; USE \`${name}\``);
  if (contents !== undefined) await connection.query(contents.toString());
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    contents: () => statementsFor(connection),
    remove: async () => {
      await connection.query(`DROP DATABASE \`${name}\``);
      await connection.end();
    },
  };
}

async function statementsFor(connection: mysql.Connection): Promise<string> {
  const statements = ['SET foreign_key_checks = 0'];
  const [tables] = await connection.query<RowDataPacket[][]>({ sql: 'SHOW TABLES', rowsAsArray: true });
  for (const [table] of tables) {
    const [[made]] = await connection.query<(RowDataPacket & { 'Create Table': string })[]>('SHOW CREATE TABLE ??', [table]);
    const [rows] = await connection.query<RowDataPacket[][]>({ sql: 'SELECT * FROM ??', rowsAsArray: true }, [table]);
    statements.push(made!['Create Table']);
    if (rows.length > 0) statements.push(mysql.format('INSERT INTO ?? VALUES ?', [table, rows]));
  }
  return [...statements, 'SET foreign_key_checks = 1'].join(';\n');
}
