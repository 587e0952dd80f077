import { type Socket, connect } from 'node:net';
import { DomainError } from '#libs/kernel';

/** The daemon's own limit for a stream is far above the largest file we take; a chunk is as large as its examples send. */
const CHUNK = 64 * 1024;
const TIMEOUT_MS = 30_000;
const ANSWER_MAX = 4_096;

/** What the scanner says of a file. */
export type Verdict = { readonly isClean: true } | { readonly isClean: false; readonly found: string };

/** The scanner is away, or said something else than a verdict. */
export class ScannerUnavailable extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'scanner-unavailable';

  constructor(reason: string) {
    super(`The virus scanner cannot be asked: ${reason}`);
  }
}

/**
 * Asks ClamAV's daemon about a file: the command INSTREAM (clamd(8)), then chunks with their length before them, and a
 * length of nothing at the end. `address` is `host:port` or the path of a socket.
 * @throws ScannerUnavailable
 */
export async function askClamd(address: string, file: Buffer): Promise<Verdict> {
  const answer = await asked(address, file).catch((error: unknown) => {
    throw new ScannerUnavailable(error instanceof Error ? error.message : String(error));
  });
  if (answer === 'stream: OK') return { isClean: true };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (!found) throw new ScannerUnavailable(answer.slice(0, 200) || 'no answer');
  return { isClean: false, found };
}

function asked(address: string, file: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = opened(address);
    const parts: Buffer[] = [];
    // The whole conversation has this long, however slowly somebody answers.
    const limit = setTimeout(() => socket.destroy(new Error('it takes too long')), TIMEOUT_MS);
    socket.on('data', (part: Buffer) => {
      parts.push(part);
      if (parts.reduce((sum, { length }) => sum + length, 0) > ANSWER_MAX) socket.destroy(new Error('it talks too much'));
    });
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(limit);
      // An answer ends with a zero, as the command did.
      resolve(Buffer.concat(parts).toString('latin1').replace(/\0$/, ''));
    });
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < file.length; at += CHUNK) socket.write(withLength(file.subarray(at, at + CHUNK)));
      socket.end(withLength(Buffer.alloc(0)));
    });
  });
}

function opened(address: string): Socket {
  if (address.startsWith('/')) return connect(address);
  const colon = address.lastIndexOf(':');
  return connect(Number(address.slice(colon + 1)), address.slice(0, colon));
}

function withLength(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return Buffer.concat([length, chunk]);
}
