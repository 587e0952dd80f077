import { type FiledRun, coretaxSheets, coretaxXml } from '#libs/billing';
import { tableFile } from '#libs/platform';
import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { CoretaxQuery } from './coretax.query';

/** A file of a run as a download that no browser keeps, guesses at or opens in our name. */
export function coretaxFile(
  response: Response,
  { run, filed, choice }: FiledRun,
  format: CoretaxQuery['format'],
  number: number,
): StreamableFile {
  const name = `coretax-${run.month}-${run.id}-${number}`;
  const sellerTin = run.seller.documentNumber;
  if (format === 'xlsx') return tableFile(response, { name, format, at: run.madeAt }, coretaxSheets(sellerTin, filed, choice));
  response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  const xml = Buffer.from(coretaxXml(sellerTin, filed, choice), 'utf8');
  return new StreamableFile(xml, { type: 'application/xml', length: xml.length, disposition: `attachment; filename="${name}.xml"` });
}
