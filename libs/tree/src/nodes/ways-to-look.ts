import { type Node, lineage, parentId } from './node';

// The four ways to look at the tree. A feature uses exactly one of them.

/** The relation of a node to the one it buys from, or null for the root: prices, deposits, top-ups, suspension. */
export function edge(node: Pick<Node, 'id' | 'path'>): { readonly childId: number; readonly parentId: number } | null {
  const parent = parentId(node);
  return parent === null ? null : { childId: node.id, parentId: parent };
}

/** What the node itself or else its first ancestor has, going up: brands, hosts, senders, default settings. */
export function nearest<T>(node: Pick<Node, 'path'>, having: ReadonlyMap<number, T>): T | undefined {
  const owner = lineage(node).findLast((id) => having.has(id));
  return owner === undefined ? undefined : having.get(owner);
}

/** The id of the root above this node: document rules, registries and their cost. */
export const root = (node: Pick<Node, 'path'>): number => lineage(node)[0]!;

/**
 * The paths of the node and everything below it, as a half-open range `from <= path < before` that an index answers:
 * totals only, never names. ("0" is the character after "/".)
 */
export const subtree = ({ path }: Pick<Node, 'path'>): { readonly from: string; readonly before: string } => ({
  from: path,
  before: `${path.slice(0, -1)}0`,
});
