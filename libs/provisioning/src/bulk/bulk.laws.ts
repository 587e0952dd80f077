import { type Law, sqlLaw } from '#libs/platform';
import { CARRY_OUT_BULK } from '../job-kinds';

/** The laws of acts on many domains at once. */
export const bulkLaws: readonly Law[] = [
  sqlLaw(
    'bulk-actions-have-a-job',
    'A bulk action that is under way has a job that goes on with it; one that has ended has nothing left to do.',
    `SELECT b.id FROM bulk_action b WHERE b.state = 'under_way' AND NOT EXISTS (
       SELECT 1 FROM job j WHERE j.kind = '${CARRY_OUT_BULK}' AND j.state = 'waiting' AND j.payload = CONCAT('{"bulkId":"', b.id, '"}'))
     UNION ALL SELECT r.bulk_id FROM bulk_row r JOIN bulk_action b ON b.id = r.bulk_id
     WHERE (b.state IN ('done', 'cancelled') AND r.state = 'ready') OR (b.state = 'done' AND r.state = 'begun')`,
  ),
  sqlLaw(
    'bulk-actions-do-as-shown',
    'Each domain that a bulk action renewed has one order of its own at the price that was shown; each that it changed has one change of its own.',
    `SELECT r.bulk_id, r.position FROM bulk_row r JOIN bulk_action b ON b.id = r.bulk_id
     WHERE r.state = 'done' AND b.action = 'renew' AND NOT EXISTS (SELECT 1 FROM domain_order o JOIN order_item i ON i.order_id = o.id
       WHERE o.id = r.cause_id AND i.domain_id = r.domain_id AND o.total_units = r.price_units AND o.idempotency_key = CONCAT('bulk:', b.id, ':', r.domain_id))
     UNION ALL SELECT r.bulk_id, r.position FROM bulk_row r JOIN bulk_action b ON b.id = r.bulk_id
     WHERE r.state = 'done' AND b.action IN ('name_servers', 'lock', 'unlock', 'contacts')
       AND NOT EXISTS (SELECT 1 FROM domain_change c WHERE c.id = r.cause_id AND c.domain_id = r.domain_id AND c.asked_by_node = b.node_id)`,
  ),
];
