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
    'A domain expires when the last item that registered or renewed it says.',
    `SELECT d.id, d.expires_at, MAX(i.expires_at) AS paid_until FROM domain d LEFT JOIN order_item i ON i.domain_id = d.id AND i.state = 'done'
     GROUP BY d.id, d.expires_at HAVING MAX(i.expires_at) IS NULL OR MAX(i.expires_at) <> d.expires_at`,
  ),
  sqlLaw(
    'each-action-costs-its-own-price',
    'What an item costs the root is what registries took for its action and years when it was ordered: a renewal is never paid as a registration.',
    `SELECT i.id, i.action, c.cost_units FROM order_item i JOIN order_charge c ON c.item_id = i.id AND c.level = 1
     WHERE NOT EXISTS (SELECT 1 FROM price p WHERE p.seller_id = 0 AND p.list_kind = 'cost' AND p.list_id = 0 AND p.tld = i.tld AND p.tier = i.tier
       AND p.action = i.action AND p.years = i.years AND p.amount = c.cost_units AND p.valid_from <= i.created_at)`,
  ),
];
