import type { Tx } from './unit-of-work';

/** MariaDB takes 65,535 parameters in a statement, SQLite 32,766: inserts are cut below the smaller. */
const PARAMETERS_MAX = 30_000;

type Value = string | number | null;
export type Row = Readonly<Record<string, Value | bigint | boolean | Date>>;

/** Writes many rows with few statements. All rows have the columns of the first one. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[], ending = ''): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const group = `(${columns.map(() => '?').join(', ')})`;
  const perStatement = Math.floor(PARAMETERS_MAX / columns.length);
  for (let start = 0; start < rows.length; start += perStatement) {
    const part = rows.slice(start, start + perStatement);
    const values = part.flatMap((row) => columns.map((column) => bindable(tx, row[column])));
    await tx.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${part.map(() => group).join(', ')}${ending}`, values);
  }
}

/** Writes these columns of the row with that id, and of no other. */
export async function updateRow(tx: Tx, table: string, id: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const values = columns.map((column) => bindable(tx, row[column]));
  await tx.query(`UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`, [...values, id]);
}

/** `?, ?, ?` for a list of that length. */
export const marks = (list: readonly unknown[]): string => list.map(() => '?').join(', ');

function bindable(tx: Tx, value: Row[string] | undefined): Value {
  if (value === undefined) throw new TypeError('every row of one insert needs the same columns');
  if (value instanceof Date) return tx.dialect.instant(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value;
}
