import type { DataSource } from 'typeorm';
import type { FreshDatabase } from './fresh-database';

/** What people who only ask and fail leave behind: sessions they logged in with, the log that they did, and quotes that reserve nothing. */
export const TRACES: ReadonlySet<string> = new Set(['login_session', 'audit_entry', 'audit_head', 'quote']);

/** All rows of all tables but traces as text: equal exactly when nothing was changed in between. */
export async function snapshot({ sources: { read } }: FreshDatabase): Promise<Record<string, string>> {
  const tables = read.entityMetadatas.map(({ tableName }) => tableName).filter((table) => !TRACES.has(table));
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await rowsAsText(read, table)] as const)));
}

/** The rows of a table in an order of their own. */
export async function rowsAsText(read: DataSource, table: string): Promise<string> {
  const rows = await read.query<object[]>(`SELECT * FROM ${table}`);
  return rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n');
}
