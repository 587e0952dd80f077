import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Money } from '#libs/kernel';
import { stringify } from 'csv-stringify';
import type { Cell, Column, Sheet } from './sheet';
import { toShown } from './shown-time';

/** What sheet programs take for the beginning of a formula when they open a CSV (OWASP, CSV injection). */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;
const MARK_OF_UTF8 = '\uFEFF';

/**
 * Writes rows as CSV (RFC 4180) into a stream and ends it, no faster than the stream drains: UTF-8 with its mark, amounts
 * and numbers bare, days as 2026-11-22. Text that a sheet program would compute gets an apostrophe in front.
 */
export async function writeCsv(out: Writable, { columns, rows }: Pick<Sheet, 'columns' | 'rows'>): Promise<void> {
  out.write(MARK_OF_UTF8);
  await pipeline(Readable.from(lines(columns, rows)), stringify({ record_delimiter: 'windows' }), out);
}

async function* lines(columns: readonly Column[], rows: Sheet['rows']): AsyncGenerator<string[]> {
  yield columns.map(({ header }) => header);
  for await (const cells of rows) yield cells.map((cell, index) => wordOf(cell, columns[index]!));
}

function wordOf(cell: Cell, { shows = 'day' }: Column): string {
  if (cell === null) return '';
  if (cell instanceof Money) return cell.toDecimal();
  if (cell instanceof Date) {
    const digits = toShown(cell).toISOString();
    return shows === 'day' ? digits.slice(0, 10) : digits.slice(0, 16).replace('T', ' ');
  }
  if (typeof cell === 'number') return String(cell);
  return LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell;
}
