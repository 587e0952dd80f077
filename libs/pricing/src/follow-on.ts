import { type Validity, isInForce } from './price';
import { type Product, productKey } from './product';

/** A row that stands in a price list already. */
export interface Standing extends Validity {
  readonly id: number;
  readonly product: Product;
  readonly promotionId?: number;
}

/** Something that is done to a list: a row is added, or from `validFrom` on the list has no price for the product any more. */
export interface Step extends Validity {
  readonly product: Product;
  readonly promotionId?: number;
  readonly isEnd?: boolean;
}

/** Standing rows that are closed at one instant. */
export interface Closing {
  readonly validUntil: Date;
  readonly ids: readonly number[];
}

interface Slot {
  readonly id: number | null;
  readonly isPromotion: boolean;
  readonly validFrom: Date;
  validUntil: Date | null;
}

/**
 * How steps follow what stands in the same list. An open-ended price closes whatever held until it begins; one that ends
 * lies over the others, which hold again after it, and a promotion is closed by nobody but its own end. What begins later
 * is left alone, unless the price ends for good: then nothing of the list begins any more.
 * A row's amount never changes: a closed row remains as history, a withdrawn one with no time left to hold.
 * @returns the new rows, in their order and with the ends they have by then; and which standing rows end when
 */
export function followOn<T extends Step>(
  standing: readonly Standing[],
  steps: readonly T[],
): { readonly added: readonly T[]; readonly closed: readonly Closing[] } {
  const slots = new Map<string, Slot[]>();
  const slotsOf = (product: Product): Slot[] => {
    const key = productKey(product);
    const found = slots.get(key) ?? [];
    slots.set(key, found);
    return found;
  };
  for (const { id, product, validFrom, validUntil, promotionId } of standing)
    slotsOf(product).push({ id, isPromotion: promotionId !== undefined, validFrom, validUntil });

  const ends = new Map<number, Date>();
  const close = (slot: Slot, at: Date): void => {
    slot.validUntil = at;
    if (slot.id !== null) ends.set(slot.id, at);
  };
  const placed = steps.flatMap((step) => {
    const { product, validFrom, validUntil, promotionId, isEnd } = step;
    const others = slotsOf(product);
    const mine: Slot = { id: null, isPromotion: promotionId !== undefined, validFrom, validUntil };
    for (const slot of others.filter(({ isPromotion }) => !isPromotion)) {
      if (isEnd && (slot.validUntil === null || slot.validUntil > validFrom))
        close(slot, slot.validFrom > validFrom ? slot.validFrom : validFrom);
      else if (!isEnd && validUntil === null && isInForce(slot, validFrom)) close(slot, validFrom);
    }
    if (isEnd) return [];
    others.push(mine);
    return [{ step, mine }];
  });
  return { added: placed.map(({ step, mine }) => ({ ...step, validUntil: mine.validUntil })), closed: together(ends) };
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
