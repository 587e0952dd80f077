import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { DomainError, SECOND } from '#libs/kernel';
import type { NextFunction, Request, Response } from 'express';
import { MalformedJson, parseJson } from './parse-json';

/** Largest body, in bytes. A hundred domain names with their contacts take a quarter of it. */
export const BODY_MAX = 100 * 1024;
/** The same for the few routes that say `@LargeBody()`: two thousand cells of a price list with their dates. */
export const LARGE_BODY_MAX = 512 * 1024;
/** How long the rest of a refused body may keep arriving before the connection is cut. */
const LINGER_MS = 5 * SECOND;

export class BodyTooLarge extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'body-too-large';

  constructor(max: number) {
    super(`A body has at most ${max} bytes.`, { limitBytes: max });
  }
}

export class ContentTypeUnsupported extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'content-type-unsupported';

  constructor() {
    super('Send JSON in UTF-8, not compressed, with Content-Type: application/json.');
  }
}

/** Files are left to the handlers that say they take them; nobody else is sent any. */
export const isUpload = ({ headers }: IncomingMessage): boolean => /^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '');

/**
 * Reads JSON bodies and nothing else. A body that is too large is answered before it has arrived and never kept; the
 * caller may finish sending for a moment, since most clients only read the answer afterwards.
 */
export async function jsonBody(request: Request, _response: Response, next: NextFunction, max = BODY_MAX): Promise<void> {
  if (!hasBody(request)) return next();
  if (!isPlainJson(request)) {
    discardRest(request);
    return next(new ContentTypeUnsupported());
  }
  try {
    request.body = parseJson(await readBytes(request, max));
  } catch (error) {
    return next(error);
  }
  next();
}

/** The bytes of a body, none when there is no body. @throws BodyTooLarge */
export async function readBytes(request: IncomingMessage, max = BODY_MAX): Promise<Buffer> {
  if (!hasBody(request)) return Buffer.alloc(0);
  try {
    if (declaresMore(request, max)) throw new BodyTooLarge(max);
    return await readAll(request, max);
  } catch (error) {
    discardRest(request);
    throw error;
  }
}

/** A client that asks before it sends (`Expect: 100-continue`) is refused without sending a too large body at all. */
export function askBeforeLargeBodies(server: Server): void {
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (isUpload(request) || !declaresMore(request, LARGE_BODY_MAX)) response.writeContinue();
    server.emit('request', request, response);
  });
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const declaresMore = ({ headers }: IncomingMessage, max: number): boolean => Number(headers['content-length'] ?? 0) > max;

function isPlainJson({ headers }: IncomingMessage): boolean {
  const [type, ...parameters] = (headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  return type === 'application/json' && (charset ?? 'utf-8') === 'utf-8' && (headers['content-encoding'] ?? 'identity') === 'identity';
}

function readAll(request: IncomingMessage, max: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= max) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(new BodyTooLarge(max));
      }
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    const gone = () => reject(new MalformedJson('The body ended before it was complete.'));
    request.once('error', gone).once('close', gone);
  });
}

function discardRest(request: IncomingMessage): void {
  const hangUp = setTimeout(() => request.socket.destroy(), LINGER_MS).unref();
  request.once('end', () => clearTimeout(hangUp));
  request.resume();
}
