import { DomainError, type FieldError } from '#libs/kernel';
import type { Product } from '../product';

/** A caller with thousands of mistakes is told the first of them. */
const LISTED_MAX = 50;

/** At least one cell cannot be written, so none is. The pointers are into the cells that were sent. */
export class PriceGridRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'price-grid-refused';

  constructor(refusals: readonly FieldError[]) {
    const errors = refusals.slice(0, LISTED_MAX).map((each) => ({ ...each, pointer: `/cells${each.pointer}` }));
    super('Some cells cannot be written, so none was; see "errors".', { errors, refused: refusals.length });
  }
}

/** Somebody else has written in the list since it was read. */
export class PriceListChanged extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'price-list-changed';

  constructor(changed: readonly Product[], stamp: string) {
    super('Somebody has changed this list since you read it.', { changed: changed.slice(0, LISTED_MAX), stamp });
  }
}
