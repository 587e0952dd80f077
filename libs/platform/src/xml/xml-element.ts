/**
 * An element as the document means it: a namespace URI and a local name. Prefixes are forgotten, because every server
 * chooses its own. Children are found by name and never by position, because real servers do not keep the schema's order.
 */
export class XmlElement {
  constructor(
    /** Namespace URI; '' when the element is in none. */
    readonly uri: string,
    readonly local: string,
    /** By local name, or `{uri}local` for the attributes that carry a namespace. Declarations (xmlns) are left out. */
    readonly attributes: ReadonlyMap<string, string>,
    readonly children: readonly XmlElement[],
    /** The characters directly inside this element (not inside its children), untrimmed, CDATA included. */
    readonly text: string,
  ) {}

  is(uri: string, local: string): boolean {
    return this.uri === uri && this.local === local;
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** The first child of that name. */
  first(uri: string, local: string): XmlElement | undefined {
    return this.children.find((child) => child.is(uri, local));
  }

  /** Every child of that name, in document order. */
  all(uri: string, local: string): XmlElement[] {
    return this.children.filter((child) => child.is(uri, local));
  }

  /** The trimmed text of the first child of that name; undefined when there is no such child, '' when it is empty. */
  textOf(uri: string, local: string): string | undefined {
    return this.first(uri, local)?.text.trim();
  }

  /** The trimmed text of every child of that name. */
  textsOf(uri: string, local: string): string[] {
    return this.all(uri, local).map((child) => child.text.trim());
  }
}
