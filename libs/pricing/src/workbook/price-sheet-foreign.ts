import { DomainError } from '#libs/kernel';

/** A table that was not downloaded as a price list here, or lost its hidden sheet or its headings since. */
export class PriceSheetForeign extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'price-sheet-foreign';

  constructor() {
    super('This is no price list that was downloaded here. Download it again and write into that one.');
  }
}
