import { type Law, sqlLaw } from '#libs/platform';

/** The laws of price lists: nobody can ask two prices at once, and what a promotion promised it keeps. */
export const pricingLaws: readonly Law[] = [
  sqlLaw(
    'one-price-holds-for-good',
    'A row that holds for good ends those of its cell that began before it and were written before it, and belongs to no promotion.',
    `SELECT p.id, o.id AS ended_by FROM price p LEFT JOIN price o ON o.seller_id = p.seller_id AND o.list_kind = p.list_kind
       AND o.list_id = p.list_id AND o.tld = p.tld AND o.tier = p.tier AND o.action = p.action AND o.years = p.years
       AND o.valid_until IS NULL AND o.id > p.id AND o.valid_from >= p.valid_from
     WHERE p.valid_until IS NULL AND (o.id IS NOT NULL OR p.promotion_id IS NOT NULL)`,
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
