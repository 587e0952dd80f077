import type { FreshDatabase } from './fresh-database';

/** What people who only ask and fail leave behind: sessions they logged in with, the log that they did, and quotes that reserve nothing. */
const TRACES: ReadonlySet<string> = new Set(['login_session', 'audit_entry', 'audit_head', 'quote']);

/** All rows of all tables but traces as text, in an order of their own: equal exactly when nothing was changed in between. */
export async function snapshot({ sources: { read } }: FreshDatabase, traces = TRACES): Promise<Record<string, string>> {
  const tables = read.entityMetadatas.map(({ tableName }) => tableName).filter((table) => !traces.has(table));
  const contents = tables.map(async (table) => {
    const rows = await read.query<object[]>(`SELECT * FROM ${table}`);
    const lines = rows.map((row) => JSON.stringify(row)).sort();
    return [table, lines.join('\n')] as const;
  });
  return Object.fromEntries(await Promise.all(contents));
}
