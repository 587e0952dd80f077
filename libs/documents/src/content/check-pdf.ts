import { DocumentRefused } from '../document';

const HEADER = /^%PDF-[12]\.\d[\r\n]/;
/** The end of a PDF (ISO 32000-1, 7.5.5): where its last table begins, the mark, and nothing behind it. */
const TRAILER = /startxref\s+\d+\s+%%EOF\s*$/;
const TRAILER_BYTES = 1_024;
const ENCRYPTED = /\/Encrypt\b/;
/** What runs or unpacks when somebody opens it. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)\b/;

/**
 * A PDF is kept as it came, so it must look like one from its first byte to its last: a web page or a program hidden
 * before or behind it is refused. Names may hide in compressed parts, which is why nobody is ever shown one in a page.
 * @throws DocumentRefused
 */
export function checkPdf(file: Buffer): void {
  const text = file.toString('latin1');
  if (!HEADER.test(text.slice(0, 16)) || !TRAILER.test(text.slice(-TRAILER_BYTES))) throw new DocumentRefused('damaged');
  if (ENCRYPTED.test(text)) throw new DocumentRefused('encrypted');
  if (ACTIVE.test(text)) throw new DocumentRefused('active-content');
}
