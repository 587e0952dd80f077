import { type Law, sqlLaw } from '#libs/platform';
import { REGISTRIES } from '#libs/pricing';
import { PROVISION_ITEM } from './job-kinds';
import { NEVER_HELD } from './order-item';

/** Where the item's id begins in the payload of its job, counted from 1: `{"itemId":"itm_…"}`. */
const ITEM_ID_AT = '{"itemId":"'.length + 1;

/**
 * Per item and edge: what was set aside, captured and released on that edge, beside what the order says it costs. The
 * plus keeps SQLite from looking through everything the account ever paid instead of the few lines of the reference.
 */
const moved = (cause: string, from: string): string =>
  `COALESCE((SELECT SUM(t.units) FROM ledger_transfer t WHERE t.reference = CONCAT('order-item:', i.id, ':${cause}') AND +t.from_account = CONCAT('${from}:', c.buyer_id, '@', c.seller_id)), 0)`;
const levels = `SELECT i.id AS item_id, i.state AS state, COALESCE(i.failure_code, '') AS failure, c.level AS level, c.buyer_id AS buyer_id, c.seller_id AS seller_id, c.total_units AS total,
    ${moved('hold', 'deposit')} AS held, ${moved('capture', 'held')} AS captured, ${moved('release', 'held')} AS released
  FROM order_item i JOIN order_charge c ON c.item_id = i.id WHERE c.seller_id <> ${REGISTRIES}`;

/** The laws of one sale at every level of the tree. */
export const provisioningLaws: readonly Law[] = [
  sqlLaw(
    'orders-are-charged-at-every-level-once-or-at-none',
    'What is held, captured and released for an item at each level is exactly what its state and its price snapshot say.',
    `SELECT * FROM (${levels}) AS l WHERE NOT (
       (state IN ('awaiting_payment', 'queued_for_funds') AND held = 0 AND captured = 0 AND released = 0)
       OR (state IN ('held', 'awaiting_documents', 'in_review', 'provisioning', 'in_doubt') AND held = total AND captured = 0 AND released = 0)
       OR (state = 'done' AND held = total AND captured = total AND released = 0)
       OR (state = 'failed' AND captured = 0 AND released = held AND held = CASE WHEN failure IN (${NEVER_HELD.map((code) => `'${code}'`).join(', ')}) THEN 0 ELSE total END))`,
  ),
  sqlLaw(
    'items-have-a-price-at-every-level',
    'Every item has a price snapshot from the root down to its buyer, each level buying from the one above.',
    `SELECT i.id, i.buyer_id FROM order_item i WHERE NOT EXISTS (SELECT 1 FROM order_charge c WHERE c.item_id = i.id AND c.buyer_id = i.buyer_id AND c.seller_id = i.seller_id)
     UNION ALL SELECT c.item_id, c.buyer_id FROM order_charge c WHERE c.level > 1 AND NOT EXISTS (
       SELECT 1 FROM order_charge p WHERE p.item_id = c.item_id AND p.level = c.level - 1 AND p.buyer_id = c.seller_id)
     UNION ALL SELECT c.item_id, c.buyer_id FROM order_charge c WHERE c.total_units <> c.price_units + c.tax_units OR c.total_units <= 0`,
  ),
  sqlLaw(
    'orders-cost-the-sum-of-their-items',
    'An order costs its buyer what its items cost.',
    `SELECT o.id, o.total_units, SUM(c.total_units) AS items_total FROM domain_order o JOIN order_item i ON i.order_id = o.id
     JOIN order_charge c ON c.item_id = i.id AND +c.buyer_id = o.buyer_id GROUP BY o.id, o.total_units HAVING o.total_units <> SUM(c.total_units)`,
  ),
  sqlLaw(
    'registered-names-are-paid',
    'A name is ours exactly when the item that registered it, or brought it here, is done.',
    `SELECT i.id AS item_id, i.state, d.id AS domain_id FROM order_item i LEFT JOIN domain d ON d.item_id = i.id
     WHERE (i.state = 'done' AND i.action IN ('register', 'transfer')) <> (d.id IS NOT NULL)
     UNION ALL SELECT d.item_id, NULL, d.id FROM domain d WHERE NOT EXISTS (SELECT 1 FROM order_item i WHERE i.id = d.item_id)`,
  ),
  sqlLaw(
    'the-root-pays-the-registry-once',
    'For each captured item the registry was paid exactly what the snapshot says it costs the root.',
    `SELECT i.id, c.cost_units, COALESCE(SUM(t.units), 0) AS paid FROM order_item i JOIN order_charge c ON c.item_id = i.id AND c.level = 1
     LEFT JOIN ledger_transfer t ON t.reference = CONCAT('order-item:', i.id, ':capture') AND t.to_account = CONCAT('registry:', i.registry)
     WHERE i.state = 'done' GROUP BY i.id, c.cost_units HAVING c.cost_units <> COALESCE(SUM(t.units), 0)`,
  ),
  sqlLaw(
    'money-moves-for-items-that-exist',
    'Every movement for an order item names an item that exists.',
    `SELECT t.reference, t.line FROM ledger_transfer t WHERE t.reference LIKE 'order-item:%' AND NOT EXISTS (
       SELECT 1 FROM order_item i WHERE i.id = SUBSTR(t.reference, 12, 30))`,
  ),
  sqlLaw(
    'held-money-has-a-job',
    'Whatever holds money has a job that goes on with it: none is given up, none is forgotten.',
    // Items and jobs laid together and grouped: each is read once, where a join would look through all jobs for each item.
    `SELECT id, MAX(state) AS state, MAX(updated_at) AS updated_at FROM (
       SELECT id, state, updated_at, 0 AS jobs FROM order_item WHERE state IN ('held', 'provisioning', 'in_doubt')
       UNION ALL SELECT SUBSTR(payload, ${ITEM_ID_AT}, 30), NULL, NULL, 1 FROM job WHERE state = 'waiting' AND kind = '${PROVISION_ITEM}') AS laid
     GROUP BY id HAVING SUM(jobs) = 0`,
  ),
  sqlLaw(
    'queued-orders-wait-for-a-deposit',
    'An order waits for a deposit exactly when its items are queued for funds.',
    `SELECT i.order_id, i.id AS item_id FROM order_item i
     WHERE (i.state = 'queued_for_funds') <> EXISTS (SELECT 1 FROM order_shortfall s WHERE s.order_id = i.order_id)
     UNION ALL SELECT s.order_id, NULL FROM order_shortfall s WHERE NOT EXISTS (SELECT 1 FROM order_item i WHERE i.order_id = s.order_id)`,
  ),
  sqlLaw(
    'what-the-registry-carried-out-is-paid',
    'An item is done exactly when a command for it was carried out.',
    `SELECT i.id, i.state, a.cl_trid FROM order_item i LEFT JOIN registry_attempt a ON a.item_id = i.id AND a.state = 'done'
     WHERE (i.state = 'done') <> (a.cl_trid IS NOT NULL)`,
  ),
];
