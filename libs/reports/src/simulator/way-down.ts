import type { Node } from '#libs/tree';

/** From the root (first) down to a node (last), without names: only totals are made of it. */
export type WayDown = readonly Pick<Node, 'id' | 'kind'>[];

/** Whoever has somebody below it and is not the root is a reseller. @param path as the tree stores it: `1/42/97/` */
export const wayDown = (path: string, kind: Node['kind']): WayDown => {
  const ids = path.split('/').filter(Boolean).map(Number);
  return ids.map((id, depth) => ({ id, kind: depth === 0 ? 'operator' : depth === ids.length - 1 ? kind : 'reseller' }));
};
