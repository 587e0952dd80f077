import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

const UNFIT = /[^A-Za-z0-9._-]+/g;

/** A PDF as a download that no browser keeps, guesses at or opens in our name. */
export function pdfFile(response: Response, name: string, pdf: Readable): StreamableFile {
  response.set({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
  return new StreamableFile(pdf, { type: 'application/pdf', disposition: `attachment; filename="${name.replaceAll(UNFIT, '-')}.pdf"` });
}
