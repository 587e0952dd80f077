import type { CellValue } from 'exceljs';
import { refuseBombs } from './refuse-bombs';
import type { FoundCell, FoundRow, ReadLimits } from './sheet';
import { fromShown } from './shown-time';
import { TableUnreadable } from './table-unreadable';

/** A workbook unpacks to at most so many bytes. */
const UNPACKED_MAX = 60 * 1024 * 1024;

/**
 * The rows of the named sheet of a workbook (Office Open XML), of its first one without a name; empty rows are left out.
 * Formulas come as formulas: nothing is computed, and what somebody's program computed is not believed.
 * @throws TableUnreadable when it is none, holds too much, or has no such sheet
 */
export async function readWorkbook(file: Buffer, limits: ReadLimits, sheet?: string): Promise<FoundRow[]> {
  refuseBombs(file, UNPACKED_MAX);
  // It is large, and whoever reads no workbook does without.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  try {
    // exceljs wants the type of an older Node.
    await workbook.xlsx.load(file as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  } catch {
    throw new TableUnreadable('not-a-workbook');
  }
  const worksheet = sheet === undefined ? workbook.worksheets[0] : workbook.getWorksheet(sheet);
  if (!worksheet) throw new TableUnreadable('no-sheet');
  if (worksheet.actualRowCount > limits.rows) throw new TableUnreadable('too-many-rows');
  if (worksheet.actualColumnCount > limits.columns) throw new TableUnreadable('too-many-columns');
  const rows: FoundRow[] = [];
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = Array.from({ length: Math.min(row.cellCount, limits.columns) }, (_, index) => found(row.getCell(index + 1).value));
    if (cells.some(({ kind }) => kind !== 'empty')) rows.push({ number, cells });
  });
  return rows;
}

function found(value: CellValue): FoundCell {
  if (value === null || value === undefined || value === '') return { kind: 'empty' };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'string' || typeof value === 'boolean') return { kind: 'text', text: String(value) };
  if (value instanceof Date) return { kind: 'date', date: fromShown(value) };
  if ('sharedFormula' in value) return { kind: 'formula', formula: value.sharedFormula };
  if ('formula' in value) return { kind: 'formula', formula: value.formula };
  if ('richText' in value) return { kind: 'text', text: value.richText.map(({ text }) => text).join('') };
  return { kind: 'text', text: 'text' in value ? value.text : value.error };
}
