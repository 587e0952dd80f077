import { type Law, sqlLaw } from '#libs/platform';

/** Years and months as one number, on both engines: `2027-11-22 23:59:59` is 24335. */
const months = (column: string): string => `(SUBSTR(${column}, 1, 4) * 12 + SUBSTR(${column}, 6, 2))`;

/** The laws of expiries, and of what moving them costs. */
export const renewalsLaws: readonly Law[] = [
  sqlLaw(
    'each-renewal-moves-the-expiry-once',
    'A renewal that is done moved the expiry its buyer saw by exactly its years; no two moved the same one, and none that is not done moved any.',
    `SELECT i.id, i.domain_id, i.expected_expires_at, i.expires_at FROM order_item i WHERE i.action = 'renew' AND (
       i.domain_id IS NULL OR i.expected_expires_at IS NULL OR (i.state = 'done') <> (i.expires_at IS NOT NULL)
       OR ABS(${months('i.expires_at')} - ${months('i.expected_expires_at')} - 12 * i.years) > 1)
     UNION ALL SELECT MIN(i.id), i.domain_id, i.expected_expires_at, NULL FROM order_item i
     WHERE i.action = 'renew' AND i.state = 'done' GROUP BY i.domain_id, i.expected_expires_at HAVING COUNT(*) > 1`,
  ),
  sqlLaw(
    'domains-expire-as-paid',
    'A domain expires when the last item that registered, renewed or restored it, or brought it here, says; or one of them, or its registry, where that was taken over.',
    `SELECT d.id, d.expires_at, MAX(i.expires_at) AS paid_until FROM domain d LEFT JOIN order_item i ON i.domain_id = d.id AND i.state = 'done'
     GROUP BY d.id, d.expires_at HAVING MAX(i.expires_at) IS NULL OR (MAX(i.expires_at) <> d.expires_at AND NOT EXISTS (SELECT 1 FROM domain_drift f
       WHERE f.domain_id = d.id AND f.aspect = 'expiry' AND f.resolution = 'taken_over' AND (f.expires_at = d.expires_at OR EXISTS (SELECT 1 FROM order_item o
         WHERE o.domain_id = d.id AND o.state = 'done' AND o.expires_at = d.expires_at AND o.id > f.id))))`,
  ),
  sqlLaw(
    'each-action-costs-its-own-price',
    'What an item costs the root is what registries took for its action and years when it was ordered, a restore that has its year apart that year as well: a renewal is never paid as a registration.',
    `SELECT i.id, i.action, c.cost_units FROM order_item i JOIN order_charge c ON c.item_id = i.id AND c.level = 1
     WHERE NOT EXISTS (SELECT 1 FROM price p WHERE p.seller_id = 0 AND p.list_kind = 'cost' AND p.list_id = 0 AND p.tld = i.tld AND p.tier = i.tier
       AND p.action = i.action AND p.years = i.years AND p.valid_from <= i.created_at
       AND p.amount = COALESCE(c.registry_units, c.cost_units) AND p.currency = COALESCE(c.registry_currency, c.currency))
     AND NOT (i.action = 'restore' AND EXISTS (SELECT 1 FROM price p JOIN price y ON y.seller_id = 0 AND y.list_kind = 'cost' AND y.list_id = 0
       AND y.tld = p.tld AND y.tier = p.tier AND y.action = 'renew' AND y.years = p.years AND y.valid_from <= i.created_at AND y.currency = p.currency
       WHERE p.seller_id = 0 AND p.list_kind = 'cost' AND p.list_id = 0 AND p.tld = i.tld AND p.tier = i.tier AND p.action = 'restore'
       AND p.years = i.years AND p.valid_from <= i.created_at AND p.amount + y.amount = COALESCE(c.registry_units, c.cost_units)
       AND p.currency = COALESCE(c.registry_currency, c.currency)))`,
  ),
  sqlLaw(
    'exchanged-costs-follow-their-rate',
    'What an item costs the root is what the registry took in dollars, at a rate that had begun by then with its margin, to half a rupiah for each price in it.',
    `SELECT c.item_id, c.cost_units, c.registry_units, c.exchange_rate_id FROM order_charge c JOIN order_item i ON i.id = c.item_id
     LEFT JOIN exchange_rate r ON r.id = c.exchange_rate_id AND r.currency = c.registry_currency AND r.valid_from <= i.created_at
     WHERE c.registry_units IS NOT NULL AND (r.id IS NULL OR ABS(c.cost_units
       - c.registry_units / 100.0 * (r.rate_units / 10000.0) * ((10000 + r.margin_basis_points) / 10000.0)) > CASE i.action WHEN 'restore' THEN 1.01 ELSE 0.51 END)`,
  ),
];
