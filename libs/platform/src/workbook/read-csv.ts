import { parse } from 'csv-parse/sync';
import type { FoundRow, ReadLimits } from './sheet';
import { TableUnreadable } from './table-unreadable';

/** A record and where it ended: what csv-parse gives when asked for `info`. */
interface Located {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * The rows of a CSV (RFC 4180) in UTF-8, separated by whichever of comma, semicolon and tab its first line has most of.
 * All cells are texts. Empty lines are left out. @throws TableUnreadable
 */
export function readCsv(file: Buffer, limits: ReadLimits): FoundRow[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw new TableUnreadable('not-text');
  }
  if (text.includes('\0')) throw new TableUnreadable('not-text');
  const [firstLine = ''] = text.split('\n', 1);
  const delimiter = SEPARATORS.toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0]!;
  let records: Located[];
  try {
    // csv-parse has no type for what `info` makes of its records.
    records = parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: limits.rows + 1,
    }) as unknown as Located[];
  } catch {
    throw new TableUnreadable('not-text');
  }
  if (records.length > limits.rows) throw new TableUnreadable('too-many-rows');
  if (records.some(({ record }) => record.length > limits.columns)) throw new TableUnreadable('too-many-columns');
  return records.map(({ record, info }) => ({
    number: info.lines,
    cells: record.map((word) => (word.trim() === '' ? ({ kind: 'empty' } as const) : ({ kind: 'text', text: word } as const))),
  }));
}
