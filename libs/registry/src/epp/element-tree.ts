import type { XmlElement } from '#libs/platform';

/** An element as plain JSON: for everything that we have no word for. */
export interface ElementTree {
  readonly namespace: string;
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Trimmed; absent when empty. */
  readonly text?: string;
  readonly children?: readonly ElementTree[];
}

export function elementTree(element: XmlElement): ElementTree {
  return {
    namespace: element.uri,
    name: element.local,
    attributes: element.attributes.size > 0 ? Object.fromEntries(element.attributes) : undefined,
    text: element.text.trim() || undefined,
    children: element.children.length > 0 ? element.children.map(elementTree) : undefined,
  };
}
