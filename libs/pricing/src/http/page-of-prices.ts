import { type Page, decodeCursor, pageOf } from '#libs/platform';
import { ACTIONS, type Product } from '../product';
import type { PricesQuery } from './prices.query';

type Key = [tld: string, tier: string, action: number, years: number];

const keyOf = ({ tld, tier, action, years }: Product): Key => [tld, tier, ACTIONS.indexOf(action), years];

/** One page of a price list: by extension, then tier, action and years. */
export function pageOfPrices<Line extends { readonly product: Product }>(list: readonly Line[], query: PricesQuery): Page<Line> {
  const { limit, tld, action, years } = query;
  const after = decodeCursor(query.cursor, ['string', 'string', 'number', 'number']);
  const wanted = list
    .filter(
      ({ product }) =>
        (tld ?? product.tld) === product.tld && (action ?? product.action) === product.action && (years ?? product.years) === product.years,
    )
    .map((line) => ({ line, key: keyOf(line.product) }))
    .filter(({ key }) => !after || compare(key, after) > 0)
    .sort((one, other) => compare(one.key, other.key));
  return pageOf(wanted, limit, ({ key }) => key).map(({ line }) => line);
}

function compare(one: Key, other: Key): number {
  const at = one.findIndex((part, i) => part !== other[i]);
  if (at < 0) return 0;
  return one[at]! < other[at]! ? -1 : 1;
}
