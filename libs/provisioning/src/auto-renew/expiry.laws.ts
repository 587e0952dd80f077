import { type Law, sqlLaw } from '#libs/platform';

/** The laws of what is told about expiries. */
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
];
