import { type QueryRunner, Table, type TableColumnOptions, type TableForeignKeyOptions, type TableOptions } from 'typeorm';

const isSqlite = (q: QueryRunner): boolean => q.connection.options.type === 'better-sqlite3';

/** A foreign key that both engines report back as the entities describe it: both rules always said. */
export const foreignKey = (name: string, column: string, table: string, referenced = 'id'): TableForeignKeyOptions => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: [referenced],
  onDelete: 'RESTRICT',
  onUpdate: 'NO ACTION',
});

/** Columns in short: the type and what differs from "not null". */
export const column = (name: string, type: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions => ({ name, type, ...more });
export const text = (name: string, length: number, more: Partial<TableColumnOptions> = {}): TableColumnOptions =>
  column(name, 'varchar', { length: String(length), ...more });
export const instant = (name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions =>
  column(name, 'datetime', { precision: 3, ...more });

/** Creates a table with its CHECK constraints. TypeORM's MySQL driver drops those without a word, so they are added by hand there. */
export async function createTable(q: QueryRunner, options: TableOptions): Promise<void> {
  await q.createTable(new Table(options));
  if (isSqlite(q)) return;
  for (const { name, expression } of options.checks ?? []) {
    await q.query(`ALTER TABLE \`${options.name}\` ADD CONSTRAINT \`${name}\` CHECK (${expression})`);
  }
}

/** Text is compared by bytes, trailing spaces included, on both engines: a name is unique as it is written. */
export async function compareTextByBytes(q: QueryRunner): Promise<void> {
  if (isSqlite(q)) return;
  const [{ version }] = (await q.query('SELECT VERSION() AS version')) as [{ version: string }];
  const collation = version.includes('MariaDB') ? 'utf8mb4_nopad_bin' : 'utf8mb4_0900_bin';
  await q.query(`ALTER DATABASE CHARACTER SET utf8mb4 COLLATE ${collation}`);
}
