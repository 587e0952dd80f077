import type { XmlElement } from '#libs/platform';
import { CommandRefused } from './command-refused';

/** Whitespace collapsed, as XML Schema does for `token`. */
export const token = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The children of one element, after they were found to be what its schema lists. */
export class Fields {
  constructor(private readonly element: XmlElement) {}

  first(name: string): XmlElement | undefined {
    return this.element.first(this.element.uri, name);
  }

  all(name: string): XmlElement[] {
    return this.element.all(this.element.uri, name);
  }

  /** The text, or undefined when the element is absent. */
  optional(name: string): string | undefined {
    const found = this.first(name);
    return found && token(found.text);
  }

  /** The text; 2003 when it is absent or empty. */
  required(name: string): string {
    return this.optional(name) || refuse(2003, `${this.element.local} needs ${name}`);
  }
}

/**
 * Reads an element as its schema draws it: the named children, of its own namespace, in that order, each at most once
 * unless marked with `*`. Anything else is 2001. Clients may be loose with servers; a test server is strict with clients.
 */
export function fields(element: XmlElement, ...names: string[]): Fields {
  let at = 0;
  let count = 0;
  for (const child of element.children) {
    const place = names.findIndex((name) => name.replace('*', '') === child.local);
    if (child.uri !== element.uri || place < 0) refuse(2001, `${child.local} does not belong in ${element.local}`);
    if (place < at) refuse(2001, `${child.local} is out of order in ${element.local}`);
    count = place === at ? count + 1 : 1;
    if (count > 1 && !names[place]!.endsWith('*')) refuse(2001, `${child.local} is repeated in ${element.local}`);
    at = place;
  }
  return new Fields(element);
}

function refuse(code: 2001 | 2003, reason: string): never {
  throw new CommandRefused(code, reason);
}
