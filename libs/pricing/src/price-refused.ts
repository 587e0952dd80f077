import { DomainError } from '#libs/kernel';
import type { Product } from './product';

/** The level of the registries, which the root buys from: no node has this id. */
export const REGISTRIES = 0;

/**
 * A product that cannot be sold to this buyer now. At whose level is a field and not among the facts: the caller must not
 * learn it, those who run that level must.
 */
abstract class PriceRefused extends DomainError {
  constructor(
    message: string,
    { tld, action, years }: Product,
    readonly sellerId: number,
  ) {
    super(message, { tld, action, years });
  }
}

/** Some seller of the chain has no price for exactly this product, and no markup rule. It is never free instead. */
export class PriceMissing extends PriceRefused {
  readonly fault = 'invalid';
  readonly code = 'price-missing';

  constructor(product: Product, sellerId: number) {
    super(`There is no price for this: .${product.tld}, ${product.action}, years: ${product.years}.`, product, sellerId);
  }
}

/** The loss guard: some seller would get less than it pays, and has not said that it wants that. */
export class SaleBelowCost extends PriceRefused {
  readonly fault = 'invalid';
  readonly code = 'sale-below-cost';

  constructor(product: Product, sellerId: number) {
    super(`This cannot be sold at its present price: .${product.tld}, ${product.action}, years: ${product.years}.`, product, sellerId);
  }
}

/** Some seller buys in one currency and sells in another, and nobody has said what the one is worth in the other. */
export class ExchangeRateMissing extends PriceRefused {
  readonly fault = 'invalid';
  readonly code = 'exchange-rate-missing';

  constructor(product: Product, sellerId: number) {
    super(`There is no exchange rate for this price: .${product.tld}, ${product.action}, years: ${product.years}.`, product, sellerId);
  }
}

/** Some seller of the chain has switched the extension off, or sells no new names of it. */
export class NotForSale extends PriceRefused {
  readonly fault = 'invalid';
  readonly code = 'not-for-sale';

  constructor(product: Product, sellerId: number) {
    super(`This is not sold at present: .${product.tld}, ${product.action}.`, product, sellerId);
  }
}

/** Why a product cannot be sold to a buyer. */
export type Refusal = PriceMissing | SaleBelowCost | ExchangeRateMissing | NotForSale;
