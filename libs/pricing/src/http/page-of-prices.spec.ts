import { PageQuery } from '#libs/platform';
import type { Product } from '../product';
import { pageOfPrices } from './page-of-prices';
import { PricesQuery } from './prices.query';

const product = (tld: string, action: Product['action'], years = 1, tier: Product['tier'] = ''): { product: Product } => ({
  product: { tld, tier, action, years },
});
const list = [
  product('id', 'renew'),
  product('com', 'register', 10),
  product('id', 'register', 2),
  product('id', 'register', 1, '2char'),
  product('com', 'register', 2),
  product('id', 'register'),
];
const asked = (wish: Partial<PricesQuery>): PricesQuery => Object.assign(new PricesQuery(), wish);
const words = ({ product: { tld, tier, action, years } }: (typeof list)[number]) => `${tld}${tier} ${action} ${years}`;

describe('a price list', () => {
  it('is read page by page, by extension, tier, action and years, and nothing is seen twice', () => {
    const seen: string[] = [];
    for (let cursor: string | undefined | null; cursor !== null;) {
      const page = pageOfPrices(list, asked({ limit: 4, cursor }));
      seen.push(...page.data.map(words));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['com register 2', 'com register 10', 'id register 1', 'id register 2', 'id renew 1', 'id2char register 1']);
  });

  it('can be narrowed down to an extension, an action and a number of years', () => {
    expect(pageOfPrices(list, asked({ tld: 'id' })).data.map(words)).toHaveLength(4);
    expect(pageOfPrices(list, asked({ action: 'renew' })).data.map(words)).toEqual(['id renew 1']);
    expect(pageOfPrices(list, asked({ years: 2 })).data.map(words)).toEqual(['com register 2', 'id register 2']);
  });

  it('has as many lines on a page as other lists when nobody says how many', () => {
    expect(new PricesQuery().limit).toBe(new PageQuery().limit);
  });
});
