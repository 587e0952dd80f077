import { ruleOf } from '#libs/domains';
import { DomainError } from '#libs/kernel';
import type { Charge, PriceRequest } from '#libs/pricing';

type Priced = readonly Charge[] | DomainError;

/**
 * What an item is made of: a restore that does not pay for its year is a restore and a renewal, priced each by its own line and
 * bought together or not at all.
 */
export function partsOf(request: PriceRequest): PriceRequest[] {
  const { product } = request;
  if (product.action !== 'restore' || ruleOf(product.tld).restoreIncludesYear) return [request];
  return [request, { ...request, product: { ...product, action: 'renew' } }];
}

/** The prices of all parts, in their order, put together again as the requests were. Each part is taxed and rounded by itself. */
export function together(requests: readonly PriceRequest[], priced: readonly Priced[]): Priced[] {
  let next = 0;
  return requests.map((request) => {
    const parts = partsOf(request).map(() => priced[next++]!);
    return parts.reduce(plus);
  });
}

function plus(some: Priced, others: Priced): Priced {
  if (some instanceof DomainError) return some;
  if (others instanceof DomainError) return others;
  return some.map((charge, level) => sum(charge, others[level]!));
}

const sum = (one: Charge, other: Charge): Charge => ({
  ...one,
  price: one.price.plus(other.price),
  tax: one.tax.plus(other.tax),
  taxBase: one.taxBase.plus(other.taxBase),
  total: one.total.plus(other.total),
  cost: one.cost.plus(other.cost),
  ...(one.exchanged && other.exchanged ? { exchanged: { ...one.exchanged, from: one.exchanged.from.plus(other.exchanged.from) } } : {}),
});
