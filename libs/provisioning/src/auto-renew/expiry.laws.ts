import { type Law, sqlLaw } from '#libs/platform';

/** The laws of what happens by itself around expiries. */
export const expiryLaws: readonly Law[] = [
  sqlLaw(
    'each-expiry-is-told-once',
    'A notice was posted once for a domain, an expiry it was paid until, and a stage; those of before it before it, those of after it after it.',
    `SELECT n.id, n.domain_id, n.expires_at, n.stage FROM expiry_notice n
     WHERE (n.stage > 0) <> (n.created_at < n.expires_at) OR NOT EXISTS (
       SELECT 1 FROM order_item i WHERE i.domain_id = n.domain_id AND i.expires_at = n.expires_at AND i.state = 'done')
     UNION ALL SELECT MIN(n.id), n.domain_id, n.expires_at, n.stage FROM expiry_notice n
     GROUP BY n.domain_id, n.expires_at, n.stage HAVING COUNT(*) > 1`,
  ),
  sqlLaw(
    'names-renew-by-themselves-once',
    'A renewal that began by itself has one order for a domain and its expiry: a renewal of that domain from that expiry.',
    `SELECT r.id, r.domain_id, r.expires_at, r.order_id FROM auto_renewal r WHERE r.order_id IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM order_item i WHERE i.order_id = r.order_id AND i.action = 'renew' AND i.domain_id = r.domain_id
       AND i.expected_expires_at = r.expires_at)
     UNION ALL SELECT MIN(r.id), r.domain_id, r.expires_at, MIN(r.order_id) FROM auto_renewal r
     GROUP BY r.domain_id, r.expires_at HAVING COUNT(*) > 1`,
  ),
];
