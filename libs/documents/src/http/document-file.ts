import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { MediaType } from '../document';
import type { OpenDocument } from '../read-document';

const ENDING: Readonly<Record<MediaType, string>> = { 'image/jpeg': 'jpg', 'image/webp': 'webp', 'application/pdf': 'pdf' };

/** A document as a download that no browser opens in our name, runs, guesses at or keeps. */
export function documentFile(response: Response, { document, mediaType, content }: OpenDocument): StreamableFile {
  response.set({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
  return new StreamableFile(content, {
    type: mediaType,
    length: content.length,
    disposition: `attachment; filename="${document.kind}-${document.id}.${ENDING[mediaType]}"`,
  });
}
