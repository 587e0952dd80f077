import { type Law, sqlLaw } from '#libs/platform';
import { DELETE_DOMAIN } from '../job-kinds';

/** Where the item's id stands in `order-item:itm_…:refund`, counted from 1. */
const ITEM = 'SUBSTR(r.reference, 12, 30)';
/** What was paid to a registry comes back whole, or is borne by the operator; what was earned goes back as far as was agreed. */
const IS_COST = `c.from_account LIKE 'cost:%'`;
const PERCENT = `CASE WHEN ${IS_COST} AND x.is_absorbed = 0 THEN 100 ELSE x.refund_percent END`;
/** Half a unit and more is rounded up. */
const AS_AGREED = (units: string): string =>
  `200 * ${units} - 2 * c.units * (${PERCENT}) > -100 AND 200 * ${units} - 2 * c.units * (${PERCENT}) <= 100`;
/** What gives back `c`, a line of a capture. */
const GIVES_BACK = `r.currency = c.currency AND r.from_account = CASE WHEN ${IS_COST} AND x.is_absorbed = 1 THEN REPLACE(c.from_account, 'cost:', 'absorbed:') ELSE c.to_account END
  AND r.to_account = REPLACE(c.from_account, 'held:', 'deposit:')`;

/** The laws of names that are given back. */
export const deletionsLaws: readonly Law[] = [
  sqlLaw(
    'refunds-mirror-captures',
    'A name given back has exactly one refund, opposite to what was captured for it at every level and as much of it as was agreed; nothing else is refunded.',
    `SELECT x.id, c.reference, c.line FROM domain_deletion x JOIN ledger_transfer c ON c.reference = CONCAT('order-item:', x.item_id, ':capture')
       LEFT JOIN ledger_transfer r ON r.reference = CONCAT('order-item:', x.item_id, ':refund') AND ${GIVES_BACK}
     WHERE x.state = 'done' AND x.cause <> 'expired' AND NOT (${AS_AGREED('COALESCE(r.units, 0)')})
     UNION ALL SELECT NULL, r.reference, r.line FROM ledger_transfer r WHERE r.reference LIKE 'order-item:%:refund' AND (
       NOT EXISTS (SELECT 1 FROM domain_deletion x WHERE x.item_id = ${ITEM} AND x.state = 'done' AND x.cause <> 'expired')
       OR NOT EXISTS (SELECT 1 FROM domain_deletion x JOIN ledger_transfer c ON c.reference = CONCAT('order-item:', x.item_id, ':capture')
         WHERE x.item_id = ${ITEM} AND x.state = 'done' AND x.cause <> 'expired' AND ${GIVES_BACK}))`,
  ),
  sqlLaw(
    'refunds-are-credited',
    'Of a name given back each level has credited on paper just as much as was refunded, and nothing where nothing was.',
    `SELECT x.id, l.issuer_id, x.refund_percent, c.percent FROM domain_deletion x JOIN invoice_line l ON l.item_id = x.item_id
       LEFT JOIN credit_note c ON c.id = l.credit_note_id WHERE x.state = 'done' AND x.cause <> 'expired' AND COALESCE(c.percent, 0) <> x.refund_percent`,
  ),
  sqlLaw(
    'names-end-when-given-back',
    'A name ends exactly when it was given back, has left for another registrar, or its registry was seen not to have it any more, once; it keeps others from ordering it while it is given back and not longer.',
    `SELECT d.id, MAX(d.ended_at) AS ended_at, SUM(CASE WHEN x.state = 'done' AND x.cause <> 'expired' THEN 1 ELSE 0 END) AS done FROM domain d LEFT JOIN domain_deletion x ON x.domain_id = d.id
     WHERE d.ended_at IS NOT NULL OR d.leaving_since IS NOT NULL OR x.id IS NOT NULL GROUP BY d.id, d.ended_at, d.live_name, d.leaving_since, d.item_id
     HAVING SUM(CASE WHEN x.state = 'done' AND x.cause <> 'expired' THEN 1 ELSE 0 END) + (SELECT COUNT(*) FROM domain_departure y WHERE y.domain_id = d.id AND y.state = 'left')
         + (SELECT COUNT(*) FROM domain_drift f WHERE f.domain_id = d.id AND f.resolution = 'ended')
         <> CASE WHEN d.ended_at IS NULL THEN 0 ELSE 1 END
       OR (d.ended_at IS NULL) <> (d.live_name IS NOT NULL)
       OR SUM(CASE WHEN x.state = 'under_way' THEN 1 ELSE 0 END) <> CASE WHEN d.leaving_since IS NULL THEN 0 ELSE 1 END
       OR SUM(CASE WHEN x.item_id <> d.item_id THEN 1 ELSE 0 END) > 0`,
  ),
  sqlLaw(
    'deletions-have-a-job',
    'Whatever is being given back has a job that goes on with it, and a registry that has deleted a name was asked to.',
    `SELECT x.id, x.state FROM domain_deletion x WHERE x.state = 'under_way'
       AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = '${DELETE_DOMAIN}' AND j.state = 'waiting' AND j.payload = CONCAT('{"deletionId":"', x.id, '"}'))
     UNION ALL SELECT x.id, x.state FROM domain_deletion x
     WHERE (x.state = 'done') <> EXISTS (SELECT 1 FROM registry_attempt a WHERE a.item_id = x.id AND a.state = 'done')`,
  ),
];
