import { DocumentRefused } from '../document';
import { plainNames, unpackObjects } from './unpack-objects';

const HEADER = /^%PDF-[12]\.\d[\r\n]/;
/** The end of a PDF (ISO 32000-1, 7.5.5): where its last table begins, the mark, and nothing behind it. */
const TRAILER = /startxref\s+\d+\s+%%EOF\s*$/;
const TRAILER_BYTES = 1_024;
const ENCRYPTED = /\/Encrypt\b/;
/**
 * What runs, sends or unpacks when somebody opens it. `/OpenAction` is not among them: it says on which page to begin in
 * most papers, and whatever harm it can do has one of these names.
 */
const ACTIVE = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE)\b|\/XFA\s*[[\d]/;
const PAGE = /\/Type\s*\/Page\b/g;
/** Pages of the longest paper that is taken: a deed of foundation. */
export const PAGES_MAX = 60;

/** The end of an archive (APPNOTE 4.3.16), whose comment may be as long as this. */
const ARCHIVE_END = Buffer.from('PK\x05\x06', 'latin1');
const ARCHIVE_END_BYTES = 22;
const COMMENT_MAX = 65_535;

/**
 * A PDF is kept as it came, so it must look like one from its first byte to its last: a web page or a program hidden
 * before or behind it is refused, and so is an archive that keeps the PDF's end as its comment. What is packed is looked
 * into; still, nobody is ever shown a PDF inside of a page.
 * @throws DocumentRefused
 */
export function checkPdf(file: Buffer): void {
  const text = file.toString('latin1');
  if (!HEADER.test(text.slice(0, 16)) || !TRAILER.test(text.slice(-TRAILER_BYTES))) throw new DocumentRefused('damaged');
  if (isArchive(file)) throw new DocumentRefused('two-in-one');
  const names = plainNames(text);
  if (ENCRYPTED.test(names)) throw new DocumentRefused('encrypted');
  if (ACTIVE.test(names)) throw new DocumentRefused('active-content');
  const packed = unpackObjects(file);
  if (ACTIVE.test(packed)) throw new DocumentRefused('active-content');
  const pages = [...names.matchAll(PAGE)].length + [...packed.matchAll(PAGE)].length;
  if (pages > PAGES_MAX) throw new DocumentRefused('too-many-pages');
}

/** Programs that open archives look for their end, whatever stands before it. */
function isArchive(file: Buffer): boolean {
  const end = file.lastIndexOf(ARCHIVE_END);
  if (end < 0 || end + ARCHIVE_END_BYTES > file.length || file.length - end > ARCHIVE_END_BYTES + COMMENT_MAX) return false;
  return end + ARCHIVE_END_BYTES + file.readUInt16LE(end + ARCHIVE_END_BYTES - 2) === file.length;
}
