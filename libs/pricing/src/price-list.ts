/**
 * The lists a seller can write prices and rules in: what the registries take (`cost`, of the seller REGISTRIES), a
 * package, the overrides for one child, and `all` its buyers (rules only).
 */
export type ListKind = 'cost' | 'package' | 'child' | 'all';

/** One list of a seller; the id is the package's or the child's, 0 for the kinds of which there is one. */
export interface PriceList {
  readonly kind: ListKind;
  readonly id: number;
}

/** A list as one word, unique among its seller's. */
export const listKey = ({ kind, id }: PriceList): string => `${kind}:${id}`;

export const COST_LIST = { kind: 'cost', id: 0 } as const satisfies PriceList;
/** For markup rules: whoever buys. */
export const ALL_BUYERS = { kind: 'all', id: 0 } as const satisfies PriceList;
