import { DEPOSIT_FUNDED } from '#libs/deposits';
import { type Law, sqlLaw } from '#libs/platform';

/** What a posting of a move took out of the old deposit or put into the new one. */
const posted = (step: 'out' | 'in', from: string, to: string): string =>
  `COALESCE((SELECT SUM(t.units) FROM ledger_transfer t WHERE t.reference = CONCAT('move:', m.id, ':${step}')
     AND t.from_account = ${from} AND t.to_account = ${to}), 0)`;
const old = `CONCAT('deposit:', m.node_id, '@', m.from_id)`;
const fresh = `CONCAT('deposit:', m.node_id, '@', m.to_id)`;

/** The child of a deposit, as a number: joined by the name as a whole, every deposit would be laid beside every edge. */
const childIn = (deposit: string): string => `SUBSTR(${deposit}, 9, INSTR(${deposit}, '@') - 9) + 0`;

/** The laws of moving parts of the tree. */
export const movesLaws: readonly Law[] = [
  sqlLaw(
    'moves-carry-the-balance-once',
    'What a moved node had with its old parent was given back there and received by the new one, once; nothing was left, so that no posting from before can have changed since.',
    `SELECT m.id, m.carried_units FROM node_move m
     WHERE ${posted('out', old, `CONCAT('cash:', m.from_id)`)} <> m.carried_units
        OR ${posted('in', `CONCAT('cash:', m.to_id)`, fresh)} <> m.carried_units
        OR EXISTS (SELECT 1 FROM ledger_transfer t WHERE t.reference = CONCAT('move:', m.id, ':out') AND (t.available_after <> 0 OR t.held_after <> 0))`,
  ),
  sqlLaw(
    'postings-of-moves-have-a-move',
    'What was posted for a move names a move that happened.',
    `SELECT t.reference, t.line FROM ledger_transfer t WHERE t.reference LIKE 'move:%' AND NOT EXISTS (
       SELECT 1 FROM node_move m WHERE m.id = SUBSTR(t.reference, 6, 30))`,
  ),
  sqlLaw(
    'moves-lead-to-where-a-node-is',
    'Each move of a node begins where the one before ended, and the last one ended at its parent.',
    `SELECT * FROM (SELECT m.id, m.node_id, m.to_id, LEAD(m.from_id) OVER (PARTITION BY m.node_id ORDER BY m.number) AS next_from, e.parent_id
       FROM node_move m LEFT JOIN edge e ON e.child_id = m.node_id) AS f WHERE to_id <> COALESCE(next_from, parent_id, 0)`,
  ),
  sqlLaw(
    'deposits-lie-on-edges',
    'Money lies, and may be owed, between a child and its parent only; what has come to a former parent is about to follow.',
    `SELECT d.id, d.available_units, d.held_units, d.floor_units FROM ledger_deposit d
     LEFT JOIN edge e ON e.child_id = ${childIn('d.id')} AND d.id = CONCAT('deposit:', e.child_id, '@', e.parent_id)
     WHERE e.child_id IS NULL AND (d.available_units <> 0 OR d.held_units <> 0 OR COALESCE(d.floor_units, 1) <> 0)
       AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = '${DEPOSIT_FUNDED}' AND j.state = 'waiting' AND j.payload LIKE CONCAT('{"deposit":"', d.id, '"%'))`,
  ),
  sqlLaw(
    'orders-under-way-keep-to-the-tree',
    'An order that has not ended lies on the chain from the root to its buyer as it is now: it was placed wholly before a move, which then waited for it, or wholly after it.',
    `SELECT i.id, c.level, c.seller_id, e.parent_id FROM order_item i JOIN order_charge c ON c.item_id = i.id LEFT JOIN edge e ON e.child_id = c.buyer_id
     WHERE i.state NOT IN ('done', 'failed') AND COALESCE(e.parent_id, 0) <> c.seller_id`,
  ),
  sqlLaw(
    'domains-know-the-parent-of-their-seller',
    'A domain can be seen one level above its seller by the one who is there now.',
    `SELECT d.id, d.seller_id, d.seller_parent_id, e.parent_id FROM domain d LEFT JOIN edge e ON e.child_id = d.seller_id
     WHERE COALESCE(d.seller_parent_id, 0) <> COALESCE(e.parent_id, 0)`,
  ),
];
