/** Finished markup. Only `el` makes it, so a plain string is always text and always escaped. */
export class Markup {
  constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

/** What an element may hold: text, elements, lists of them; undefined is left out. */
export type XmlChild = Markup | string | undefined | readonly XmlChild[];

const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold in any spelling: control characters, lone surrogates, U+FFFE and U+FFFF. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/**
 * Writes one element: `el('domain:name', {}, 'kopi.id')`. Attributes whose value is undefined are left out.
 * Throws a TypeError for characters that XML 1.0 cannot hold: whoever calls has to refuse such input by itself.
 */
export function el(name: string, attributes: Readonly<Record<string, string | undefined>> = {}, ...children: XmlChild[]): Markup {
  const start = `${checked(name)}${Object.entries(attributes).map(attribute).join('')}`;
  const inside = children.map(written).join('');
  return new Markup(inside === '' ? `<${start}/>` : `<${start}>${inside}</${name}>`);
}

/** A whole document: the XML declaration and its root. */
export const xmlDocument = (root: Markup): string => `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${root.toString()}`;

/** True when XML 1.0 can hold every character of the text. */
export const isXmlText = (text: string): boolean => !IMPOSSIBLE.test(text);

function written(child: XmlChild): string {
  if (child === undefined) return '';
  if (child instanceof Markup) return child.toString();
  if (typeof child === 'string') return escaped(child);
  return child.map(written).join('');
}

function attribute([name, value]: [string, string | undefined]): string {
  // A tab or line break inside an attribute is read back as a space unless it is written as a reference.
  const quoted = value && escaped(value).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
  return quoted === undefined ? '' : ` ${checked(name)}="${quoted}"`;
}

function escaped(text: string): string {
  if (!isXmlText(text)) throw new TypeError('XML cannot hold a control character or half a surrogate pair');
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]!).replaceAll('\r', '&#13;');
}

function checked(name: string): string {
  if (!NAME.test(name)) throw new TypeError(`"${name}" is not an XML name`);
  return name;
}
