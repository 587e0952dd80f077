import { type Validity, isInForce } from './price';
import { type Product, productKey } from './product';

/** A row that stands in a price list already. */
export interface Standing extends Validity {
  readonly id: number;
  readonly product: Product;
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
 * @returns the new rows, in their order and with the ends they have by then, and the new ends of standing rows by id
 */
export function followOn<T extends Validity & { readonly product: Product }>(
  standing: readonly Standing[],
  added: readonly T[],
): { added: T[]; closed: ReadonlyMap<number, Date> } {
  const slots = new Map<string, Slot[]>();
  const slotsOf = (product: Product): Slot[] => {
    const key = productKey(product);
    const found = slots.get(key) ?? [];
    slots.set(key, found);
    return found;
  };
  for (const { id, product, validFrom, validUntil } of standing) slotsOf(product).push({ id, validFrom, validUntil });

  const closed = new Map<number, Date>();
  const placed = added.map((price) => {
    const mine: Slot = { id: null, validFrom: price.validFrom, validUntil: price.validUntil };
    const others = slotsOf(price.product);
    for (const slot of price.validUntil === null ? others : []) {
      if (!isInForce(slot, price.validFrom)) continue;
      slot.validUntil = price.validFrom;
      if (slot.id !== null) closed.set(slot.id, price.validFrom);
    }
    others.push(mine);
    return mine;
  });
  return { added: added.map((price, index) => ({ ...price, validUntil: placed[index]!.validUntil })), closed };
}
