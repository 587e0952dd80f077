import { readFile } from 'node:fs/promises';
import { MINUTE } from '#libs/kernel';
import { TableUnreadable, readTable } from '#libs/platform';
import { ExportUnreadable } from './export-unreadable';

const BYTES_MAX = 64 * 1024 * 1024;
const LIMITS = { rows: 500_000, columns: 60 } as const;

/** The rows of an export, cell by cell. @throws ExportUnreadable */
export async function fetchExport(registry: string, source: string): Promise<string[][]> {
  try {
    const rows = await readTable(/^https?:/.test(source) ? await download(registry, source) : await readFile(source), LIMITS);
    return rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text : '')));
  } catch (error) {
    if (error instanceof ExportUnreadable) throw error;
    if (error instanceof TableUnreadable) throw new ExportUnreadable(registry, error.message);
    // What else went wrong may name the address, and that may hold a password.
    throw new ExportUnreadable(registry, 'it cannot be fetched');
  }
}

async function download(registry: string, source: string): Promise<Buffer> {
  const answer = await fetch(source, { signal: AbortSignal.timeout(MINUTE), redirect: 'error' });
  if (!answer.ok || !answer.body) throw new ExportUnreadable(registry, `it was answered ${answer.status}`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    if (bytes > BYTES_MAX) throw new ExportUnreadable(registry, `it is longer than ${BYTES_MAX} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
