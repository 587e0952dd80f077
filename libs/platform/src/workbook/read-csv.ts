import { parse } from 'csv-parse/sync';
import type { FoundRow, ReadLimits } from './sheet';
import { TableUnreadable } from './table-unreadable';

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
  let records: { record: string[]; info: { lines: number } }[];
  try {
    // Typed loosely by csv-parse: with `info` each record comes with where it ended.
    records = parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: limits.rows + 1,
    }) as never;
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
