import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { XmlElement } from './xml-element';
import { XmlRefused } from './xml-refused';

/** The largest document read, in bytes. The largest real EPP answer seen is 16 KB. */
export const XML_BYTES_MAX = 1024 * 1024;
/** Elements inside elements. Real EPP stays below 15; parsers that recurse or scan die of thousands. */
export const XML_DEPTH_MAX = 40;

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/**
 * Reads a whole XML 1.0 document with namespaces and answers its root element.
 * Refused with XmlRefused: anything malformed, a DOCTYPE (and with it every entity trick), an unbound prefix, an
 * encoding other than UTF-8, more than 1 MiB, more than 40 levels.
 */
export function parseXml(source: string | Uint8Array): XmlElement {
  const text = decoded(source);
  const tree = new Tree();
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('error', (error) => refuse(`it is not well-formed: ${error.message}`));
  parser.on('doctype', () => refuse('it has a DOCTYPE'));
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== undefined && version !== '1.0') refuse(`it is XML ${version}`);
    if (encoding !== undefined && !isAsWeRead(encoding, text)) refuse(`it says it is ${encoding}, not UTF-8`);
  });
  parser.on('opentag', (tag) => tree.open(tag));
  parser.on('text', (characters) => tree.write(characters));
  parser.on('cdata', (characters) => tree.write(characters));
  parser.on('closetag', () => tree.close());
  parser.write(text).close();
  return tree.root ?? refuse('it has no element');
}

/** The elements opened and not yet closed, and the finished root at the end. */
class Tree {
  root: XmlElement | undefined;
  private readonly path: { tag: SaxesTagNS; children: XmlElement[]; text: string }[] = [];

  open(tag: SaxesTagNS): void {
    if (this.path.length === XML_DEPTH_MAX) refuse(`its elements are nested deeper than ${XML_DEPTH_MAX}`);
    this.path.push({ tag, children: [], text: '' });
  }

  write(characters: string): void {
    const inside = this.path.at(-1);
    if (inside) inside.text += characters;
  }

  close(): void {
    const closed = this.path.pop();
    if (!closed) return;
    const element = new XmlElement(closed.tag.uri, closed.tag.local, attributesOf(closed.tag), closed.children, closed.text);
    const parent = this.path.at(-1);
    if (parent) parent.children.push(element);
    else this.root = element;
  }
}

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    if (uri !== XMLNS) attributes.set(uri === '' ? local : `{${uri}}${local}`, value);
  }
  return attributes;
}

/** Plain ASCII reads the same in UTF-8, so a document that says it is ASCII, and is, may say so. */
const isAsWeRead = (encoding: string, text: string): boolean =>
  /^utf-?8$/i.test(encoding) || (/^us-ascii$/i.test(encoding) && /^[\p{ASCII}]*$/u.test(text));

function decoded(source: string | Uint8Array): string {
  const bytes = typeof source === 'string' ? Buffer.byteLength(source) : source.length;
  if (bytes > XML_BYTES_MAX) refuse(`it is longer than ${XML_BYTES_MAX} bytes`);
  if (typeof source === 'string') return source;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source);
  } catch {
    return refuse('its bytes are not UTF-8');
  }
}

const refuse = (reason: string): never => {
  throw new XmlRefused(`The XML is refused: ${reason}.`, { reason });
};
