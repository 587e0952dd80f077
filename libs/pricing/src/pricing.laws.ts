import { type Law, sqlLaw } from '#libs/platform';

/** The laws of price lists: nobody can ask two prices at once, and what a promotion promised it keeps. */
export const pricingLaws: readonly Law[] = [
  sqlLaw(
    'one-price-holds-for-good',
    'Of the rows of one cell of a list at most one holds for good, and none belongs to a promotion.',
    `SELECT seller_id, list_kind, list_id, tld, tier, action, years, COUNT(*) AS open_rows FROM price WHERE valid_until IS NULL
     GROUP BY seller_id, list_kind, list_id, tld, tier, action, years HAVING COUNT(*) > 1 OR COUNT(promotion_id) > 0`,
  ),
  sqlLaw(
    'promoted-prices-have-their-promotion',
    'A price of a promotion stands in the list of that promotion, and holds no longer than it.',
    `SELECT p.id, p.promotion_id, p.valid_from, p.valid_until FROM price p LEFT JOIN promotion o ON o.id = p.promotion_id
     WHERE p.promotion_id IS NOT NULL AND (o.id IS NULL OR o.seller_id <> p.seller_id OR o.list_kind <> p.list_kind
       OR o.list_id <> p.list_id OR p.valid_from < o.valid_from OR p.valid_until > o.valid_until)`,
  ),
  sqlLaw(
    'one-default-package',
    'A seller has at most one default package for its resellers and one for its customers, and it is open.',
    `SELECT seller_id, audience, COUNT(*) AS defaults FROM price_package WHERE is_default = 1
     GROUP BY seller_id, audience HAVING COUNT(*) > 1 OR COUNT(closed_at) > 0`,
  ),
];
