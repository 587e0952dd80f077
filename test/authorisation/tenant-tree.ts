/** The tenants of the matrix. Ids are the nodes' own. */
export interface Tenant {
  readonly id: number;
  readonly parent: number | null;
  readonly kind: 'operator' | 'reseller' | 'customer';
}

/** What one tenant is to another, seen from the one who asks. */
export type Relation = 'self' | 'parent' | 'ancestor' | 'child' | 'descendant' | 'sibling' | 'foreign';

/** Computed from parents alone, with nothing of the product's code. */
export function relation(tenants: ReadonlyMap<number, Tenant>, asking: number, owner: number): Relation {
  if (asking === owner) return 'self';
  const above = (id: number): number[] => {
    const parent = tenants.get(id)?.parent ?? null;
    return parent === null ? [] : [parent, ...above(parent)];
  };
  const [mine, theirs] = [above(asking), above(owner)];
  if (mine[0] === owner) return 'parent';
  if (mine.includes(owner)) return 'ancestor';
  if (theirs[0] === asking) return 'child';
  if (theirs.includes(asking)) return 'descendant';
  return mine[0] === theirs[0] ? 'sibling' : 'foreign';
}
