import { setImmediate } from 'node:timers/promises';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { CURRENCIES, Money } from '#libs/kernel';
import type { CellValue, Column as WorkbookColumn } from 'exceljs';
import { type Cell, type Column, SHEET_ROWS_MAX, type Sheet } from './sheet';
import { toShown } from './shown-time';

/** After so many rows others get their turn, and what was written can leave. */
const ROWS_A_TURN = 200;
const TIME_FORMAT = { day: 'dd/mm/yyyy', minute: 'dd/mm/yyyy hh:mm' };

/**
 * Writes sheets as a workbook (Office Open XML) into a stream and ends it. Rows are taken as the stream drains, so that
 * memory does not grow with them. Text is written into the cells themselves and is never a formula.
 * @throws RangeError when a sheet has more rows than a sheet can have.
 */
export async function writeWorkbook(out: Writable, sheets: readonly Sheet[], at: Date): Promise<void> {
  // It is large, and whoever writes no workbook does without.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  workbook.created = at;
  workbook.modified = at;
  for (const sheet of sheets) {
    const { name, columns, rows, isLocked = false, isHidden = false } = sheet;
    const worksheet = workbook.addWorksheet(name, {
      state: isHidden ? 'veryHidden' : 'visible',
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    worksheet.columns = columns.map(columnOf);
    worksheet.getRow(1).font = { bold: true };
    worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
    worksheet.getRow(1).commit();
    let written = 1;
    for await (const cells of rows) {
      written += 1;
      if (written > SHEET_ROWS_MAX) throw new RangeError(`the sheet ${name} has too many rows`);
      const row = worksheet.addRow(cells.map(valueOf));
      for (const [index, cell] of cells.entries()) {
        const format = formatOf(cell, columns[index]!);
        if (format) row.getCell(index + 1).numFmt = format;
        const { choices } = columns[index]!;
        if (choices) {
          const formulae = [`"${choices.join(',')}"`];
          row.getCell(index + 1).dataValidation = { type: 'list', allowBlank: true, formulae, showErrorMessage: true };
        }
      }
      row.commit();
      if (written % ROWS_A_TURN === 0) await (out.writableNeedDrain ? once(out, 'drain') : setImmediate());
    }
    if (isLocked) await worksheet.protect('', { autoFilter: true, sort: true, formatColumns: true, selectLockedCells: true });
    worksheet.commit();
  }
  await workbook.commit();
}

/** Where people write days, a sheet program has to know that they are days. */
const columnOf = ({ header, width = 16, isOpen = false, shows }: Column): Partial<WorkbookColumn> => ({
  header,
  width,
  style: { protection: { locked: !isOpen }, ...(isOpen && shows ? { numFmt: TIME_FORMAT[shows] } : {}) },
});

function valueOf(cell: Cell): CellValue {
  if (cell instanceof Money) return Number(cell.toDecimal());
  return cell instanceof Date ? toShown(cell) : cell;
}

function formatOf(cell: Cell, { shows = 'day' }: Column): string | undefined {
  if (cell instanceof Date) return TIME_FORMAT[shows];
  if (cell instanceof Money) return `#,##0${CURRENCIES[cell.currency] ? '.00' : ''}`;
  // A text is marked as one, so that a sheet program does not make a number of it when somebody edits the cell.
  return typeof cell === 'string' ? '@' : undefined;
}
