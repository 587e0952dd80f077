import { readCsv } from './read-csv';
import { readWorkbook } from './read-workbook';
import type { FoundRow, ReadLimits } from './sheet';

/** How every ZIP, and so every workbook, begins. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** The rows of a workbook or a CSV, whichever the content is, whatever its name says. @throws TableUnreadable */
export async function readTable(file: Buffer, limits: ReadLimits, sheet?: string): Promise<FoundRow[]> {
  return file.subarray(0, ZIP.length).equals(ZIP) ? readWorkbook(file, limits, sheet) : readCsv(file, limits);
}
