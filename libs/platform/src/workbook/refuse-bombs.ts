import { inflateRawSync } from 'node:zlib';
import { TableUnreadable } from './table-unreadable';

/** Of the ZIP format (APPNOTE.TXT 4.3): where its directory is said to be, and how one entry of it looks. */
const END = { signature: 0x06054b50, size: 22, entries: 10, directory: 16, commentMax: 65_535 };
const ENTRY = { signature: 0x02014b50, size: 46, method: 10, compressed: 20, name: 28, extra: 30, comment: 32, local: 42 };
const LOCAL = { signature: 0x04034b50, size: 30, name: 26, extra: 28 };
const STORED = 0;
const DEFLATED = 8;
const ENTRIES_MAX = 200;

/**
 * Unpacks every part of a workbook once, one after the other and thrown away, to see what it really holds: what the
 * file says about its own size is not believed. @throws TableUnreadable
 */
export function refuseBombs(file: Buffer, bytesMax: number): void {
  const end = file.subarray(Math.max(0, file.length - END.size - END.commentMax)).lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const at = end < 0 ? -1 : end + Math.max(0, file.length - END.size - END.commentMax);
  if (at < 0 || at + END.size > file.length) throw new TableUnreadable('not-a-workbook');
  const entries = file.readUInt16LE(at + END.entries);
  if (entries > ENTRIES_MAX) throw new TableUnreadable('too-large');
  let place = file.readUInt32LE(at + END.directory);
  let left = bytesMax;
  for (let entry = 0; entry < entries; entry += 1) {
    if (place + ENTRY.size > file.length || file.readUInt32LE(place) !== ENTRY.signature) throw new TableUnreadable('not-a-workbook');
    left -= sizeOf(file, place, left);
    const lengths = [ENTRY.name, ENTRY.extra, ENTRY.comment].map((offset) => file.readUInt16LE(place + offset));
    place += ENTRY.size + lengths.reduce((sum, each) => sum + each, 0);
  }
}

/** How many bytes the part that this entry names really unpacks to. @throws TableUnreadable when it is more than may be */
function sizeOf(file: Buffer, entry: number, bytesMax: number): number {
  const method = file.readUInt16LE(entry + ENTRY.method);
  const compressed = file.readUInt32LE(entry + ENTRY.compressed);
  const local = file.readUInt32LE(entry + ENTRY.local);
  if (local + LOCAL.size > file.length || file.readUInt32LE(local) !== LOCAL.signature) throw new TableUnreadable('not-a-workbook');
  const start = local + LOCAL.size + file.readUInt16LE(local + LOCAL.name) + file.readUInt16LE(local + LOCAL.extra);
  const packed = file.subarray(start, start + compressed);
  if (packed.length !== compressed) throw new TableUnreadable('not-a-workbook');
  if (method === STORED && compressed <= bytesMax) return compressed;
  if (method !== DEFLATED) throw new TableUnreadable(method === STORED ? 'too-large' : 'not-a-workbook');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytesMax) }).length;
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new TableUnreadable(isTooLarge ? 'too-large' : 'not-a-workbook');
  }
}
