import { Money } from '#libs/kernel';
import { type Charge, type Loss, type Product, type Refusal, type WhatIf, listRef, lossesAt, productKey } from '#libs/pricing';
import type { DueRenewals } from './subtree-reads';
import type { WayDown } from './way-down';

/** Renewals that would cost something else. */
export interface RenewalsHit {
  readonly names: number;
  /** What the direct children would pay more for them, before tax. */
  readonly more: Money;
  /** What they would cost the seller more. */
  readonly costsMore: Money;
  /** Names that could be renewed before the change and could not after it. */
  readonly blocked: number;
}

/** What a change would do to one direct child. Of its own prices only is told how many would be below its cost, and where. */
export interface ChildHit {
  readonly childId: number;
  readonly cells: number;
  readonly tlds: readonly string[];
  readonly renewals: RenewalsHit;
}

/** What a change of prices would do, from the place of the seller who thinks of it. */
export interface Simulation {
  /** The seller's own prices that would fall below its cost. */
  readonly losses: readonly Loss[];
  /** Those direct children that would feel it, the hardest hit first. */
  readonly children: readonly ChildHit[];
  /** Sellers further below whose prices would fall below their cost, and how many prices those are. */
  readonly below: { readonly sellers: number; readonly cells: number };
  readonly renewals: RenewalsHit;
}

/** What the rule is asked about. */
export interface SimulationTerms {
  /** Down to the seller who thinks of the change. */
  readonly mine: WayDown;
  readonly resellers: readonly WayDown[];
  readonly renewals: readonly DueRenewals[];
  readonly at: Date;
}

const NOBODY = { id: 0, kind: 'customer' } as const;
const NONE: RenewalsHit = { names: 0, more: Money.idr(0), costsMore: Money.idr(0), blocked: 0 };

/** Lays the change over what stands and compares, by the same rules that charge. Pure; every price is asked for at `at`. */
export function simulate(whatIf: WhatIf, { mine, resellers, renewals, at }: SimulationTerms): Simulation {
  const me = mine.at(-1)!.id;
  const { products } = whatIf;
  const hit = new Map<number, ChildHit>();
  const below = { sellers: 0, cells: 0 };
  const change = (childId: number, by: (child: ChildHit) => ChildHit) =>
    hit.set(childId, by(hit.get(childId) ?? { childId, cells: 0, tlds: [], renewals: NONE }));
  for (const way of resellers) {
    const losses = newLosses(whatIf, way, products, at);
    if (losses.length === 0) continue;
    if (way.length === mine.length + 1) {
      const tlds = [...new Set(losses.map(({ product }) => product.tld))].sort();
      change(way.at(-1)!.id, (child) => ({ ...child, cells: losses.length, tlds }));
    } else {
      below.sellers += 1;
      below.cells += losses.length;
    }
  }
  let total = NONE;
  for (const due of renewals) {
    const found = renewalsHit(whatIf, due, me, at);
    if (found.names === 0) continue;
    total = sum(total, found);
    change(due.way[mine.length]!.id, (child) => ({ ...child, renewals: sum(child.renewals, found) }));
  }
  return { losses: newLosses(whatIf, mine, products, at), children: [...hit.values()].sort(hardest), below, renewals: total };
}

/** The prices of the last of the way that are below its cost after the change and were not before it. */
function newLosses(whatIf: WhatIf, way: WayDown, products: readonly Product[], at: Date): Loss[] {
  const [lineage, sellerId] = [[...way, NOBODY], way.at(-1)!.id];
  const known = new Set(lossesAt(whatIf.before(lineage), sellerId, products, at).map(keyOf));
  return lossesAt(whatIf.after(lineage), sellerId, products, at).filter((loss) => !known.has(keyOf(loss)));
}

const keyOf = ({ list, product }: Loss): string => `${listRef(list)} ${productKey(product)}`;

function renewalsHit(whatIf: WhatIf, { way, product, names }: DueRenewals, me: number, at: Date): RenewalsHit {
  const before = mySale(whatIf.before(way).charges(product, at), me);
  const after = mySale(whatIf.after(way).charges(product, at), me);
  if (!before) return NONE;
  if (!after) return { ...NONE, names, blocked: names };
  const [more, costsMore] = [after.price.minus(before.price), after.cost.minus(before.cost)];
  if (more.units === 0n && costsMore.units === 0n) return NONE;
  return { names, more: more.fraction(names, 1), costsMore: costsMore.fraction(names, 1), blocked: 0 };
}

/** Of a sale down the whole chain the part between the seller and its direct child; null when nobody sells it. */
const mySale = (made: readonly Charge[] | Refusal, me: number): Charge | null =>
  made instanceof Error ? null : made.find(({ sellerId }) => sellerId === me)!;

const sum = (one: RenewalsHit, other: RenewalsHit): RenewalsHit => ({
  names: one.names + other.names,
  more: one.more.plus(other.more),
  costsMore: one.costsMore.plus(other.costsMore),
  blocked: one.blocked + other.blocked,
});

function hardest(one: ChildHit, other: ChildHit): number {
  const blocked = other.renewals.blocked - one.renewals.blocked || other.cells - one.cells;
  return blocked || Number(other.renewals.more.units - one.renewals.more.units) || one.childId - other.childId;
}
