import { inflateSync } from 'node:zlib';
import { DocumentRefused } from '../document';

/** Where an object begins, and where its bytes begin or end. */
const MARKS = /\bobj\b|(end)?stream(?=[\r\n])\r?\n?/g;
/** What a dictionary whose bytes are objects has (ISO 32000-1, 7.5.7); readers do not insist on the first. */
const PACKS_OBJECTS = /\/(ObjStm|First)\b/;
const FILTER = /\/(Filter|DecodeParms)\b/;
const ONLY_FLATE = /\/Filter\s*\[?\s*\/FlateDecode\b(?!\s*\/\w+Decode)/;
const PARAMETERS = /\/DecodeParms\b/;

/** The most that the packed parts of one file may come to, in bytes; real papers have some hundred kilobytes. */
const UNPACKED_MAX = 16 * 1024 * 1024;

/** `#4A` in a name stands for `J` (ISO 32000-1, 7.3.5): a name that hides behind it is read as what it means. */
export const plainNames = (text: string): string =>
  text.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/**
 * What stands in the packed parts of a PDF that hold objects, so that names cannot hide there. What is packed in another
 * way than programs that write PDFs do, cannot be looked into and is refused.
 * @throws DocumentRefused
 */
export function unpackObjects(file: Buffer): string {
  const text = file.toString('latin1');
  const parts: string[] = [];
  let room = UNPACKED_MAX;
  let objectAt = 0;
  for (const { 0: mark, 1: isEnd, index } of text.matchAll(MARKS)) {
    const begin = index + mark.length;
    const dictionary = mark === 'obj' || isEnd ? '' : plainNames(text.slice(objectAt, index));
    objectAt = begin;
    if (!PACKS_OBJECTS.test(dictionary)) continue;
    const part = FILTER.test(dictionary) ? inflated(file.subarray(begin), dictionary, room) : text.slice(begin);
    room -= part.length;
    if (room < 0) throw new DocumentRefused('hidden-parts');
    parts.push(plainNames(part));
  }
  return parts.join('\n');
}

function inflated(packed: Buffer, dictionary: string, room: number): string {
  if (!ONLY_FLATE.test(dictionary) || PARAMETERS.test(dictionary)) throw new DocumentRefused('hidden-parts');
  try {
    // What stands behind the packed bytes is not looked at: the packing says itself where it ends.
    return inflateSync(packed, { maxOutputLength: Math.max(1, room) }).toString('latin1');
  } catch {
    throw new DocumentRefused('hidden-parts');
  }
}
