import { type Validity, isInForce } from './price';
import { type Product, productKey } from './product';

/** A row that stands in a price list already. */
export interface Standing extends Validity {
  readonly id: number;
  readonly product: Product;
}

/** Standing rows that are closed at one instant. */
export interface Closing {
  readonly validUntil: Date;
  readonly ids: readonly number[];
}

interface Slot {
  readonly id: number | null;
  readonly validFrom: Date;
  validUntil: Date | null;
}

/**
 * How new prices follow those standing in the same list. An open-ended price closes whatever held until it begins; one
 * that ends is a promotion: it lies over the others, which hold again after it. What begins later is left alone.
 * A row's amount never changes: a closed row remains as history, a withdrawn one with no time left to hold.
 * @returns the new rows, in their order and with the ends they have by then; and which standing rows end when
 */
export function followOn<T extends Validity & { readonly product: Product }>(
  standing: readonly Standing[],
  added: readonly T[],
): { readonly added: readonly T[]; readonly closed: readonly Closing[] } {
  const slots = new Map<string, Slot[]>();
  const slotsOf = (product: Product): Slot[] => {
    const key = productKey(product);
    const found = slots.get(key) ?? [];
    slots.set(key, found);
    return found;
  };
  for (const { id, product, validFrom, validUntil } of standing) slotsOf(product).push({ id, validFrom, validUntil });

  const ends = new Map<number, Date>();
  const placed = added.map(({ product, validFrom, validUntil }) => {
    const mine: Slot = { id: null, validFrom, validUntil };
    const others = slotsOf(product);
    for (const slot of validUntil === null ? others : []) {
      if (!isInForce(slot, validFrom)) continue;
      slot.validUntil = validFrom;
      if (slot.id !== null) ends.set(slot.id, validFrom);
    }
    others.push(mine);
    return mine;
  });
  return { added: added.map((price, index) => ({ ...price, validUntil: placed[index]!.validUntil })), closed: together(ends) };
}

/** Rows that end together are closed together. */
function together(ends: ReadonlyMap<number, Date>): Closing[] {
  const closings = new Map<number, { validUntil: Date; ids: number[] }>();
  for (const [id, validUntil] of ends) {
    const closing = closings.get(validUntil.getTime());
    if (closing) closing.ids.push(id);
    else closings.set(validUntil.getTime(), { validUntil, ids: [id] });
  }
  return [...closings.values()];
}
