import { PassThrough } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { Sheet } from './sheet';
import { writeCsv } from './write-csv';
import { writeWorkbook } from './write-workbook';

export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const TYPES: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
const UNFIT = /[^A-Za-z0-9._-]+/g;

/**
 * A workbook, or its first sheet as CSV, as a download that is sent while it is written. When the rows fail half way the
 * connection is cut, so that nobody takes a part for the whole.
 */
export function tableFile(
  response: Response,
  { name, format, at }: { readonly name: string; readonly format: TableFormat; readonly at: Date },
  sheets: readonly [Sheet, ...Sheet[]],
): StreamableFile {
  response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  const out = new PassThrough();
  const written = format === 'csv' ? writeCsv(out, sheets[0]) : writeWorkbook(out, sheets, at);
  written.catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error('the table could not be written'));
    response.destroy();
  });
  return new StreamableFile(out, { type: TYPES[format], disposition: `attachment; filename="${name.replaceAll(UNFIT, '-')}.${format}"` });
}
